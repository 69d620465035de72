import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FLOOR_EVERY_MS } from "../../protocol/floor.ts";
import { GRACE_MS, LEASE_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { joins, kept, works } from "../testing/shop.ts";
import { addAgent, arrives } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Teo, who runs the shop and takes none. */
async function runsShop() {
	const wire = await runs(relay, "teo", "supervisor");
	await wire.ask("availability:set", { availability: "away" });
	return wire;
}

/** Eight conversations that Noor holds, and Teo, who owns the shop and takes none. */
async function crowded() {
	const { noor: her } = relay.people;
	await works(relay, her.id, { slots: 8 });
	const noor = await addAgent(relay, "noor");
	const ids: string[] = [];
	for (let at = 0; at < 8; at++)
		ids.push((await (await arrives(relay)).sends("Hello")).conversation);
	await relay.passes(0);
	const teo = await runsShop();
	return { noor, teo, ids };
}

const heldBy = async (ids: readonly string[]) =>
	Promise.all(ids.map(async (id) => (await kept(relay, id)).agent_name));

test("FL3 who runs the shop moves what others hold to a colleague in one act, and takes it back in one", async () => {
	const { teo, ids } = await crowded();
	const lina = await joins(relay, "Lina");
	await works(relay, lina.id, { slots: 6 });
	const { results } = await teo.ask("bulk:act", {
		conversations: ids,
		act: { kind: "assign", to: { kind: "agent", id: lina.id } },
	});
	const undone = results.flatMap(({ conversation, undo }) =>
		undo ? [{ conversation, undo }] : [],
	);
	// Nobody gets more than their slots: the others stay, and the refusal says why.
	expect(undone).toHaveLength(6);
	expect(results.flatMap(({ refusal }) => refusal ?? [])).toEqual([
		{ code: "not_free", by: "Lina", why: "full" },
		{ code: "not_free", by: "Lina", why: "full" },
	]);
	expect((await heldBy(ids)).filter((name) => name === "Lina")).toHaveLength(6);
	await teo.ask("bulk:undo", { conversations: undone });
	expect(new Set(await heldBy(ids))).toEqual(new Set(["Noor"]));
});

test("FL4 back to the queue: it waits with its place before newer ones, and only the staff reads who did it", async () => {
	const { noor, teo, ids } = await crowded();
	await noor.ask("availability:set", { availability: "finishing" });
	const { results } = await teo.ask("bulk:act", {
		conversations: ids,
		act: { kind: "release" },
	});
	expect(results.map(({ refusal }) => refusal)).toEqual(ids.map(() => null));
	for (const id of ids)
		expect(await kept(relay, id)).toMatchObject({
			state: "waiting",
			previous_agent_id: relay.people.noor.id,
		});
	const [first = ""] = ids;
	const entries = await relay.store.entriesAfter(
		await kept(relay, first),
		0,
		"staff",
		99,
	);
	expect(entries.find(({ kind }) => kind === "released")).toMatchObject({
		author_name: "Teo",
	});
	// Again: it waits already, and nothing is done.
	const again = await teo.ask("bulk:act", {
		conversations: [first],
		act: { kind: "release" },
	});
	expect(again.results).toEqual([
		{ conversation: first, refusal: null, undo: null },
	]);
});

test("FL4 a shopper who has read the name reads that it waits, and nothing of who moved it", async () => {
	const { noor, teo } = await crowded();
	const maya = await arrives(relay);
	await works(relay, relay.people.noor.id, { slots: 9 });
	const { conversation } = await maya.sends("Hello");
	await relay.passes(0);
	const { epoch } = await kept(relay, conversation);
	await noor.ask("conversation:open", { conversation, epoch });
	await noor.ask("availability:set", { availability: "finishing" });
	await teo.ask("conversation:release", { conversation });
	const told = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const released = told.entries.find(({ kind }) => kind === "released");
	expect(released).toMatchObject({
		author: { kind: "system" },
		body: { agent: { name: "Noor" } },
	});
	expect(JSON.stringify(told)).not.toContain("Teo");
});

test("FL3 an agent moves what they hold, and nothing of a colleague", async () => {
	const { ids } = await crowded();
	const { desk: lina } = await joins(relay, "Lina");
	const [first = ""] = ids;
	for (const act of [
		{ kind: "release" },
		{ kind: "assign", to: { kind: "agent", id: relay.people.teo.id } },
	] as const) {
		const { results } = await lina.ask("bulk:act", {
			conversations: [first],
			act,
		});
		expect(results[0]?.refusal).toEqual({ code: "taken", by: "Noor" });
	}
});

test("FL2 ten who look at once are one reading, and the next comes after ten seconds", async () => {
	const teo = await runsShop();
	const site = relay.shop.id;
	await teo.ask("floor:read", { site });
	const report = vi.spyOn(relay.app.parts.waits, "report");
	relay.clock.pass(FLOOR_EVERY_MS);
	const read = () => teo.ask("floor:read", { site });
	const all = await Promise.all(Array.from({ length: 10 }, read));
	expect(report).toHaveBeenCalledTimes(1);
	expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
	relay.clock.pass(FLOOR_EVERY_MS);
	await read();
	expect(report).toHaveBeenCalledTimes(2);
});

test("FL2 today begins at midnight by the clock of the shop", async () => {
	const teo = await runsShop();
	const site = relay.shop.id;
	await teo.ask("hours:change", {
		site,
		hours: { timeZone: "Asia/Kathmandu", weekly: {}, exceptions: [] },
		languages: ["en"],
	});
	const { today } = await teo.ask("floor:read", { site });
	const day = new Intl.DateTimeFormat("en", {
		timeZone: "Asia/Kathmandu",
		hourCycle: "h23",
		...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
	});
	expect(day.format(today.since)).toBe("00:00:00");
	expect(relay.store.now() - today.since).toBeLessThan(24 * 3_600_000);
});

test("FL1 the team says since when each is as they are", async () => {
	const site = relay.shop.id;
	const teo = await runsShop();
	const of = async (name: string) => {
		const { agents } = await teo.ask("team:read", { site });
		return agents.find((one) => one.name === name);
	};
	expect(await of("Noor")).toMatchObject({ presence: "gone", since: null });
	relay.clock.pass(5_000);
	const noor = await addAgent(relay, "noor");
	await relay.passes(0);
	const came = relay.store.now();
	expect(await of("Noor")).toMatchObject({ presence: "present", since: came });
	relay.clock.pass(5_000);
	await noor.ask("availability:set", { availability: "finishing" });
	expect(await of("Noor")).toMatchObject({
		availability: "finishing",
		since: came + 5_000,
	});
	relay.silenced.add(relay.people.noor.id);
	await relay.passes(LEASE_MS + GRACE_MS);
	expect(await of("Noor")).toMatchObject({
		presence: "gone",
		since: came + 5_000 + LEASE_MS,
	});
});
