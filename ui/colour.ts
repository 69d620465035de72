/** Two colours of which the second can be read on the first. */
export interface Ground {
	ground: string;
	text: string;
}

/** A calm colour for somebody, always the same one for the same id. */
export function colourFor(id: string): Ground {
	let sum = 0;
	for (const character of id) {
		sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
	}
	return { ground: CALM[sum % CALM.length] as string, text: "#ffffff" };
}

export const CALM: readonly string[] = [
	"#2f6d63",
	"#7a5230",
	"#5b5a8c",
	"#8a4459",
	"#3d6a8a",
	"#5f6b2e",
	"#8a4b32",
	"#6a4a7d",
];

/** `#rrggbb` in small letters, or null for anything else. */
export function readColour(unknown: unknown): string | null {
	return typeof unknown === "string" && /^#[0-9a-f]{6}$/i.test(unknown)
		? unknown.toLowerCase()
		: null;
}

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
