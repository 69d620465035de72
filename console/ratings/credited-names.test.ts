import { expect, it } from "vitest";
import type { Rating } from "../../protocol/rating.ts";
import { creditedNames } from "./credited-names.ts";

const rating = (more: object) => more as Rating;

it("names two of one name as two, and somebody by the name that they have now", () => {
	const credited = [
		{ id: "a", name: "Noor" },
		{ id: "b", name: "Noor" },
		{ id: "c", name: "Teodor" },
	];
	const agents = ["Noor", "Teo"];
	expect(creditedNames(rating({ credited, agents }))).toEqual([
		"Noor",
		"Noor",
		"Teodor",
	]);
});

it("shows the names of a relay that does not say who they are", () => {
	expect(creditedNames(rating({ agents: ["Noor", {}] }))).toEqual(["Noor"]);
});
