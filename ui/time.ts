const DAY_MS = 24 * 60 * 60_000;

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

/** Whether both times fall on the same day where the reader is. */
export function sameDay(oneMs: number, otherMs: number): boolean {
	return daysBetween(oneMs, otherMs) === 0;
}

/** Calendar days from the first to the second, where the reader is; summer time counts for nothing. */
export function daysBetween(fromMs: number, toMs: number): number {
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

export function formatter(
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
