import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaned } from "./cleaned.ts";
import { newId, newToken } from "./ids.ts";

test("MS8 line ends become one, control characters vanish, lone surrogates are replaced", () => {
	expect(cleaned("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
	expect(cleaned("a\u0000b\u001b[31mc\u0085d")).toBe("ab[31mcd");
	expect(cleaned("a\tb")).toBe("a\tb");
	expect(cleaned("a\ud800b\udc00c")).toBe("a\ufffdb\ufffdc");
	expect(cleaned(" \u00a0\n😀 \t")).toBe("😀");
});

test("MS8 cleaning twice is cleaning once, and what is left survives JSON and UTF-8", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
			const once = cleaned(raw);
			expect(cleaned(once)).toBe(once);
			expect(Buffer.from(once).toString()).toBe(once);
			expect(once).not.toMatch(/(?![\t\n])\p{Cc}/u);
		}),
	);
});

test("VS1 an id has 128 and a token 256 random bits, in characters that need no escaping", () => {
	const ids = new Set(Array.from({ length: 1_000 }, newId));
	expect(ids.size).toBe(1_000);
	for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
	expect(newToken()).toMatch(/^[\w-]{43}$/);
	expect(Buffer.from(newId(), "base64url")).toHaveLength(16);
	expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
});
