import { ar } from "../ar.ts";
import { enLater } from "../en.later.ts";
import { en } from "../en.ts";
import { lt } from "../lt.ts";
import type { Texts } from "../texts.ts";
import { pseudo } from "./pseudo.ts";

export const english: Texts = { ...en, later: enLater };

/** The languages of the plays: the longest, one from right to left, and one that nobody speaks. */
export const played: { lt: Texts; ar: Texts; pseudo: Texts } = {
	lt,
	ar,
	pseudo: pseudo<Texts>(english),
};
