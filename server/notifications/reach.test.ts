import { afterEach, beforeEach, expect, test } from "vitest";
import { CALL_MS, PUSH_DEVICES } from "../../protocol/limits.ts";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import type { Availability } from "../../protocol/visitor.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent, arrives, knocks } from "../testing/wire.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { timePasses } from "./pass.support.ts";
import {
	type PushEndpoint,
	startPushEndpoint,
} from "./push-endpoint.support.ts";

let relay: Relay;
let service: PushEndpoint;
let box: LetterBox;
beforeEach(async () => {
	[service, box] = await Promise.all([startPushEndpoint(), startLetterBox()]);
});
afterEach(async () => {
	await relay.stop();
	await Promise.all([service.stop(), box.stop()]);
});

const ALWAYS = {
	timeZone: "UTC",
	weekly: Object.fromEntries(
		[1, 2, 3, 4, 5, 6, 7].map((day) => [day, [["00:00", "24:00"]]]),
	),
	exceptions: [],
};
const NIGHT = { ...ALWAYS, weekly: { 1: [["20:00", "21:00"]] } };

/** A relay whose shop has these hours, with a mail server or none. */
async function opens(hours: object | null, mail = false) {
	relay = await startRelay({
		config: {
			mail: mail ? { url: box.url, from: "chat@shop.example" } : null,
		},
	});
	await relay.store.setSite(relay.shop.id, {
		hours: hours && JSON.stringify(hours),
	});
	relay.app.parts.routing.refresh([relay.shop.id]);
}

async function hasDevice(who: keyof Relay["people"], endpoint?: string) {
	const device = service.device("Phone");
	await relay.store.keepPushDevice(
		{
			...device.keys,
			endpoint: endpoint ?? device.endpoint,
			person_id: relay.people[who].id,
			name: device.name,
			created_at: relay.clock.now(),
			rung_at: null,
		},
		PUSH_DEVICES,
	);
	relay.app.parts.routing.refresh([relay.shop.id]);
	await relay.app.parts.routing.idle();
}

const said = async () =>
	(await relay.app.parts.routing.availability(relay.shop.id)).kind;

interface Case {
	hours: object | null;
	mail?: true;
	/** Whose device is kept, and where it is asked. */
	device?: [who: "noor" | "ines", endpoint?: string];
	says: Availability["kind"];
}
test.each<[string, Case]>([
	["no device and no mail", { hours: ALWAYS, says: "unattended" }],
	["a device", { hours: ALWAYS, device: ["noor"], says: "called" }],
	["mail", { hours: ALWAYS, mail: true, says: "called" }],
	[
		"a device of another site's people",
		{ hours: ALWAYS, device: ["ines"], says: "unattended" },
	],
	[
		"a device that this relay may not ask",
		{
			hours: ALWAYS,
			device: ["noor", "https://192.168.0.1/push"],
			says: "unattended",
		},
	],
	[
		"a device, outside the hours",
		{ hours: NIGHT, device: ["noor"], says: "closed" },
	],
	["mail, outside the hours", { hours: NIGHT, mail: true, says: "closed" }],
	[
		"a device, without hours",
		{ hours: null, device: ["noor"], says: "unattended" },
	],
	["mail, without hours", { hours: null, mail: true, says: "unattended" }],
	["neither, without hours", { hours: null, says: "unattended" }],
])("NT6 nobody is at the console, with %s", async (_what, of) => {
	await opens(of.hours, of.mail);
	if (of.device) await hasDevice(...of.device);
	expect(await said()).toBe(of.says);
});

test("NT6 without hours nothing is always: the shop is here only while somebody is", async () => {
	await opens(null);
	const { parts } = relay.app;
	expect((await parts.routing.welcome(relay.shop.id)).hours).toBeNull();
	const noor = await addAgent(relay, "noor");
	expect(await said()).toBe("here");
	await noor.ask("availability:set", { availability: "away" });
	expect(await said()).toBe("unattended");
});

test("NT6 who is said to be called is who the relay calls: a device changes both at once", async () => {
	await opens(ALWAYS);
	const noor = await addAgent(relay, "noor");
	await noor.ask("availability:set", { availability: "away" });
	const maya = await arrives(relay);
	const hears = async (kind: Availability["kind"], since: number) => {
		await relay.app.parts.routing.idle();
		await maya.fence();
		const facts = maya.facts("availability:changed").slice(since);
		expect(facts.map(({ availability }) => availability.kind)).toEqual([kind]);
	};
	const before = maya.facts("availability:changed").length;
	const phone = service.device("Phone");
	await noor.ask("push:add", phone);
	await hears("called", before);
	await noor.ask("push:end", { endpoint: phone.endpoint });
	await hears("unattended", before + 1);
	await maya.sends("Hello?");
	await timePasses(relay, CALL_MS);
	expect(service.rings).toEqual([]);
	await noor.ask("push:add", phone);
	await hears("called", before + 2);
	await maya.sends("Is anybody there?");
	await timePasses(relay, CALL_MS);
	await service.rung(1);
});

test("NT6 a device that its push service knows no more calls nobody from then on", async () => {
	await opens(ALWAYS);
	await hasDevice("noor");
	service.answers = 410;
	const maya = await arrives(relay);
	await maya.sends("Hello?");
	await timePasses(relay, CALL_MS);
	const told = await maya.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
	expect(told.availability).toEqual({ kind: "unattended", replyMinutes: null });
});

test("NT6 a browser that two people share calls whoever asked last, on the sites of that one", async () => {
	await opens(ALWAYS);
	const noor = await addAgent(relay, "noor");
	await noor.ask("availability:set", { availability: "away" });
	const desk = service.device("Desk");
	await noor.ask("push:add", desk);
	await relay.app.parts.routing.idle();
	expect(await said()).toBe("called");
	const ines = await addAgent(relay, "ines");
	await ines.ask("push:add", desk);
	await relay.app.parts.routing.idle();
	expect(await said()).toBe("unattended");
});

test("NT6 a window that does not know the word is told that the shop is closed", async () => {
	await opens(ALWAYS);
	const old = knocks(relay);
	const hello = { site: relay.shop.id, token: null, identity: null };
	const { availability } = await old.ask("hello", {
		protocol: OLDEST_PROTOCOL,
		...hello,
	});
	expect(availability).toEqual({ kind: "closed", opensAt: null });
	const noor = await addAgent(relay, "noor");
	await old.hears(
		"availability:changed",
		({ availability }) => availability.kind === "here",
	);
	await noor.ask("availability:set", { availability: "away" });
	await relay.app.parts.routing.idle();
	await old.fence();
	expect(old.facts("availability:changed").at(-1)).toEqual({
		availability: { kind: "closed", opensAt: null },
	});
});

test("NT6 whom no call reaches is kept out of the calls that count", async () => {
	await opens(ALWAYS);
	await hasDevice("noor");
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, CALL_MS);
	await service.rung(1);
	const people = [relay.people.noor.id, relay.people.teo.id];
	const calls = await relay.store.callsSince(people, 0);
	expect(calls.map(({ person_id }) => person_id)).toEqual([
		relay.people.noor.id,
	]);
});
