import { afterEach, beforeEach, expect, test } from "vitest";
import type { BulkAct, BulkResult, BulkUndo } from "../../protocol/bulk.ts";
import { newId } from "../../protocol/ids.ts";
import { BULK_MOST } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { kept, works } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, arrives, type ConsoleWire } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Conversations of new shoppers, held by Noor. */
async function held(count: number) {
	const { id } = relay.people.noor;
	await works(relay, id, { slots: count });
	const noor = await addAgent(relay, "noor");
	const ids: string[] = [];
	for (let at = 0; at < count; at++)
		ids.push((await (await arrives(relay)).sends("Hello")).conversation);
	await relay.passes(0);
	return { noor, ids };
}

const undosOf = (results: readonly BulkResult[]) =>
	results.flatMap(({ conversation, undo }) =>
		undo ? [{ conversation, undo }] : [],
	);

async function undone(noor: ConsoleWire, results: readonly BulkResult[]) {
	const back = await noor.ask("bulk:undo", { conversations: undosOf(results) });
	expect(back.results.map(({ refusal }) => refusal)).toEqual(
		back.results.map(() => null),
	);
}

test("SO10 each of several is closed, put off or marked, and one undo takes it back", async () => {
	const { noor, ids } = await held(3);
	const cases: [BulkAct, object][] = [
		[{ kind: "close" }, { state: "closed" }],
		[
			{ kind: "snooze", until: null },
			{ snoozed_until: null, state: "open" },
		],
		[{ kind: "spam" }, { state: "closed", spam: 1 }],
	];
	for (const [act, is] of cases) {
		const { results } = await noor.ask("bulk:act", { conversations: ids, act });
		expect(results.map(({ refusal }) => refusal)).toEqual([null, null, null]);
		for (const id of ids) expect(await kept(relay, id)).toMatchObject(is);
		await undone(noor, results);
		for (const id of ids)
			expect(await kept(relay, id)).toMatchObject({
				state: "open",
				agent_name: "Noor",
				snoozed_at: null,
				spam: 0,
			});
	}
});

test("SO10 what is refused is said of that one, and keeps no other", async () => {
	const { noor, ids } = await held(2);
	const [mine = "", elsewhere = ""] = ids;
	const teo = await addAgent(relay, "teo");
	const row = await kept(relay, elsewhere);
	await teo.ask("conversation:take-over", {
		conversation: elsewhere,
		epoch: row.epoch,
	});
	const { results } = await noor.ask("bulk:act", {
		conversations: [mine, elsewhere, newId(), mine],
		act: { kind: "close" },
	});
	expect(results.map(({ refusal }) => refusal?.code ?? null)).toEqual([
		null,
		"taken",
		"not_found",
	]);
	expect(undosOf(results)).toEqual([
		{ conversation: mine, undo: { kind: "close" } },
	]);
});

test("SO10 none, or more than a hundred, are refused as a whole", async () => {
	const { noor } = await held(0);
	const many = Array.from({ length: BULK_MOST + 1 }, newId);
	for (const conversations of [[], many])
		expect(
			await noor.refused("bulk:act", { conversations, act: { kind: "spam" } }),
		).toEqual({ code: "malformed", field: "conversations" });
});

test("SO11 an assignment goes back to whom it was of, or to its place in the line", async () => {
	const { noor, ids } = await held(1);
	const [mine = ""] = ids;
	const waits = (await (await arrives(relay)).sends("Hello")).conversation;
	await relay.passes(0);
	const line = (await kept(relay, waits)).queue_at;
	const { id: me } = relay.people.noor;
	const took = await noor.ask("bulk:act", {
		conversations: [waits],
		act: { kind: "assign", to: { kind: "agent", id: me } },
	});
	expect(await kept(relay, waits)).toMatchObject({ agent_id: me });
	await undone(noor, took.results);
	expect(await kept(relay, waits)).toMatchObject({
		state: "waiting",
		queue_at: line,
	});
	await addAgent(relay, "teo");
	await relay.passes(0);
	const { id: teo } = relay.people.teo;
	const gave = await noor.ask("bulk:act", {
		conversations: [mine],
		act: { kind: "assign", to: { kind: "agent", id: teo } },
	});
	expect(await kept(relay, mine)).toMatchObject({ agent_id: teo });
	await undone(noor, gave.results);
	expect(await kept(relay, mine)).toMatchObject({ agent_id: me });
	// It has gone on by that: the same undo is of a time that is over.
	const again = await noor.ask("bulk:undo", {
		conversations: undosOf(gave.results),
	});
	expect(again.results[0]?.refusal).toEqual({ code: "conflict" });
});

