import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { type Hired, hires, sitsAt } from "../../testing/staff.ts";
import { addAgent, arrives, type ConsoleWire } from "../../testing/wire.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let relay: Relay;
let ada: Hired;
/** An hour before midnight of a Monday. */
const MONDAY = Date.UTC(2026, 5, 1);
beforeEach(async () => {
	relay = await startRelay({ at: MONDAY + 23 * HOUR_MS });
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const DAY = MONDAY / (24 * HOUR_MS);
const TODAY = { from: "2026-06-01", to: "2026-06-02" };

const reads = (period: object = TODAY, agent?: string) =>
	ada.desk.ask("workload:read", {
		site: relay.shop.id,
		period: period as typeof TODAY,
		...(agent !== undefined && { agent }),
	});

async function asks() {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.app.parts.routing.idle();
	return conversation;
}

const closes = async (agent: ConsoleWire, conversation: string) => {
	await agent.ask("conversation:close", { conversation });
	await relay.app.parts.routing.idle();
};

test("WL1 who is here, and with how many conversations, is kept from when to when", async () => {
	const noor = await addAgent(relay, "noor");
	await relay.passes(30 * MINUTE_MS);
	const first = await asks();
	await relay.passes(20 * MINUTE_MS);
	await closes(noor, first);
	const teo = await addAgent(relay, "teo");
	await relay.passes(40 * MINUTE_MS);
	await teo.ask("availability:set", { availability: "away" });
	await relay.passes(10 * MINUTE_MS);
	const { all, agents, days, knownSince, at } = await reads();
	expect(knownSince).toBe(relay.clock.now() - 100 * MINUTE_MS);
	expect(at).toBe(relay.clock.now());
	expect(agents).toMatchObject([
		{
			name: "Noor",
			hereSeconds: 6_000,
			busySeconds: 1_200,
			conversationSeconds: 1_200,
			slotSeconds: 18_000,
			fullSeconds: 0,
			peak: 1,
			occupancy: 20,
			meanConcurrency: null,
		},
		{ name: "Teo", hereSeconds: 2_400, busySeconds: 0, occupancy: null },
	]);
	expect(all).toMatchObject({ hereSeconds: 8_400, peak: 1 });
	expect(days).toMatchObject([
		{ day: "2026-06-01", hereSeconds: 3_600 + 600 },
		{ day: "2026-06-02", hereSeconds: 2_400 + 1_800 },
	]);
});

test("WL1 a break, a lost console and the end of a lease are no time here", async () => {
	const noor = await addAgent(relay, "noor");
	const { id } = relay.people.noor;
	await relay.passes(10 * MINUTE_MS);
	const until = relay.clock.now() + 10 * MINUTE_MS;
	await noor.ask("availability:set", { availability: "break", until });
	await relay.passes(10 * MINUTE_MS);
	await relay.app.parts.scheduler.idle();
	await relay.passes(10 * MINUTE_MS);
	const lost = relay.clock.now();
	const leaseEnds = relay.app.parts.presence.endsAt(id);
	relay.silenced.add(id);
	await relay.passes(30 * MINUTE_MS);
	const { agents } = await reads();
	expect(agents).toMatchObject([
		{ hereSeconds: 20 * 60 + (leaseEnds - lost) / 1_000 },
	]);
});

test("WL3 a relay that starts again goes on with who is here, and counts nobody twice", async () => {
	await addAgent(relay, "noor");
	await asks();
	await relay.passes(10 * MINUTE_MS);
	await relay.restart();
	await addAgent(relay, "noor");
	await relay.passes(10 * MINUTE_MS);
	ada = { ...ada, desk: await sitsAt(relay, ada) };
	const { agents, at, knownSince } = await reads();
	const whole = (at - (knownSince ?? at)) / 1_000;
	expect(whole).toBeGreaterThanOrEqual(1_200);
	const [{ hereSeconds, busySeconds } = {}] = agents;
	expect(Math.abs(whole - (hereSeconds ?? 0))).toBeLessThan(1);
	expect(busySeconds).toBe(hereSeconds);
});

test("WL6 an agent reads their own, and of nobody else and not of all", async () => {
	const noor = await addAgent(relay, "noor");
	await addAgent(relay, "teo");
	await relay.passes(10 * MINUTE_MS);
	const { noor: me, teo: other } = relay.people;
	const asked = { site: relay.shop.id, period: TODAY };
	const own = await noor.ask("workload:read", { ...asked, agent: me.id });
	expect(own.agents).toMatchObject([{ id: me.id, hereSeconds: 600 }]);
	expect(own.all.hereSeconds).toBe(600);
	expect(own.staffing.here.reduce((sum, one) => sum + one)).toBe(600);
	for (const agent of [other.id, newId()])
		expect(await noor.refused("workload:read", { ...asked, agent })).toEqual({
			code: "forbidden",
		});
	expect(await noor.refused("workload:read", asked)).toEqual({
		code: "forbidden",
	});
	const elsewhere = { ...asked, site: relay.books.id, agent: me.id };
	expect(await noor.refused("workload:read", elsewhere)).toEqual({
		code: "not_found",
	});
});

test("WL6 somebody who has left keeps the name, and an id that nobody has is of nobody", async () => {
	await addAgent(relay, "noor");
	await relay.passes(10 * MINUTE_MS);
	const { id } = relay.people.noor;
	await ada.desk.ask("member:remove", {
		site: relay.shop.id,
		person: id,
		open: { kind: "queue" },
	});
	const { agents } = await reads();
	expect(agents).toMatchObject([{ id, name: "Noor", hereSeconds: 600 }]);
	const nobody = await reads(TODAY, newId());
	expect(nobody.agents).toEqual([]);
	expect(nobody.all).toMatchObject({ hereSeconds: 0, occupancy: null });
});

/** Noor holds one for half of each of three hours. */
async function worksThreeHours() {
	const noor = await addAgent(relay, "noor");
	for (let hour = 0; hour < 3; hour++) {
		const conversation = await asks();
		await relay.passes(30 * MINUTE_MS);
		await closes(noor, conversation);
		await relay.passes(30 * MINUTE_MS);
	}
}

test("WL4 a day that is over is added up once, and says the same as its spans", async () => {
	await worksThreeHours();
	const period = { from: "2026-06-01", to: "2026-06-03" };
	const { id } = relay.shop;
	const kept = () => relay.store.workloadDaysKept(id, 0, 30_000, "UTC");
	const read = await reads(period);
	expect(await kept()).toEqual([DAY]);
	expect(read.all.hereSeconds).toBe(3 * 3_600);
	expect(read.days).toMatchObject([
		{ day: "2026-06-01", hereSeconds: 3_600, busySeconds: 1_800 },
		{ day: "2026-06-02", hereSeconds: 7_200, busySeconds: 3_600 },
	]);
	expect(await reads(period)).toEqual(read);
	// Twenty who ask at once, before it was added up.
	await relay.store.keepWorkloadDay(id, DAY, []);
	const all = await Promise.all(
		Array.from({ length: 20 }, () => reads(period)),
	);
	for (const one of all) expect(one).toEqual(read);
	expect(await kept()).toEqual([DAY]);
	const { here, past } = read.staffing;
	expect(here.slice(22, 27)).toEqual([0, 3_600, 3_600, 3_600, 0]);
	expect(past).toEqual(here);
	expect(read.agents.map((agent) => agent.id)).toEqual([relay.people.noor.id]);
});

test("WL4 another time zone of the shop makes other days of the same times", async () => {
	await worksThreeHours();
	const week = { from: "2026-06-01", to: "2026-06-07" };
	expect((await reads(week)).days).toHaveLength(2);
	const hours = { timeZone: "America/New_York", weekly: {}, exceptions: [] };
	await ada.desk.ask("hours:change", {
		site: relay.shop.id,
		hours,
		languages: [],
	});
	const { days, staffing } = await reads(week);
	expect(days).toMatchObject([
		{ day: "2026-06-01", hereSeconds: 10_800, busySeconds: 5_400 },
	]);
	expect(staffing.here.slice(18, 23)).toEqual([0, 3_600, 3_600, 3_600, 0]);
});

test("WL4 a day that is over is added up before anybody asks", async () => {
	await worksThreeHours();
	await relay.passes(4 * HOUR_MS);
	await relay.app.parts.scheduler.idle();
	const { id } = relay.shop;
	expect(await relay.store.workloadDaysKept(id, 0, 30_000, "UTC")).toEqual([
		DAY,
	]);
});

test("WL6 less than a day is read from its spans, and a bad period is refused", async () => {
	await addAgent(relay, "noor");
	await relay.passes(40 * MINUTE_MS);
	const since = relay.clock.now() - 25 * MINUTE_MS;
	const until = since + 10 * MINUTE_MS;
	const { all, period } = await reads({ since, until });
	expect(all.hereSeconds).toBe(600);
	expect(period).toMatchObject({ since, until });
	for (const [bad, field] of [
		[{ from: "2026-06-02", to: "2026-06-01" }, "period.to"],
		[{ from: "2026-07-01", to: "2026-07-02" }, "period.from"],
		[{ since: since + 1, until: since }, "period.until"],
	] as const)
		expect(
			await ada.desk.refused("workload:read", {
				site: relay.shop.id,
				period: bad,
			}),
		).toEqual({ code: "malformed", field });
	// Ten years, of which little is known.
	const long = await reads({ from: "2016-06-02", to: "2026-06-01" });
	expect(long.days).toHaveLength(1);
	expect(long.staffing.past.reduce((sum, one) => sum + one)).toBe(2_400);
});

test("WL7 times of work end after 400 days, and so does what they came to", async () => {
	const { store, shop, app, clock } = relay;
	const row = { site_id: shop.id, person_id: "x", load: 0, slots: 1 };
	const from_at = clock.now();
	await store.keepWorkloadSpans([{ ...row, from_at, to_at: from_at + 1 }]);
	await reads();
	await store.keepWorkloadDay(shop.id, DAY, [
		{
			site_id: shop.id,
			day: DAY,
			person_id: "",
			time_zone: "UTC",
			here_ms: 1,
			busy_ms: 0,
			held_ms: 0,
			slot_ms: 1,
			full_ms: 0,
			peak: 0,
			hours: "[]",
		},
	]);
	const left = async (days: number, ms = 0) => {
		const now = from_at + days * 24 * HOUR_MS + ms;
		for (const { drop } of app.capabilities.workload.prunes)
			await drop(now, 100);
		const { id } = shop;
		return [
			await store.firstWorkloadAt(id),
			...(await store.workloadDaysKept(id, DAY, DAY, "UTC")),
		];
	};
	expect(await left(400)).toEqual([from_at, DAY]);
	expect(await left(400, 1)).toEqual([null, DAY]);
	expect(await left(401)).toEqual([null]);
});
