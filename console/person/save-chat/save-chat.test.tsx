// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { Entry } from "../../../protocol/entry.ts";
import { entryOf, ME, NOOR, rowOf, VISITOR } from "../../testing/staged.ts";
import { linesOf, readWholeLog } from "./chat-transcript.ts";

const ENTRIES: Entry[] = [
	entryOf(1, "message", { text: "Is it blue?" }, { author: VISITOR }),
	entryOf(2, "note", { text: "Ask Ada" }, { author: NOOR, audience: "staff" }),
	entryOf(3, "message", { text: "Yes." }, { author: NOOR }),
	entryOf(4, "closed", { by: "visitor" }, { author: VISITOR }),
];
const row = rowOf("a", { visitorName: "Maya" });
const read = (withNotes: boolean) =>
	linesOf(ENTRIES, row, withNotes, ME).map(({ name, text }) =>
		name ? `${name}: ${text}` : text,
	);

it("KN12 a saved chat has no note unless it is wanted", () => {
	expect(read(false)).toEqual([
		"Maya: Is it blue?",
		"Noor: Yes.",
		expect.any(String),
	]);
	expect(read(true)).toContain("Note of Noor: Ask Ada");
});

it("KN12 it has the whole log, page by page, or says why not", async () => {
	const asked: unknown[] = [];
	const ask = async (_command: string, { after }: { after: number }) => {
		asked.push(after);
		const entries = ENTRIES.slice(after, after + 2);
		return { ok: true, data: { entries, more: after + 2 < ENTRIES.length } };
	};
	expect(await readWholeLog({ ask } as never, row.id)).toEqual({
		entries: ENTRIES,
	});
	expect(asked).toEqual([0, 2]);
	const refusal = { code: "not_found" };
	const refuse = async () => ({ ok: false, refusal });
	expect(await readWholeLog({ ask: refuse } as never, row.id)).toEqual({
		refusal,
	});
});
