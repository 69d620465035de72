import { expect, it } from "vitest";
import type { Entry } from "../../protocol/entry.ts";
import { entryOf, NOOR } from "../testing/staged.ts";
import { linesOf, lineWords } from "./lines.ts";

const agent = { name: "Noor" };

it("says why somebody has it", () => {
	const said = (["least_loaded", "taken", "previous_agent"] as const).map(
		(reason) => lineWords(entryOf(1, "assigned", { agent, reason })),
	);
	expect(new Set(said).size).toBe(3);
	for (const sentence of said) expect(sentence).toContain("Noor");
	expect(lineWords(entryOf(1, "assigned", { agent }))).toContain("Noor");
});

it("says who closed and who reopened", () => {
	const by = { author: NOOR };
	expect(lineWords(entryOf(1, "closed", { by: "agent" }, by))).toContain(
		"Noor",
	);
	expect(lineWords(entryOf(1, "closed", { by: "visitor" }))).not.toContain("{");
	const why = (why: "agent" | "visitor_wrote") =>
		lineWords(entryOf(1, "reopened", { why, agent: null, mode: "live" }, by));
	expect(why("agent")).not.toBe(why("visitor_wrote"));
});

it("shows the last step of a rating, and not the question once it was answered", () => {
	const rated = { score: 4, solved: null, comment: null } as const;
	const entries = [
		entryOf(1, "asked", { until: 9 }),
		entryOf(2, "rated", { asked: 1, ...rated }),
		entryOf(3, "rated", { asked: 1, ...rated, solved: "yes" }),
		entryOf(4, "asked", { until: 9 }),
	];
	const shows = linesOf(entries);
	expect(entries.filter(shows).map(({ seq }) => seq)).toEqual([3, 4]);
});

it("shows nothing for kinds that it does not know, nor for what was erased", () => {
	const unknown = { ...entryOf(1, "asked", { until: 1 }), kind: "sparkled" };
	const erased = { ...entryOf(2, "closed", { by: "agent" }), body: null };
	const shows = linesOf([]);
	expect(shows(unknown as unknown as Entry)).toBe(false);
	expect(shows(erased)).toBe(false);
	expect(lineWords(unknown as unknown as Entry)).toBe("");
});
