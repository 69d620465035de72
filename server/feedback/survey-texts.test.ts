import { expect, test } from "vitest";
import { shownText } from "./survey-texts.ts";

const texts = {
	en: "How?",
	"pt-BR": "Como?",
	lt: "Kaip?",
	"lt-LT": "Kaip čia?",
};

test.each<[string, string | null, string]>([
	["lt-LT", null, "lt-LT"],
	["lt", null, "lt"],
	["lt-x", null, "lt"],
	["pt", null, "pt-BR"],
	["sv", "lt", "lt"],
	["sv", "ro", "en"],
	["sv", null, "en"],
])(
	"SV6 who reads %s on a site of %s gets %s, and is told so",
	(locale, own, language) => {
		expect(shownText(texts, locale, own)).toMatchObject({ language });
	},
);

test("SV6 a text without English is there in another language, and none in none", () => {
	expect(shownText({ sv: "Hur?" }, "lt", null)).toEqual({
		text: "Hur?",
		language: "sv",
	});
	expect(shownText({}, "lt", "en")).toBeNull();
	expect(shownText({ sv: "Hur?" }, "constructor", null)?.language).toBe("sv");
});
