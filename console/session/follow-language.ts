/**
 * The relay says a language where the page is in another one than whoever signs in here reads: then the page is asked
 * for again. @returns whether it was
 */
export function followLanguage(said: { language?: unknown }): boolean {
	if (typeof said.language !== "string" || isReloaded()) return false;
	location.reload();
	return true;
}

/** Where a browser does not keep the language, the page would ask for ever. */
function isReloaded(): boolean {
	const [entry] = performance.getEntriesByType("navigation");
	return (entry as PerformanceNavigationTiming | undefined)?.type === "reload";
}
