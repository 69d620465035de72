const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "14:05", as the reader's language writes it. */
export function timeOfDay(atMs: number, locale: string): string {
	return formatter(locale, "time").format(atMs);
}

/** The line between two days: "Today", "Yesterday", "Monday", then the date, with the year if it is another. */
export function dayLine(atMs: number, nowMs: number, locale: string): string {
	const days = daysBetween(atMs, nowMs);
	if (days === 0 || days === 1) {
		return capitalised(relativeDays(-days, locale), locale);
	}
	if (days > 1 && days < 7) {
		return capitalised(formatter(locale, "weekday").format(atMs), locale);
	}
	const sameYear =
		new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
	return formatter(locale, sameYear ? "day" : "dayAndYear").format(atMs);
}

/** How long ago, in one word and a number: "now", "5 min. ago", "yesterday"; after a week the date. */
export function ago(atMs: number, nowMs: number, locale: string): string {
	const passed = nowMs - atMs;
	const relative = new Intl.RelativeTimeFormat(locale, {
		numeric: "auto",
		style: "short",
	});
	if (passed < MINUTE_MS) return relative.format(0, "second");
	if (passed < HOUR_MS) {
		return relative.format(-Math.floor(passed / MINUTE_MS), "minute");
	}
	const days = daysBetween(atMs, nowMs);
	if (days === 0 || passed < 6 * HOUR_MS) {
		return relative.format(-Math.floor(passed / HOUR_MS), "hour");
	}
	if (days < 7) return relative.format(-days, "day");
	return formatter(locale, "day").format(atMs);
}

/** Whether both times fall on the same day where the reader is. */
export function sameDay(oneMs: number, otherMs: number): boolean {
	return daysBetween(oneMs, otherMs) === 0;
}

/** Calendar days from the first to the second, where the reader is; summer time counts for nothing. */
function daysBetween(fromMs: number, toMs: number): number {
	return Math.round((noon(toMs) - noon(fromMs)) / DAY_MS);
}

function noon(atMs: number): number {
	return new Date(atMs).setHours(12, 0, 0, 0);
}

function relativeDays(days: number, locale: string): string {
	return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
		days,
		"day",
	);
}

function capitalised(text: string, locale: string): string {
	const [first = ""] = text;
	return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

const SHAPES = {
	time: { hour: "numeric", minute: "2-digit" },
	weekday: { weekday: "long" },
	day: { weekday: "short", day: "numeric", month: "short" },
	dayAndYear: { day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one costs a hundred times more than using it, and a long log asks once a group.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(
	locale: string,
	shape: keyof typeof SHAPES,
): Intl.DateTimeFormat {
	const key = `${locale} ${shape}`;
	const known = made.get(key);
	if (known) return known;
	const fresh = new Intl.DateTimeFormat(locale, SHAPES[shape]);
	made.set(key, fresh);
	return fresh;
}
