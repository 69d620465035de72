/** Black or white, whichever can be read better on it. `#rrggbb`; the formula is WCAG 2.2's relative luminance. */
export function onAccent(accent: string): string {
	let luminance = 0;
	for (const [at, weight] of [
		[1, 0.2126],
		[3, 0.7152],
		[5, 0.0722],
	] as const) {
		const part = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
		luminance +=
			weight *
			(part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
	}
	// At 0.179 both contrast alike, with 4.58 : 1.
	return luminance > 0.179 ? "#000000" : "#ffffff";
}
