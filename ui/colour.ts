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
