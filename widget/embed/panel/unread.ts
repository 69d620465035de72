import type { Settings } from "../../../protocol/settings.ts";

/** "2 new messages", in the words and with the plurals of the settings' language; "" for none. */
export function unreadLabel(
	{ words: { unread }, locale }: Settings,
	count: number,
): string {
	const form = unread[new Intl.PluralRules(locale).select(count)];
	return count
		? `${form ?? unread.other}`.replace("{count}", count.toLocaleString(locale))
		: "";
}
