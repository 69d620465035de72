import { expect, it } from "vitest";
import { shownTexts } from "./shown-texts.ts";

const OURS = {
	"launcher.unread.one": "{count} nauja žinutė",
	"launcher.unread.few": "{count} naujos žinutės",
	"launcher.unread.many": "{count} naujos žinutės dalies",
	"launcher.unread.other": "{count} naujų žinučių",
	"header.title": "Kuo galime padėti?",
	"later.header.forgetMe": "Ištrinti mano duomenis",
	"rating.yes": "Taip",
};
const ALL = { search: "", onlyOwn: false };
const pathsOf = (own: Record<string, string>, wanted = ALL) =>
	shownTexts("lt", OURS, own, wanted).map(({ name, texts }) => [
		name,
		...texts.map(({ path }) => path),
	]);

it("puts texts where they stand, whenever they are loaded", () => {
	expect(pathsOf({}).slice(1)).toEqual([
		["header", "header.title", "later.header.forgetMe"],
		["rating", "rating.yes"],
	]);
});

it("finds a text by its own words and by ours, in any case", () => {
	const own = { "rating.yes": "O, galiu" };
	const search = " GAL";
	expect(pathsOf(own, { ...ALL, search })).toEqual([
		["header", "header.title"],
		["rating", "rating.yes"],
	]);
	expect(pathsOf(own, { search: "", onlyOwn: true })).toEqual([
		["rating", "rating.yes"],
	]);
	expect(pathsOf(own, { ...ALL, search: "nothing of it" })).toEqual([]);
});

it("says for which numbers a form is", () => {
	const [launcher] = shownTexts("lt", OURS, {}, ALL);
	expect(launcher?.texts.map(({ numbers }) => numbers)).toEqual([
		[1, 21, 31],
		[2, 3, 4],
		[],
		[0, 10, 11],
	]);
	expect(
		shownTexts("lt", OURS, {}, ALL)[1]?.texts.map(({ numbers }) => numbers),
	).toEqual([null, null]);
});
