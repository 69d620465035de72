import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { LEASE_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { sitsAway, together } from "../testing/wire.ts";
import { startPushEndpoint } from "./push-endpoint.support.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const teo = () => relay.people.teo.id;

test("AN10 whoever is named and has no console open is rung, with a link and nothing of the note, and not in quiet hours", async () => {
	const service = await startPushEndpoint();
	onTestFinished(() => service.stop());
	const desk = await sitsAway(relay, "teo");
	await desk.ask("push:add", service.device("Phone"));
	const settles = async () => {
		for (let round = 0; round < 4; round++) {
			relay.clock.pass(0);
			await relay.app.parts.scheduler.idle();
			await relay.app.capabilities.notifications.sending.idle();
		}
	};
	const { noor, conversation } = await together(relay);
	const note = { conversation, text: "Teo, look", mentions: [teo()] };
	const writes = () => noor.ask("note:add", { ...note, clientId: newId() });
	await writes();
	await settles();
	// The console is open: the number at its top says it.
	expect(service.rings).toEqual([]);
	relay.silenced.add(teo());
	await relay.passes(LEASE_MS);
	expect(relay.app.parts.presence.state(teo())).not.toBe("present");
	await writes();
	await settles();
	expect(service.rings.map(({ notice }) => notice)).toEqual([
		{
			...{ v: 1, kind: "mention", by: "Noor" },
			...{ site: relay.shop.id, siteName: relay.shop.name },
			conversation,
		},
	]);
	const all = ["1", "2", "3", "4", "5", "6", "7"];
	const time = (ms: number) => new Date(ms).toISOString().slice(11, 16);
	const now = relay.clock.now();
	await relay.store.keepQuietHours(
		teo(),
		{
			...{ timeZone: "UTC", days: all },
			...{ from: time(now), to: time(now + 3_600_000) },
		},
		now + 3_600_000,
	);
	await writes();
	await settles();
	expect(service.rings).toHaveLength(1);
});
