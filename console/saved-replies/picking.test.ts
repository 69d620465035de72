import { expect, test } from "vitest";
import { placesIn, unknownPlaces } from "../../protocol/reply-places.ts";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { idOf } from "../testing/staged.ts";
import { fillPlaces } from "./fill-places.ts";
import { matchReplies } from "./match-replies.ts";
import { textFor } from "./text-for.ts";

const reply = (name: string, over: Partial<SavedReply> = {}): SavedReply => ({
	id: idOf(name),
	name,
	shortcut: "",
	texts: [{ language: "en", text: `Text of ${name}` }],
	version: 1,
	changedAt: 0,
	uses: [],
	...over,
});
const EN = { language: "en", text: "Hello" };
const PT = { language: "pt", text: "Olá" };

const DELIVERY = reply("Delivery time", { shortcut: "del" });
const DELAY = reply("A delay of the parcel");
const OFTEN = reply("Delivery abroad", {
	uses: [{ month: "2026-11", uses: 9 }],
});
const LODZ = reply("Łódź shop", {
	texts: [{ language: "pl", text: "Zażółć gęślą jaźń" }],
});
const ALL = [DELIVERY, DELAY, OFTEN, LODZ];
const names = (query: string) =>
	matchReplies(ALL, query, 9).map(({ name }) => name);

test("SR8 the shortcut comes first, then what begins a word, then letters in their order, then the text", () => {
	expect(names("del")).toEqual([
		"Delivery time",
		"Delivery abroad",
		"A delay of the parcel",
	]);
	expect(names("deliv")).toEqual(["Delivery abroad", "Delivery time"]);
	expect(names("dabr")).toEqual(["Delivery abroad"]);
	expect(names("abroad")).toEqual(["Delivery abroad"]);
});

test("SR8 two spellings of a letter are the same, and without a word what is sent most is first", () => {
	expect(names("lodz")).toEqual(["Łódź shop"]);
	expect(names("GESLA")).toEqual(["Łódź shop"]);
	expect(names("")[0]).toBe("Delivery abroad");
	expect(names("nothing-like-it")).toEqual([]);
	expect(matchReplies(ALL, "", 2)).toHaveLength(2);
});

test("SR9 the shopper's language, else its base, else the first, which is said", () => {
	const texts = [EN, PT];
	expect(textFor({ texts }, "pt")).toEqual({ ...PT, missing: null });
	expect(textFor({ texts }, "pt-BR")).toEqual({ ...PT, missing: null });
	expect(textFor({ texts }, "lt")).toEqual({ ...EN, missing: "lt" });
	expect(textFor({ texts }, null)).toEqual({ ...EN, missing: null });
	const brazil = { language: "pt-BR", text: "Oi" };
	expect(textFor({ texts: [EN, brazil] }, "pt")).toEqual({
		...brazil,
		missing: null,
	});
});

test("SR10 places are filled with what is known, and what a name says opens no place", () => {
	const values = {
		name: "{order} $& Ann",
		agent: "Noor",
		shop: null,
		order: null,
	};
	expect(fillPlaces("{name}, {agent} of {shop} {x} {Name}", values)).toBe(
		"{order} $& Ann, Noor of {shop} {x} {Name}",
	);
	expect(placesIn("a {shop} {shop}")).toMatchObject([
		{ place: "shop", from: 2, to: 8 },
		{ place: "shop", from: 9, to: 15 },
	]);
	expect(unknownPlaces("{name} {frist name} {} {\n} {żółw}")).toEqual([
		"frist name",
		"żółw",
	]);
});
