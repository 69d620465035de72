import { expect, test } from "vitest";
import { lt } from "./lt.ts";
import { overridden } from "./overridden.ts";

test("a shop's own texts stand in their places, and all others stay", () => {
	const texts = overridden(lt, {
		"header.title": "Labas, kuo padėti?",
		"launcher.unread.few": "{count} atsakymai",
	});
	expect(texts.header.title).toBe("Labas, kuo padėti?");
	expect(texts.header.online).toBe(lt.header.online);
	expect(texts.launcher.unread).toEqual({
		...lt.launcher.unread,
		few: "{count} atsakymai",
	});
	expect(texts.later).toEqual(lt.later);
});

test("texts that are loaded by themselves are found by where they stand in the whole", () => {
	const own = { "later.rating.yes": "O taip", "rating.yes": "x" };
	expect(overridden(lt.later, own, "later.").rating.yes).toBe("O taip");
});

test("what is no text, has no place here, or says another place changes nothing", () => {
	const wrong = {
		"header.title": null,
		"header.other": "x",
		"chat.joined": "Kažkas prisijungė",
		"chat.typing": "{nam} rašo…",
		queue: "x",
	} as unknown as Record<string, string>;
	expect(overridden(lt, wrong)).toEqual(lt);
});
