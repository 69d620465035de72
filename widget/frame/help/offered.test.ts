import { expect, test } from "vitest";
import { offered } from "./offered.ts";

const articles = [
	"Kaip grąžinti prekę?",
	"Kada atvyks mano siunta?",
	"Kaip pakeisti adresą?",
].map((title, at) => ({ id: `${at}`, title, language: "lt" }));
const titles = (text: string) => offered(text, articles).map(({ id }) => id);

test("HP9 what shares two words with a title is offered, however they end and without marks", () => {
	expect(titles("Noriu grazinti preke, ji per maža")).toEqual(["0"]);
	expect(titles("siuntos")).toEqual(["1"]);
	expect(titles("Labas, ar jus esate?")).toEqual([]);
	expect(titles("")).toEqual([]);
});
