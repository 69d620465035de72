import { DATE_FORMS, type DateForm, readDate } from "./read-date.ts";

/** Values of a column that can be mapped one by one; with more of them it holds something else. */
export const VALUES_MAPPED = 20;
/** A longer one is no word for a score or for who somebody is. */
const VALUE_CHARS = 60;

/** What a column holds, over the whole file. */
export interface ColumnProfile {
	/** As they are written, in the order in which they came; null: more than `VALUES_MAPPED`. */
	values: string[] | null;
	/** How many of its cells are such dates. */
	dates: Record<DateForm, number>;
	/** Cells that are written as a day and a month that only one of both ways allows. */
	onlyDayFirst: number;
	onlyMonthFirst: number;
	/** Cells with something in them, and those of them that are whole numbers from 0 to 10. */
	filled: number;
	scores: number;
	longest: number;
}

export function emptyProfile(): ColumnProfile {
	const dates = Object.fromEntries(DATE_FORMS.map((form) => [form, 0]));
	return {
		values: [],
		dates: dates as Record<DateForm, number>,
		onlyDayFirst: 0,
		onlyMonthFirst: 0,
		filled: 0,
		scores: 0,
		longest: 0,
	};
}

export function seeCell(profile: ColumnProfile, cell: string): void {
	const text = cell.trim();
	if (text === "") return;
	profile.filled++;
	profile.longest = Math.max(profile.longest, text.length);
	if (/^\d{1,2}$/.test(text) && Number(text) <= 10) profile.scores++;
	seeValue(profile, text);
	// No date is longer.
	if (text.length > 40 || !/\d/.test(text)) return;
	for (const form of DATE_FORMS)
		if (readDate(text, form)) profile.dates[form]++;
	const dayFirst = readDate(text, "day_slashes") !== null;
	const monthFirst = readDate(text, "month_slashes") !== null;
	if (dayFirst && !monthFirst) profile.onlyDayFirst++;
	if (monthFirst && !dayFirst) profile.onlyMonthFirst++;
}

function seeValue(profile: ColumnProfile, text: string): void {
	const { values } = profile;
	if (!values || values.includes(text)) return;
	if (values.length === VALUES_MAPPED || text.length > VALUE_CHARS)
		profile.values = null;
	else values.push(text);
}

/**
 * How a column writes dates; `choose`: as well one as the other, so that whoever knows the file must say it. null: it
 * holds none.
 */
export function dateFormOf(profile: ColumnProfile): DateForm | "choose" | null {
	const { dates, onlyDayFirst, onlyMonthFirst } = profile;
	const most = Math.max(...DATE_FORMS.map((form) => dates[form]));
	if (most === 0 || most < profile.filled / 2) return null;
	const best = DATE_FORMS.find((form) => dates[form] === most) as DateForm;
	if (best !== "day_slashes" && best !== "month_slashes") return best;
	if (onlyDayFirst > 0 && onlyMonthFirst === 0) return "day_slashes";
	if (onlyMonthFirst > 0 && onlyDayFirst === 0) return "month_slashes";
	return "choose";
}
