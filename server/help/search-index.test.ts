import { expect, test } from "vitest";
import { createHelpIndex } from "./search-index.ts";

const TITLES = [
	"Kaip grąžinti prekę?",
	"Kada atvyks mano siunta?",
	"Comment retourner un article ?",
	"Ile trwa dostawa do Łodzi?",
	"Where is my parcel?",
];
const index = createHelpIndex();
TITLES.forEach((title, at) => {
	index.add({ id: `${at}`, language: "x", title, text: `Text ${at}` });
});
const finds = (query: string) =>
	index.find(query, 8, () => true).map(({ id }) => Number(id));

test.each([
	["grazinti", [0]],
	["GRĄŽ", [0]],
	["gražinit", [0]],
	["lodzi dost", [3]],
	["łodzi", [3]],
	["retuorner", [2]],
	["parcl", [4]],
	["parccel", [4]],
	["mano siunta", [1]],
	["mano parcel", []],
	["", []],
	["m", []],
	["?!", []],
	["text", [0, 1, 2, 3, 4]],
	[`${"parcel ".repeat(300)}`, [4]],
])(
	"HP11 a search finds without diacritics, by beginnings, and with one letter wrong: %j",
	(query, found) => {
		expect(finds(query)).toEqual(found);
	},
);

test("HP11 an article that is changed is found by what it says now, and one that is dropped by nothing", () => {
	const changing = createHelpIndex();
	const of = { id: "a", language: "en" };
	changing.add({ ...of, title: "Where is my parcel?", text: "" });
	changing.add({ ...of, title: "Where is my letter?", text: "" });
	const ids = (query: string) => changing.find(query, 8, () => true).length;
	expect([ids("parcel"), ids("letter"), ids("lettre")]).toEqual([0, 1, 1]);
	changing.drop(of);
	expect([ids("letter"), ids("where")]).toEqual([0, 0]);
});
