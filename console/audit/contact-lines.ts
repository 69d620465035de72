import { plain } from "../words/words.ts";
import { hoursSummed } from "./hours-lines.ts";
import { recordOf } from "./record-of.ts";
import { valueWords as w } from "./words.ts";

/** A line for each way to reach the shop beside the chat. */
export function contactLines(
	contact: Record<string, unknown>,
): Map<string, string> {
	const { phone, email, post, accounts } = contact;
	const lines = new Map<string, string>();
	if (phone) {
		const { number, hours } = recordOf(phone);
		lines.set(w.phone, plain(number));
		lines.set(w.phoneHours, hours === null ? w.anyTime : hoursSummed(hours));
	}
	if (email) lines.set(w.email, plain(email));
	if (post) lines.set(w.post, plain(post));
	if (!Array.isArray(accounts)) return lines;
	for (const account of accounts) {
		const { name, url } = recordOf(account);
		lines.set(`${w.account}: ${plain(name)}`, plain(url));
	}
	return lines;
}
