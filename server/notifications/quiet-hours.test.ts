import { afterEach, beforeEach, expect, test } from "vitest";
import { PUSH_DEVICES } from "../../protocol/limits.ts";
import type { QuietHours } from "../../protocol/quiet-hours.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import {
	type PushEndpoint,
	startPushEndpoint,
} from "./push-endpoint.support.ts";

const HOUR_MS = 3_600_000;
const EVERY_DAY = ["1", "2", "3", "4", "5", "6", "7"];
let relay: Relay;
let service: PushEndpoint;
let ada: Hired;
beforeEach(async () => {
	service = await startPushEndpoint();
	relay = await startRelay({});
	ada = await hires(relay, "Ada", "owner");
	const { endpoint, keys, name } = service.device("Phone");
	await relay.store.keepPushDevice(
		{
			...{ endpoint, person_id: ada.id, name, ...keys },
			...{ created_at: relay.clock.now(), rung_at: null },
		},
		PUSH_DEVICES,
	);
});
afterEach(async () => {
	await relay.stop();
	await service.stop();
});

const ALWAYS = {
	timeZone: "UTC",
	weekly: Object.fromEntries(
		EVERY_DAY.map((day) => [day, [["00:00", "24:00"]]]),
	),
	exceptions: [],
};

/** From so many hours ahead on, for two hours. */
function hoursFrom(ahead: number): QuietHours {
	const time = (ms: number) => new Date(ms).toISOString().slice(11, 16);
	const from = relay.clock.now() + ahead * HOUR_MS;
	return {
		...{ timeZone: "UTC", days: EVERY_DAY },
		...{ from: time(from), to: time(from + 2 * HOUR_MS) },
	};
}
async function passes(ms = 0) {
	relay.clock.pass(ms);
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
		await relay.app.capabilities.notifications.sending.idle();
	}
}
async function badRating() {
	const scene = await asked(relay);
	await scene.gives(1, "It broke");
	await passes();
	scene.noor.close();
}

test("QH3 in quiet hours no device of the person rings, and after them it does", async () => {
	const state = await ada.desk.ask("quiet-hours:set", { hours: hoursFrom(0) });
	expect(state.until).toBeGreaterThan(relay.clock.now());
	await badRating();
	expect(service.rings).toEqual([]);
	await ada.desk.ask("quiet-hours:set", { hours: null });
	await badRating();
	expect(service.rings).toHaveLength(1);
});

test("QH4 their consoles hear when they begin and end", async () => {
	await ada.desk.ask("quiet-hours:set", { hours: hoursFrom(1) });
	expect(await ada.desk.ask("quiet-hours:read", {})).toMatchObject({
		until: null,
	});
	const before = ada.desk.facts("quiet-hours:changed").length;
	const heard = async () => {
		await ada.desk.fence();
		return ada.desk
			.facts("quiet-hours:changed")
			.slice(before)
			.map(({ until }) => until !== null);
	};
	await passes(HOUR_MS);
	expect(await heard()).toEqual([true]);
	await passes(2 * HOUR_MS);
	expect(await heard()).toEqual([true, false]);
});

test("QH6 where all who could be called are quiet, no shopper is told that somebody is", async () => {
	const { routing } = relay.app.parts;
	const said = async () => (await routing.availability(relay.shop.id)).kind;
	await relay.store.setSite(relay.shop.id, { hours: JSON.stringify(ALWAYS) });
	routing.refresh([relay.shop.id]);
	await routing.idle();
	expect(await said()).toBe("called");
	await ada.desk.ask("quiet-hours:set", { hours: hoursFrom(1) });
	await routing.idle();
	expect(await said()).toBe("called");
	await passes(HOUR_MS);
	await routing.idle();
	expect(await said()).toBe("unattended");
	await passes(2 * HOUR_MS);
	await routing.idle();
	expect(await said()).toBe("called");
});

test("QH5 bad ones are refused, and what was set stays", async () => {
	const good = hoursFrom(0);
	await ada.desk.ask("quiet-hours:set", { hours: good });
	for (const bad of [
		{ ...good, to: good.from },
		{ ...good, days: [] },
		{ ...good, days: ["1", "1"] },
		{ ...good, days: ["8"] },
		{ ...good, from: "24:00" },
		{ ...good, timeZone: "Mars/Olympus" },
	])
		expect(
			await ada.desk.refused("quiet-hours:set", { hours: bad }),
		).toMatchObject({ code: "malformed" });
	expect(await ada.desk.ask("quiet-hours:read", {})).toMatchObject({
		hours: good,
	});
});
