import { expect, test } from "vitest";
import type { Written } from "../../server/conversations/log.ts";
import type { ConversationRow } from "../../server/store/contract/columns.ts";
import { createInvariants } from "./invariants.ts";

const MINUTE = 60_000;

const row = (given: Partial<ConversationRow>) =>
	({
		id: "first",
		state: "waiting",
		mode: "live",
		agent_id: null,
		offered_id: null,
		team_id: null,
		language: null,
		state_since: 0,
		queue_at: 0,
		quiet_since: null,
		epoch: 1,
		joined_epoch: 0,
		rings: 0,
		moved: 0,
		last_seq: 1,
		...given,
	}) as ConversationRow;

function watch() {
	let now = 0;
	const invariants = createInvariants(
		[{ id: "noor", slots: 1, here: () => true }],
		() => now,
	);
	return {
		invariants,
		passes(ms: number) {
			now += ms;
			invariants.step();
		},
		waits: (given: Partial<ConversationRow> = {}) =>
			invariants.saw({
				kind: "written",
				row: row(given),
				before: null,
				entries: [],
			} as unknown as Written),
		goes: (
			agent_id: string,
			given: Partial<ConversationRow> = {},
			set: Partial<ConversationRow> = {},
		) =>
			invariants.saw({
				kind: "written",
				row: row({ ...given, ...set, state: "open", agent_id }),
				before: row(given),
				entries: [{ kind: "assigned" }],
			} as unknown as Written),
	};
}

test("who waits for a second beside an idle agent is noticed, and not before", () => {
	const { invariants, passes, waits } = watch();
	waits();
	passes(0);
	passes(1_000);
	expect(invariants.broken).toEqual([]);
	passes(1);
	expect(invariants.broken).toHaveLength(1);
});

test("a second assignment, a load above the slots and a lost row are noticed", () => {
	const { invariants, goes } = watch();
	goes("noor");
	goes("noor", { id: "second" });
	goes("teo", { state: "open", agent_id: "noor" });
	invariants.restarted([row({})]);
	const rules = invariants.broken.map((what) => what.split(":")[0]);
	expect(rules).toEqual([
		"load within the slots",
		"nobody assigned twice",
		"nothing lost in a restart",
		"nothing lost in a restart",
	]);
});

test("what its agent has not opened moves once, and never what was opened or has not rung", () => {
	const { invariants, goes } = watch();
	const held = { state: "open", agent_id: "noor", rings: 1 } as const;
	goes("teo", held, { moved: 1 });
	expect(invariants.broken).toEqual([]);
	goes("teo", { ...held, moved: 1 }, { moved: 1 });
	goes("teo", { ...held, joined_epoch: 1 }, { moved: 1 });
	goes("teo", { ...held, rings: 0 }, { moved: 1 });
	expect(invariants.broken.map((what) => what.split(":")[0])).toEqual(
		Array(3).fill("nobody assigned twice"),
	);
});

test("who is served before somebody that came six minutes earlier is noticed", () => {
	const { invariants, waits, goes, passes } = watch();
	waits();
	goes("noor", { id: "second", state_since: 6 * MINUTE });
	passes(0);
	expect(invariants.broken).toHaveLength(1);
});
