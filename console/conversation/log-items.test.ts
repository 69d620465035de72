import { expect, it } from "vitest";
import type {
	AssignmentReason,
	AssignReason,
	Entry,
	ReleaseReason,
} from "../../protocol/entry.ts";
import { entryOf, ME, NOOR } from "../testing/staged.ts";
import { linesOf } from "./log-items.ts";
import { lineWords } from "./system-message-words.ts";

const agent = { name: "Noor" };
const ADA = { id: "ada", name: "Ada" };
const says = (entry: Entry) => lineWords(entry, ME);
const because = {
	load: 1,
	slots: 3,
	of: 4,
	language: null,
	team: null,
	knew: false,
};

it("says why somebody has it", () => {
	const reasons = [
		"least_loaded",
		"taken",
		"previous_agent",
		"accepted",
		"transferred",
		"taken_over",
	] as const;
	const said = reasons.map((reason) =>
		says(entryOf(1, "assigned", { agent, reason })),
	);
	expect(new Set(said).size).toBe(6);
	for (const sentence of said) expect(sentence).toMatch(/Noor[^{]*$/);
	expect(says(entryOf(1, "assigned", { agent }))).toContain("Noor");
	const mine = { ...agent, id: ME };
	expect(says(entryOf(1, "assigned", { agent: mine }))).toBe("You have it");
});

it("RO6 says everything that stood behind a choice", () => {
	const chosen = (with_: Partial<AssignmentReason>, reason: AssignReason) =>
		says(
			entryOf(1, "assigned", {
				agent: { name: "Noor", id: ME },
				reason,
				because: { ...because, ...with_ },
			}),
		);
	expect(chosen({ language: "lt", knew: true }, "least_loaded")).toBe(
		"Assigned to you: had the most free slots, speaks Lithuanian, had answered this shopper before",
	);
	expect(chosen({ team: "Returns", of: 1 }, "least_loaded")).toBe(
		"Assigned to you: nobody else was free, in Returns",
	);
	expect(chosen({ knew: true }, "previous_agent")).toBe(
		"Back to you: had it before",
	);
	// A tag that is none is shown as it came.
	expect(chosen({ language: "not a tag" }, "accepted")).toContain("not a tag");
});

it("RO10 says who lost it, gave it back or handed it on, and with which word", () => {
	const released = (why: ReleaseReason) =>
		says(entryOf(1, "released", { agent: ADA, why, team: "Returns" }));
	expect(released("agent_lost")).toBe(
		"Ada lost the connection; it is waiting again",
	);
	expect(released("released")).toBe("Ada gave it back; it is waiting again");
	const to = { kind: "team", id: "t", name: "Returns" } as const;
	expect(
		says(entryOf(1, "transferred", { from: ADA, to, note: "Size chart" })),
	).toBe("Ada handed it to Returns: “Size chart”");
	expect(says(entryOf(1, "transferred", { from: ADA, to, note: "" }))).toBe(
		"Ada handed it to Returns",
	);
});

it("says a handing over in one line", () => {
	const entries = [
		entryOf(1, "transferred", {
			from: ADA,
			to: { kind: "agent", id: ME, name: "Noor" },
			note: "",
		}),
		entryOf(2, "assigned", { agent, reason: "transferred" }),
		// An older relay may not say who handed it.
		entryOf(4, "assigned", { agent, reason: "transferred" }),
	];
	expect(entries.filter(linesOf(entries)).map(({ seq }) => seq)).toEqual([
		1, 4,
	]);
});

it("RO7 says how an offer ended", () => {
	const ended = (
		how: "declined" | "timed_out" | "withdrawn",
		reason: string | null = null,
	) => says(entryOf(1, "offer_ended", { agent: ADA, how, reason }));
	expect(ended("declined", "Lunch")).toBe("Ada declined: “Lunch”");
	expect(ended("declined")).toBe("Ada declined");
	expect(ended("timed_out")).toContain("in time");
});

it("says every change of mode, quiet and language without a place left open", () => {
	const all = [
		entryOf(1, "mode_changed", { mode: "message", why: "silent" }),
		entryOf(2, "mode_changed", { mode: "message", why: "left" }),
		entryOf(3, "mode_changed", { mode: "live", why: "returned" }),
		entryOf(4, "quieted", {}),
		entryOf(5, "woken", {}),
		entryOf(6, "language_chosen", { language: "en", instead: "lt" }),
		entryOf(7, "offered", { agent: ADA, until: 9 }),
		entryOf(8, "closed", { by: "system" }),
	];
	expect(all.filter(linesOf(all))).toHaveLength(all.length);
	expect(new Set(all.map(says)).size).toBe(all.length);
	for (const entry of all) expect(says(entry)).toMatch(/^[^{]+$/);
	expect(says(all[5] as Entry)).toContain("English instead of Lithuanian");
});

it("says who closed and who reopened", () => {
	const by = { author: NOOR };
	expect(says(entryOf(1, "closed", { by: "agent" }, by))).toContain("Noor");
	expect(says(entryOf(1, "closed", { by: "visitor" }))).not.toContain("{");
	const why = (why: "agent" | "visitor_wrote") =>
		says(entryOf(1, "reopened", { why, agent: null, mode: "live" }, by));
	expect(why("agent")).not.toBe(why("visitor_wrote"));
});

it("shows the entries of a part as the part says", () => {
	const asked = [1, 4].map((seq) => entryOf(seq, "asked", { until: 9 }));
	const erased = { ...entryOf(5, "asked", { until: 9 }), body: null };
	const shows = linesOf(asked, [
		{
			kinds: ["asked"],
			shows:
				([first]) =>
				(entry) =>
					entry !== first,
		},
	]);
	expect([...asked, erased].map(shows)).toEqual([false, true, false]);
});

it("shows nothing for kinds that it does not know, nor for what was erased", () => {
	const unknown = { ...entryOf(1, "asked", { until: 1 }), kind: "sparkled" };
	const erased = { ...entryOf(2, "closed", { by: "agent" }), body: null };
	const shows = linesOf([]);
	expect(shows(unknown as unknown as Entry)).toBe(false);
	expect(shows(erased)).toBe(false);
	expect(says(unknown as unknown as Entry)).toBe("");
});
