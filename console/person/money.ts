import { locale, plain } from "../words/words.ts";

/** An amount with its currency, as the reader's language writes it. */
export function money(amount: number, currency: string): string {
	try {
		return new Intl.NumberFormat(locale, {
			style: "currency",
			currency,
		}).format(amount);
	} catch {
		// What a page says about its cart may be no currency at all.
		return `${amount} ${plain(currency)}`;
	}
}

/** The day of an ISO date or time; what is none stays as it came. */
export function day(iso: string): string {
	const at = Date.parse(iso);
	return Number.isNaN(at)
		? plain(iso)
		: new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at);
}
