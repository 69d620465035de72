import { expect, test } from "vitest";
import { cleaned } from "./cleaned.ts";
import { isBlank, trimmed } from "./is-blank.ts";

/** Each alone is an empty bubble on a screen. */
const UNSEEN = [
	0x09, 0x20, 0x85, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x17b4,
	0x180b, 0x180e, 0x2000, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
	0x2029, 0x202e, 0x202f, 0x205f, 0x2060, 0x2061, 0x2064, 0x2066, 0x206f,
	0x2800, 0x3000, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1bca0,
	0x1d173, 0xe0001, 0xe0020, 0xe0100,
];

test.each(UNSEEN)("MS8 U+%s alone is no text", (code) => {
	const text = `${String.fromCodePoint(code)} \n${String.fromCodePoint(code)}`;
	expect(isBlank(text)).toBe(true);
	expect(cleaned(text)).toBe("");
	expect(trimmed(text)).toBe("");
});

test.each(["0", ".", "👩‍👩‍👧", "❤️", "ـ", "́", "می‌خواهم", "\u{f8ff}"])(
	"MS8 %j is seen, and stays as it is",
	(text) => {
		expect(isBlank(text)).toBe(false);
		expect(cleaned(` ${text} `)).toBe(text);
		expect(trimmed(` ${text} `)).toBe(text);
	},
);
