import { type MailChange, readMailChange } from "../../protocol/mail.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** Where replies to the site's mails go. */
export function mailSetting(store: Store): Setting<MailChange> {
	return {
		read: readMailChange,
		async decide({ site, replyTo }) {
			const row = await mustFindSite(store, site);
			return ofSite(row, { reply_to: replyTo }, (of) => ({
				replyTo: of.reply_to,
			}));
		},
	};
}
