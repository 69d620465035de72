/** Black or white, whichever reads better on the colour: for any colour at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export function onAccent(accent: string): "#000000" | "#ffffff" {
	return contrast(accent, "#ffffff") >= contrast(accent, "#000000")
		? "#ffffff"
		: "#000000";
}

/** The contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, definition). */
export function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045
			? channel / 12.92
			: ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
