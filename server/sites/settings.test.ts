import { expect, test } from "vitest";
import type { SiteRow } from "../store/contract/rows.ts";
import { settingsOf } from "./settings.ts";

const TEXTS = { en: {}, lt: {}, pt: {}, "pt-BR": {} };

test.each([
	[null, [], "en"],
	["lt", [], "lt"],
	["lt-LT", [], "lt"],
	["pt-br", [], "pt-BR"],
	["pt-PT", [], "pt"],
	["de", [], "en"],
	["de,lt-LT,en", [], "lt"],
	["de", ["lt", "en"], "lt"],
	["en", ["lt"], "en"],
	["de", ["de", "lt"], "lt"],
	["constructor", ["sv"], "en"],
])(
	"CT13 a page that wants %j of a shop that answers in %j gets %s",
	(wanted, languages, locale) => {
		const site = {
			name: "Lille Lamp",
			accent: "#1b5fc4",
			position: "end",
			languages: JSON.stringify(languages),
			texts: "{}",
			look: "{}",
		} as unknown as SiteRow;
		expect(settingsOf(site, wanted, TEXTS).locale).toBe(locale);
	},
);
