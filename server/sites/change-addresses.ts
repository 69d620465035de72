import { isDeepStrictEqual } from "node:util";
import {
	type AddressesChange,
	originsFit,
	readAddressesChange,
} from "../../protocol/addresses.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";
import { originsOf } from "./settings.ts";

/** Whose pages may carry the chat. Errors: `conflict` where it was chosen over another list, `rejected` for too many. */
export function addressesSetting(
	store: Store,
): Setting<AddressesChange, { origins: string[] }> {
	return {
		read: readAddressesChange,
		roles: ["owner"],
		async decide({ site, origins, was }) {
			const row = await mustFindSite(store, site);
			if (was && !isDeepStrictEqual(was, originsOf(row)))
				throw new Refused({ code: "conflict" });
			if (!originsFit(origins)) throw new Refused({ code: "rejected" });
			const set = { origins: JSON.stringify(origins) };
			return ofSite(row, set, (of) => ({ origins: originsOf(of) }));
		},
	};
}
