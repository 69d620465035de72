import { afterEach, expect, test, vi } from "vitest";
import { inEnglish } from "../testing/in-english.ts";
import { ownTexts } from "./own-texts.ts";
import type { Language } from "./words.ts";

afterEach(() => void vi.unstubAllGlobals());

test("ST6 a text of which nothing can be seen counts as none", async () => {
	const own = {
		"header.title": " \u200b\u2060\u00ad ",
		"header.menu": "\u3164\u2800",
		"chat.send": "\u202eOff it goes",
	};
	vi.stubGlobal("fetch", async () => Response.json(own));
	const { words } = (
		(await ownTexts("/texts")) as (said: Language) => Language
	)(inEnglish);
	expect(words.header.title).toBe(inEnglish.words.header.title);
	expect(words.header.menu).toBe(inEnglish.words.header.menu);
	expect(words.chat.send).toBe("\u202eOff it goes");
});
