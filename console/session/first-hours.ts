import type { Hours } from "../../protocol/hours.ts";
import { hoursWords } from "./first-run-words.ts";

/** The hours of a new shop as they stand in the form: the same on each of its days. */
export interface FirstHours {
	/** "none": no set hours. */
	kind: string;
	/** ISO weekdays in a row, as "12345". */
	days: string;
	from: string;
	to: string;
	timeZone: string;
}

/** Office hours where this browser is: most shops begin with these, or nearly. */
export const officeHours = (): FirstHours => ({
	kind: "weekly",
	days: "12345",
	from: "09:00",
	to: "17:00",
	timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** A sentence for the field at fault; nothing where they can be kept. */
export function hoursFaults({ kind, days, from, to }: FirstHours): {
	days?: string;
	from?: string;
	to?: string;
} {
	if (kind === "none") return {};
	if (!days) return { days: hoursWords.noDay };
	if (!from) return { from: hoursWords.noTime };
	if (!to) return { to: hoursWords.noTime };
	return from < endOf(to) ? {} : { to: hoursWords.backwards };
}

/** As the relay keeps them, once {@link hoursFaults} finds nothing. */
export function hoursIn(form: FirstHours): Hours | null {
	const { kind, days, from, to, timeZone } = form;
	if (kind === "none") return null;
	const opening: [string, string] = [from, endOf(to)];
	return {
		timeZone,
		weekly: Object.fromEntries([...days].map((day) => [day, [opening]])),
		exceptions: [],
	};
}

/** The field of a browser knows no 24:00, and nobody closes when the day begins. */
function endOf(to: string): string {
	return to === "00:00" ? "24:00" : to;
}
