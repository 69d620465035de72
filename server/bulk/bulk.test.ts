import { afterEach, beforeEach, expect, test } from "vitest";
import type { BulkAct, BulkResult, BulkUndo } from "../../protocol/bulk.ts";
import { newId } from "../../protocol/ids.ts";
import { BULK_MOST } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { kept, team, works } from "../testing/shop.ts";
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
		{ conversation: mine, undo: { kind: "close", seq: expect.any(Number) } },
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

test("SO11 a console that makes an undo up takes nothing back that its agent has not done", async () => {
	const { noor, ids } = await held(2);
	const [mine = "", other = ""] = ids;
	const teo = await runs(relay, "teo", "agent");
	await noor.ask("conversation:snooze", { conversation: mine, until: null });
	const undos = (["tag", "assign", "close", "snooze", "spam"] as const).map(
		(kind): BulkUndo => ({ kind, seq: 0 }),
	);
	for (const undo of undos)
		for (const [desk, conversation] of [
			[teo, mine],
			[noor, other],
		] as const) {
			const before = await kept(relay, conversation);
			const { results } = await desk.ask("bulk:undo", {
				conversations: [{ conversation, undo }],
			});
			const wants =
				undo.kind === "assign" && desk === teo
					? { code: "taken", by: "Noor" }
					: { code: "conflict" };
			expect([undo.kind, results[0]?.refusal]).toEqual([undo.kind, wants]);
			expect(await kept(relay, conversation)).toEqual(before);
		}
});

test("SO11 who had it before is read in the log, and who has left or only reads holds nothing", async () => {
	const { noor, ids } = await held(2);
	const [conversation = "", second = ""] = ids;
	const teo = await runs(relay, "teo", "supervisor");
	const { id: me } = relay.people.noor;
	const { id: him } = relay.people.teo;
	const gives = async (desk: ConsoleWire, id: string, to: string) => {
		const { results } = await desk.ask("bulk:act", {
			conversations: [id],
			act: { kind: "assign", to: { kind: "agent", id: to } },
		});
		return undosOf(results);
	};
	await relay.passes(0);
	const gave = await gives(noor, conversation, him);
	// What a colleague was given is not theirs to give back by an undo.
	const asTheirs = await teo.ask("bulk:undo", { conversations: gave });
	expect(asTheirs.results[0]?.refusal).toEqual({ code: "conflict" });
	await noor.ask("bulk:undo", { conversations: gave });
	expect(await kept(relay, conversation)).toMatchObject({ agent_id: me });
	// Taken over from her, who only reads by then.
	const over = await gives(teo, second, him);
	const [membership] = await relay.store.memberships(me);
	if (!membership) throw new Error("nobody");
	await relay.store.keepMembership({ ...membership, role: "read_only" });
	const back = await teo.ask("bulk:undo", { conversations: over });
	expect(back.results[0]?.refusal).toBeNull();
	expect((await kept(relay, second)).agent_id).not.toBe(me);
});

test("SO11 one that went to another team waits for its own again, with whoever held it", async () => {
	const { noor, ids } = await held(1);
	const [mine = ""] = ids;
	const [front, back] = [
		await team(relay, "Front", false),
		await team(relay, "Back", false),
	];
	const to = (id: string) =>
		noor.ask("bulk:act", {
			conversations: [mine],
			act: { kind: "assign", to: { kind: "team", id } },
		});
	await to(front);
	expect(await kept(relay, mine)).toMatchObject({ team_id: front });
	const { results } = await to(back);
	await undone(noor, results);
	expect(await kept(relay, mine)).toMatchObject({
		state: "waiting",
		team_id: front,
	});
	await noor.ask("bulk:act", {
		conversations: [mine],
		act: { kind: "assign", to: { kind: "agent", id: relay.people.noor.id } },
	});
	const again = await to(back);
	await undone(noor, again.results);
	expect(await kept(relay, mine)).toMatchObject({
		state: "open",
		agent_id: relay.people.noor.id,
		team_id: front,
	});
});

test("SO10 several are closed with one outcome and tags, where the shop wants them, and one undo takes both back", async () => {
	const { noor, ids } = await held(2);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { tags } = await ada.ask("tags:change", {
		site,
		tag: { id: null, name: "refund", removed: false },
	});
	const [outcome] = (
		await ada.ask("outcomes:change", {
			site,
			outcomes: [{ id: null, name: "solved" }],
			needs: { outcome: true, tag: true },
		})
	).outcomes;
	const act = { kind: "close" } as const;
	const without = await noor.ask("bulk:act", { conversations: ids, act });
	expect(without.results.map(({ refusal }) => refusal)).toEqual(
		ids.map(() => ({ code: "required", field: "outcome" })),
	);
	const said = { outcome: outcome?.id ?? "", tags: [tags[0]?.id ?? ""] };
	const { results } = await noor.ask("bulk:act", {
		conversations: ids,
		act: { ...act, ...said },
	});
	for (const id of ids)
		expect(await kept(relay, id)).toMatchObject({
			state: "closed",
			outcome: said.outcome,
			tags: JSON.stringify(said.tags),
		});
	await undone(noor, results);
	for (const id of ids)
		expect(await kept(relay, id)).toMatchObject({
			state: "open",
			outcome: null,
			tags: "[]",
		});
});

test("SO10 what was put off before is put off as it was", async () => {
	const { noor, ids } = await held(1);
	const [conversation = ""] = ids;
	const until = relay.clock.now() + 3_600_000;
	await noor.ask("conversation:snooze", { conversation, until });
	const { results } = await noor.ask("bulk:act", {
		conversations: ids,
		act: { kind: "snooze", until: null },
	});
	expect(await kept(relay, conversation)).toMatchObject({
		snoozed_until: null,
	});
	await undone(noor, results);
	expect(await kept(relay, conversation)).toMatchObject({
		snoozed_until: until,
	});
});

test("SO10 what was put off to a time that has passed meanwhile is put off no more", async () => {
	const { noor, ids } = await held(1);
	const [conversation = ""] = ids;
	const until = relay.clock.now() + 5_000;
	await noor.ask("conversation:snooze", { conversation, until });
	const { results } = await noor.ask("bulk:act", {
		conversations: ids,
		act: { kind: "snooze", until: null },
	});
	await relay.passes(6_000);
	await undone(noor, results);
	expect(await kept(relay, conversation)).toMatchObject({
		snoozed_at: null,
		state: "open",
	});
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
		{ conversation: second, undo: { kind: "tag", seq: expect.any(Number) } },
	]);
	await undone(noor, results);
	expect(await kept(relay, first)).toMatchObject({ tags: JSON.stringify(add) });
	expect(await kept(relay, second)).toMatchObject({ tags: "[]" });
});
