/** The date on the wall of the shop, as 2026-12-24. @param at server milliseconds */
export function dateIn(timeZone: string, at: number): string {
	return new Intl.DateTimeFormat("en-CA", {
		timeZone,
		dateStyle: "short",
	}).format(at);
}
