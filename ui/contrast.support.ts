/** The contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
	const [lighter, darker] = [luminance(one), luminance(other)].sort(
		(a, b) => b - a,
	) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
