import { afterEach, beforeEach, expect, test } from "vitest";
import { RING_WAIT_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { addAgent } from "../testing/wire.ts";
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

test("NT20 a device rings when its person asks, says that nobody waits, and when it rang is told to all their consoles", async () => {
	const noor = await addAgent(relay, "noor");
	const other = await addAgent(relay, "noor");
	const phone = service.device("Phone");
	const { endpoint } = phone;
	await noor.ask("push:add", phone);
	await other.hears("devices:changed");
	expect((await noor.ask("push:read", {})).devices).toEqual([
		{ endpoint, name: "Phone", rungAt: null },
	]);
	relay.clock.pass(1_000);
	expect(await noor.ask("device:ring", { endpoint })).toEqual({
		outcome: "rung",
	});
	const [ring] = await service.rung(1);
	expect(ring?.notice).toMatchObject({
		siteName: relay.shop.name,
		waiting: 0,
		test: true,
	});
	// Not in place of one that says who waits.
	expect(ring?.headers.topic).toBe("test");
	const rungAt = relay.clock.now();
	const told = await other.hears("devices:changed", ({ devices }) =>
		devices.some((device) => device.rungAt === rungAt),
	);
	expect(told.devices).toEqual([{ endpoint, name: "Phone", rungAt }]);
});

test("NT20 nobody rings the device of somebody else, nor one that was removed", async () => {
	const noor = await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	const phone = service.device("Phone");
	const { endpoint } = phone;
	await noor.ask("push:add", phone);
	expect(await teo.refused("device:ring", { endpoint })).toEqual({
		code: "not_found",
	});
	await noor.ask("push:end", { endpoint });
	expect(await noor.refused("device:ring", { endpoint })).toEqual({
		code: "not_found",
	});
	expect(service.rings).toEqual([]);
});

test("NT20 what a push service says is told as it is: gone, refused, not yet", async () => {
	const noor = await addAgent(relay, "noor");
	const phone = service.device("Phone");
	const { endpoint } = phone;
	await noor.ask("push:add", phone);
	service.answers = 403;
	expect(await noor.ask("device:ring", { endpoint })).toEqual({
		outcome: "refused",
	});
	service.answers = "silence";
	const slow = noor.ask("device:ring", { endpoint });
	await service.rung(2);
	relay.clock.pass(RING_WAIT_MS);
	expect(await slow).toEqual({ outcome: "slow" });
	service.answers = 410;
	expect(await noor.ask("device:ring", { endpoint })).toEqual({
		outcome: "gone",
	});
	expect((await noor.ask("push:read", {})).devices).toEqual([]);
});
