import { money as moneyIn } from "../../ui/money.ts";
import { locale, plain } from "../words/words.ts";

/** An amount with its currency, as the reader's language writes it. */
export function money(amount: number, currency: string): string {
	return moneyIn(amount, plain(currency), locale);
}

/** The day of an ISO date or time; what is none stays as it came. */
export function day(iso: string): string {
	const at = Date.parse(iso);
	return Number.isNaN(at)
		? plain(iso)
		: new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(at);
}
