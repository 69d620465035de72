import {
	type ContactChange,
	type ContactWays,
	readContactChange,
} from "../../protocol/contact.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Store } from "../store/contract/store.ts";
import { mustMakeHours } from "./change-hours.ts";
import { contactOf } from "./contact.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** How shoppers reach the shop beside the chat. Errors: `malformed`. */
export function contactSetting(store: Store): Setting<ContactChange> {
	return {
		read: readContactChange,
		async decide({ site, contact }) {
			const row = await mustFindSite(store, site);
			const { phone, email, post, accounts = [] } = contact;
			if (phone?.hours)
				mustMakeHours(phone.hours, store.now(), "contact.phone.hours");
			const places = new Set(accounts.map(({ url }) => url));
			if (places.size < accounts.length)
				throw new Refused({ code: "malformed", field: "contact.accounts" });
			// In this order, and without what is empty: two that are alike are the same text.
			const kept: ContactWays = {
				...(phone && { phone }),
				...(email && { email }),
				...(post && { post }),
				...(accounts.length > 0 && { accounts }),
			};
			return ofSite(row, { contact: JSON.stringify(kept) }, (of) => ({
				contact: contactOf(of),
			}));
		},
	};
}
