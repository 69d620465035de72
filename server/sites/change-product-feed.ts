import {
	type FeedChange,
	readFeedChange,
} from "../../protocol/product-feed.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** Where the list of a shop's products stands. @param loopback whether a server on this machine may be asked */
export function productFeedSetting(
	store: Store,
	loopback: boolean,
): Setting<FeedChange> {
	return {
		read: readFeedChange,
		roles: ["owner"],
		async decide({ site, url }) {
			if (url !== null && !mayAsk(new URL(url), loopback))
				throw new Refused({ code: "malformed", field: "url" });
			const row = await mustFindSite(store, site);
			const decided = ofSite(row, { product_feed: url }, (of) => ({
				url: of.product_feed,
			}));
			const { before, after } = decided;
			return {
				...decided,
				logged: { before: withoutKey(before), after: withoutKey(after) },
			};
		},
	};
}

/** What goes over the open internet is encrypted. */
function mayAsk({ protocol, hostname }: URL, loopback: boolean): boolean {
	if (protocol === "https:") return true;
	return loopback && THIS_MACHINE.includes(hostname);
}

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/** Behind the question mark often stands what opens it. */
function withoutKey(values: Omit<FeedChange, "site"> | null) {
	const url = values?.url ?? null;
	return { url: url?.replace(/\?.*$/, "?…") ?? null };
}
