import { importJWK, jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import webPush from "web-push";
import {
	CALL_AGAIN_MS,
	CALL_FOR_MS,
	CALL_MS,
	CALLS_AN_HOUR,
	PUSH_DEVICES,
	PUSH_WAIT_MS,
	UNOPENED_MS,
} from "../../protocol/limits.ts";
import { wallClock } from "../ports/clock.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	together,
	type VisitorSession,
} from "../testing/wire.ts";
import { timePasses } from "./pass.support.ts";
import {
	type PushEndpoint,
	startPushEndpoint,
} from "./push-endpoint.support.ts";
import { pushKeyWarning } from "./push-key-warning.ts";

let relay: Relay;
let service: PushEndpoint;
beforeEach(async () => {
	[relay, service] = await Promise.all([startRelay(), startPushEndpoint()]);
});
afterEach(async () => {
	await relay.stop();
	await service.stop();
});

/** A device at home, while nobody sits at a console. */
async function hasDevice(who: keyof Relay["people"]) {
	const { endpoint, keys, name } = service.device("Phone");
	await relay.store.keepPushDevice(
		{
			endpoint,
			person_id: relay.people[who].id,
			name,
			...keys,
			created_at: relay.clock.now(),
			rung_at: null,
		},
		PUSH_DEVICES,
	);
	const key = await relay.app.capabilities.notifications.sending.push.key();
	return { key, path: new URL(endpoint).pathname };
}

test("NT1 a message that nobody has seen for a minute rings, and says only how many and since when", async () => {
	const { path, key } = await hasDevice("noor");
	const maya = await arrives(relay);
	const since = relay.clock.now();
	await maya.sends("My secret question, and my name is Maya");
	await timePasses(relay, CALL_MS - 1);
	expect(service.rings).toEqual([]);
	await timePasses(relay, 1);
	const [ring] = await service.rung(1);
	expect(ring?.path).toBe(path);
	expect(ring?.notice).toEqual({
		v: 1,
		site: relay.shop.id,
		siteName: "Lamp & Loom",
		waiting: 1,
		since,
	});
	expect(ring?.headers).toMatchObject({
		ttl: "600",
		urgency: "high",
		topic: relay.shop.id,
		"content-encoding": "aes128gcm",
	});
	await expect(signedBy(key, ring?.headers.authorization)).resolves.toEqual({
		audience: service.origin,
		contact: "mailto:shopbell@relay.test",
	});
});

/** The VAPID header as a push service reads it. Throws when it was not signed by this key. */
async function signedBy(key: string, header = "") {
	const [, jwt = "", k = ""] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
	expect(k).toBe(key);
	const point = Buffer.from(k, "base64url");
	const jwk = {
		kty: "EC",
		crv: "P-256",
		x: point.subarray(1, 33).toString("base64url"),
		y: point.subarray(33).toString("base64url"),
	};
	const { payload } = await jwtVerify(jwt, await importJWK(jwk, "ES256"));
	expect(Number(payload.exp) - wallClock.now() / 1_000).toBeLessThan(
		24 * 3_600,
	);
	return { audience: payload.aud, contact: payload.sub };
}

test("NT24 keys that are set sign what rings, and a pair that is not the one of before is told of", async () => {
	const vapid = webPush.generateVAPIDKeys();
	const other = await startRelay({ config: { vapid } });
	const { key } = other.app.capabilities.notifications.sending.push;
	expect(await key()).toBe(vapid.publicKey);
	// Nothing was kept yet: those that are set are, so that devices ring without the settings, too.
	expect(await pushKeyWarning(other.store, { vapid })).toBeNull();
	expect(await pushKeyWarning(other.store, { vapid: null })).toBeNull();
	await other.stop();
	await hasDevice("noor");
	expect(await pushKeyWarning(relay.store, { vapid })).toMatch(
		/^VAPID_PUBLIC_KEY is another key than this shop had before\. .+ stays silent/,
	);
});

test("NT1 everybody of the site is called, and nobody of another", async () => {
	const noor = await hasDevice("noor");
	const teo = await hasDevice("teo");
	await hasDevice("ines");
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, CALL_MS);
	const rings = await service.rung(2);
	expect(rings.map(({ path }) => path).sort()).toEqual(
		[noor.path, teo.path].sort(),
	);
});

test("AT5 NT1 what has rung twice is called out although its agent is present, and what was opened is not", async () => {
	const { path } = await hasDevice("teo");
	const { noor, maya, conversation } = await together(relay);
	await maya.sends("And the red one?", conversation);
	await timePasses(relay, CALL_MS);
	const ravi = await arrives(relay);
	const since = relay.clock.now();
	await ravi.sends("Hello?");
	await relay.passes(0);
	await timePasses(relay, CALL_MS);
	const [call] = await calledWithin(CALL_MS);
	expect(call).toMatchObject({ path, notice: { waiting: 1, since } });
	expect(service.rings).toHaveLength(1);
	await noor.fence();
});

test("AT5 NT1 what has rung twice is called out although an agent of before had read it", async () => {
	const { path } = await hasDevice("noor");
	const { noor, maya, conversation } = await together(relay);
	const { lastSeq: seq } = await stateOf(maya, conversation);
	await noor.ask("read:mark", { conversation, seq });
	const teo = await addAgent(relay, "teo");
	await noor.ask("conversation:transfer", {
		conversation,
		to: { kind: "agent", id: relay.people.teo.id },
		note: "",
	});
	await noor.ask("availability:set", { availability: "away" });
	await relay.passes(UNOPENED_MS);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		rings: 2,
	});
	const [call] = await calledWithin(CALL_MS);
	expect(call).toMatchObject({ path, notice: { waiting: 1 } });
	await teo.fence();
});