test("SO10 a console that makes an undo up gets no more than its commands would", async () => {
	const { noor, ids } = await held(1);
	const [mine = ""] = ids;
	const undos: BulkUndo[] = [
		{ kind: "close" },
		{ kind: "assign", agent: newId(), team: newId(), epoch: 99 },
	];
	const codes: unknown[] = [];
	for (const undo of undos) {
		const { results } = await noor.ask("bulk:undo", {
			conversations: [{ conversation: mine, undo }],
		});
		codes.push(results[0]?.refusal?.code ?? null);
	}
	expect(codes).toEqual([null, "conflict"]);
	expect(await kept(relay, mine)).toMatchObject({ state: "open" });
});

test("SO11 what a colleague holds is given back by whoever gave it to them, and never to who only reads", async () => {
	const { noor, ids } = await held(1);
	const [conversation = ""] = ids;
	const teo = await runs(relay, "teo", "agent");
	const rita = await hires(relay, "Rita", "read_only");
	await relay.passes(0);
	const undone = async (desk: ConsoleWire, agent: string | null) => {
		const { epoch } = await kept(relay, conversation);
		const undo: BulkUndo = { kind: "assign", agent, team: null, epoch };
		const asked = { conversations: [{ conversation, undo }] };
		return (await desk.ask("bulk:undo", asked)).results[0]?.refusal ?? null;
	};
	const { id: me } = relay.people.noor;
	const { id: other } = relay.people.teo;
	// She holds it, and he has given it to nobody.
	for (const agent of [other, rita.id, null])
		expect(await undone(teo, agent)).toEqual({ code: "taken", by: "Noor" });
	await noor.ask("bulk:act", {
		conversations: [conversation],
		act: { kind: "assign", to: { kind: "agent", id: other } },
	});
	expect(await undone(noor, me)).toBeNull();
	expect(await kept(relay, conversation)).toMatchObject({ agent_id: me });
	expect(await undone(noor, rita.id)).toBeNull();
	expect((await kept(relay, conversation)).agent_id).not.toBe(rita.id);
});

test("SO10 tags are given to several, and the undo takes them only from those that had none", async () => {
	const { noor, ids } = await held(2);
	const [first = "", second = ""] = ids;
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const { tags } = await ada.ask("tags:change", {
		site: relay.shop.id,
		tag: { id: null, name: "refund", removed: false },
	});
	const add = [tags[0]?.id ?? ""];
	const tag = { add, remove: [] };
	await noor.ask("conversation:tag", { conversation: first, ...tag });
	const { results } = await noor.ask("bulk:act", {
		conversations: ids,
		act: { kind: "tag", ...tag },
	});
	expect(undosOf(results)).toEqual([
		{ conversation: second, undo: { kind: "tag", add: [], remove: add } },
	]);
	await undone(noor, results);
	expect(await kept(relay, first)).toMatchObject({ tags: JSON.stringify(add) });
	expect(await kept(relay, second)).toMatchObject({ tags: "[]" });
});

test("SO10 TO10 several are closed with the outcome that the shop wants, and the undo leaves none", async () => {
	const { noor, ids } = await held(2);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const { outcomes } = await ada.ask("outcomes:change", {
		site: relay.shop.id,
		outcomes: [{ id: null, name: "Solved" }],
		needs: { outcome: true, tag: false },
	});
	const close = (said: object) =>
		noor.ask("bulk:act", {
			conversations: ids,
			act: { kind: "close", ...said },
		});
	const wanted = { code: "required", field: "outcome" };
	expect((await close({})).results.map(({ refusal }) => refusal)).toEqual([
		wanted,
		wanted,
	]);
	const outcome = outcomes[0]?.id ?? "";
	const { results } = await close({ outcome });
	for (const id of ids)
		expect(await kept(relay, id)).toMatchObject({ state: "closed", outcome });
	await undone(noor, results);
	for (const id of ids)
		expect(await kept(relay, id)).toMatchObject({
			state: "open",
			outcome: null,
		});
});
