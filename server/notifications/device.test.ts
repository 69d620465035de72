import { afterEach, beforeEach, expect, test } from "vitest";
import { PUSH_DEVICES } from "../../protocol/limits.ts";
import type { PushDevice } from "../../protocol/push.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent } from "../testing/wire.ts";
import { mayRing } from "./device.ts";
import {
	type PushEndpoint,
	startPushEndpoint,
} from "./push-endpoint.support.ts";

let relay: Relay;
let service: PushEndpoint;
beforeEach(async () => {
	[relay, service] = await Promise.all([startRelay(), startPushEndpoint()]);
});
afterEach(async () => {
	await relay.stop();
	await service.stop();
});

test("NT1 a person's devices are told to that person, with a key that outlives a restart", async () => {
	const noor = await addAgent(relay, "noor");
	const phone = service.device("Phone");
	await noor.ask("push:add", phone);
	await noor.ask("push:add", { ...phone, name: "My phone" });
	const { key, devices } = await noor.ask("push:read", {});
	expect(devices).toEqual([
		{ endpoint: phone.endpoint, name: "My phone", rungAt: null },
	]);
	expect(Buffer.from(key, "base64url")).toHaveLength(65);
	const teo = await addAgent(relay, "teo");
	expect((await teo.ask("push:read", {})).devices).toEqual([]);
	await relay.restart();
	const back = await addAgent(relay, "noor");
	expect(await back.ask("push:read", {})).toEqual({ key, devices });
});

test("NT1 only one's own device can be taken back; a shared browser rings for whoever asked last", async () => {
	const noor = await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	const { endpoint, ...rest } = service.device("Desk");
	await noor.ask("push:add", { endpoint, ...rest });
	await teo.ask("push:end", { endpoint });
	expect((await noor.ask("push:read", {})).devices).toHaveLength(1);
	await teo.ask("push:add", { endpoint, ...rest });
	expect((await noor.ask("push:read", {})).devices).toEqual([]);
	await teo.ask("push:end", { endpoint });
	await teo.ask("push:end", { endpoint });
	expect((await teo.ask("push:read", {})).devices).toEqual([]);
});

test("NT1 of more than ten devices the oldest goes", async () => {
	const noor = await addAgent(relay, "noor");
	for (let at = 0; at <= PUSH_DEVICES; at++) {
		await noor.ask("push:add", service.device(`Device ${at}`));
		relay.clock.pass(1);
	}
	const { devices } = await noor.ask("push:read", {});
	expect(devices.map(({ name }) => name)).toEqual(
		Array.from(
			{ length: PUSH_DEVICES },
			(_, at) => `Device ${PUSH_DEVICES - at}`,
		),
	);
});

test.each([
	"http://shop.example/push",
	"http://localhost:80@shop.example/push",
	"http://127.0.0.1:x@shop.example/",
	"https://me:secret@push.example/",
	"ftp://push.example/",
	"javascript:alert(1)",
	"",
	"http://push.example/1",
	"https://8.8.8.8/1",
	"https://10.0.0.1/1",
	"https://169.254.169.254/latest",
	"https://[::1]/1",
	"https://[::ffff:127.0.0.1]/1",
	"https://[fe80::1]/1",
	"https://[2606:4700::1111]/1",
	"https://2130706434/1",
	"https://0x7f.2/1",
	"https://intranet/1",
	"https://intranet./1",
	"https://printer.local/1",
	"https://db.internal/1",
	"https://a.localhost/1",
])("NT1 no device has the address %s", async (endpoint) => {
	const noor = await addAgent(relay, "noor");
	const { keys } = service.device("x");
	expect(await noor.refused("push:add", { endpoint, keys, name: "x" })).toEqual(
		{ code: "malformed", field: "endpoint" },
	);
});

test("NT1 keys are a point of the curve and a secret; this machine rings only for a relay of its own", () => {
	const { endpoint, keys } = service.device("x");
	const rings = (changed: Partial<PushDevice>, loopback = true) =>
		mayRing({ endpoint, keys, ...changed }, loopback);
	expect(rings({})).toBe(true);
	expect(rings({}, false)).toBe(false);
	expect(rings({ endpoint: "https://push.example/1" }, false)).toBe(true);
	const flat = Buffer.alloc(65).toString("base64url");
	expect(rings({ keys: { ...keys, p256dh: flat } })).toBe(false);
	expect(rings({ keys: { ...keys, auth: "AAAA" } })).toBe(false);
});

test.each([
	["https://127.0.0.1/1", true, true],
	["https://localhost/1", true, true],
	["http://localhost:4000/1", true, true],
	["http://push.example/1", true, false],
	["https://127.0.0.1/1", false, false],
	["https://localhost/1", false, false],
	["https://localhost./1", false, false],
	["https://fcm.googleapis.com/fcm/send/x", false, true],
	["https://updates.push.services.mozilla.com/wpush/v2/x", false, true],
	["https://web.push.apple.com/x", false, true],
	["https://push.example.:8443/x", false, true],
])(
	"NT1 %s is a push address (relay of this machine: %s): %s",
	(endpoint, own, may) => {
		const { keys } = service.device("x");
		expect(mayRing({ endpoint, keys }, own)).toBe(may);
	},
);

test("ST14 a push address that is none is logged as a code, without the address", async () => {
	const noor = await addAgent(relay, "noor");
	const { keys } = service.device("x");
	const endpoint = "https://10.0.0.1/secret";
	await noor.refused("push:add", { endpoint, keys, name: "x" });
	expect(relay.logged.join()).toContain("push_address_refused");
	expect(relay.logged.join()).not.toContain("10.0.0.1");
});