const stateOf = async (window: VisitorSession, conversation: string) =>
	(await window.ask("conversation:join", { conversation, after: 0 }))
		.conversation;

/** The pass of the rings and that of the calls may come in either order. */
async function calledWithin(ms: number) {
	await relay.passes(0);
	await timePasses(relay, ms);
	return service.rung(1);
}

test("NT1 a second shopper rings again at once, and is counted with the first", async () => {
	await hasDevice("noor");
	const since = relay.clock.now();
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, CALL_MS);
	await (await arrives(relay)).sends("Hello, too?");
	await timePasses(relay, CALL_MS);
	const rings = await service.rung(2);
	expect(rings.map(({ notice }) => notice.waiting)).toEqual([1, 2]);
	expect(rings[1]?.notice.since).toBe(since);
	// Neither is new any more.
	await timePasses(relay, CALL_AGAIN_MS - 1);
	expect(service.rings).toHaveLength(2);
	await timePasses(relay, 1);
	expect(service.rings).toHaveLength(3);
});

test("NT1 while nobody comes it rings every ten minutes, for an hour; a new word rings again", async () => {
	await hasDevice("noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello?");
	await timePasses(relay, CALL_MS + CALL_FOR_MS);
	const anHour = service.rings.length;
	expect(anHour).toBe(CALLS_AN_HOUR);
	await timePasses(relay, 2 * CALL_AGAIN_MS);
	expect(service.rings).toHaveLength(anHour);
	await maya.sends("Is nobody there?", conversation);
	await timePasses(relay, CALL_MS);
	expect(service.rings).toHaveLength(anHour + 1);
});

test("NT1 nobody is called for what was seen", async () => {
	await hasDevice("noor");
	const { noor, conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	const seq = row?.last_seq ?? 0;
	await noor.ask("read:mark", { conversation, seq });
	await timePasses(relay, CALL_MS);
	expect(service.rings).toEqual([]);
});

test("NT1 a word to somebody who went home and kept the conversation rings", async () => {
	const { path } = await hasDevice("teo");
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("read:mark", { conversation, seq: 10 });
	await noor.ask("desk:leave", { open: { kind: "keep" } });
	noor.close();
	await timePasses(relay, CALL_MS);
	expect(service.rings).toEqual([]);
	const since = relay.clock.now();
	await maya.sends("Are you there?", conversation);
	await timePasses(relay, CALL_MS);
	expect(service.rings.map(({ path }) => path)).toEqual([path]);
	expect(service.rings[0]?.notice).toMatchObject({ waiting: 1, since });
});

test("NT1 nobody is called more than six times in an hour, whoever comes", async () => {
	await hasDevice("noor");
	for (let many = 0; many < CALLS_AN_HOUR + 3; many++) {
		await (await arrives(relay)).sends("Hello?");
		await timePasses(relay, CALL_MS);
	}
	expect(service.rings).toHaveLength(CALLS_AN_HOUR);
});

test("NT1 outside the hours nobody is called; at the opening they are", async () => {
	// The test's clock stands on a Monday, 09:00 UTC.
	const weekly = { "1": [["10:00", "17:00"]] };
	await relay.store.keepSite({
		...relay.shop,
		hours: JSON.stringify({ timeZone: "UTC", weekly, exceptions: [] }),
	});
	await hasDevice("noor");
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, 59 * 60_000);
	expect(service.rings).toEqual([]);
	await timePasses(relay, CALL_MS);
	expect(service.rings).toHaveLength(1);
});

test("NT1 a restart in between loses no call, and repeats none", async () => {
	await hasDevice("noor");
	await (await arrives(relay)).sends("Hello?");
	await relay.restart();
	await timePasses(relay, CALL_MS);
	await service.rung(1);
	await relay.restart();
	await timePasses(relay, CALL_MS);
	expect(service.rings).toHaveLength(1);
});

test("NT1 a device that its browser took back is forgotten", async () => {
	await hasDevice("noor");
	service.answers = 410;
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, CALL_MS);
	await service.rung(1);
	expect(await relay.store.pushDevices([relay.people.noor.id])).toEqual([]);
});

test.each([
	["a full service", 503],
	["too many", 429],
	["silence", "silence"],
] as const)(
	"NT1 a push service that fails is asked again: %s",
	async (_name, answers) => {
		await hasDevice("noor");
		service.answers = answers;
		await (await arrives(relay)).sends("Hello?");
		relay.clock.pass(CALL_MS);
		await service.rung(1);
		service.answers = 201;
		// Silence ends with the time that it has.
		if (answers === "silence") relay.clock.pass(PUSH_WAIT_MS);
		await relay.app.capabilities.notifications.sending.idle();
		relay.clock.pass(5_000);
		await service.rung(2);
		await relay.app.capabilities.notifications.sending.idle();
		await timePasses(relay, CALL_MS);
		expect(service.rings).toHaveLength(2);
	},
);

test("NT1 redirects are not followed, and what failed is logged without the device's address", async () => {
	const { path } = await hasDevice("noor");
	const other = await startPushEndpoint();
	service.answers = { to: other.device("x").endpoint };
	await (await arrives(relay)).sends("Hello?");
	await timePasses(relay, CALL_MS);
	await service.rung(1);
	expect(other.rings).toEqual([]);
	await other.stop();
	expect(relay.logged.join("")).toContain("answered 307");
	expect(relay.logged.join("")).not.toContain(path);
});
