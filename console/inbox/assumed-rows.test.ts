import { expect, it } from "vitest";
import type { BulkAct } from "../../protocol/bulk.ts";
import { idOf, ME, mineSince, rowOf } from "../testing/staged.ts";
import { assumedRow, rowBefore } from "./assumed-rows.ts";

const HERE = { me: ME, now: 900, to: "Teo" };
const mine = rowOf("ada", { ...mineSince(10), tags: ["a", "b"] });
const waits = rowOf("omar");
const ended = rowOf("lina", { state: { kind: "closed", since: 5 } });
const teos = rowOf("maya", {
	...mineSince(10),
	agent: { id: idOf("teo"), name: "Teo" },
});

it("SO10 a row is shown as the act makes it, and what a colleague holds is left where that would be refused", () => {
	const agent = { id: idOf("teo"), name: "Teo" };
	const toTeo: BulkAct = {
		kind: "assign",
		to: { kind: "agent", id: agent.id },
	};
	const toTeam: BulkAct = {
		kind: "assign",
		to: { kind: "team", id: idOf("front") },
	};
	const cases: [BulkAct, typeof mine, object | undefined][] = [
		[{ kind: "tag", add: ["c"], remove: ["a"] }, mine, { tags: ["b", "c"] }],
		[toTeo, waits, { state: { kind: "open", since: 900 }, agent }],
		[toTeo, ended, undefined],
		[
			toTeam,
			mine,
			{
				state: { kind: "waiting", since: 900 },
				agent: null,
				team: { id: idOf("front"), name: "Teo" },
			},
		],
		[{ kind: "release" }, mine, { state: { kind: "waiting", since: 900 } }],
		[{ kind: "release" }, waits, undefined],
		[{ kind: "close" }, mine, { state: { kind: "closed", since: 900 } }],
		[{ kind: "close" }, ended, { state: ended.state }],
		[{ kind: "close" }, teos, undefined],
		[
			{ kind: "snooze", until: null },
			mine,
			{ snoozed: { since: 900, until: null } },
		],
		[{ kind: "snooze", until: null }, waits, undefined],
		[{ kind: "snooze", until: null }, teos, undefined],
		[
			{ kind: "spam" },
			waits,
			{ spam: true, state: { kind: "closed", since: 900 } },
		],
		[{ kind: "spam" }, teos, undefined],
	];
	for (const [act, row, is] of cases) {
		const assumed = assumedRow(row, act, HERE);
		if (is) expect(assumed).toMatchObject(is);
		else expect([act, assumed]).toEqual([act, undefined]);
		if (assumed) expect(assumed.lastSeq).toBe(row.lastSeq);
	}
});

it("SO10 an undo is shown as what was before, with what was said since", () => {
	const now = { ...ended, id: mine.id, lastSeq: 7, lastAt: 70 };
	expect(rowBefore(now, mine)).toMatchObject({
		state: mine.state,
		agent: mine.agent,
		tags: mine.tags,
		lastSeq: 7,
		lastAt: 70,
	});
});
