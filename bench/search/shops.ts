/** One large site, and so many small ones beside it. */
export const SITES = 1_001;
export const ENTRIES_EACH = 10;
export const NOW_AT = Date.UTC(2026, 10, 30);

/** @param number 0: the large one */
export function siteOf(number: number): string {
	// Ids are random; these differ in their first signs as those do.
	const signs = ((number * 7_919 + 104_729) % 1_679_616)
		.toString(36)
		.padStart(5, "0");
	return `${signs}${String(number).padStart(17, "0")}`;
}
