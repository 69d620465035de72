import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { metricOf } from "../../testing/figures.ts";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { addAgent, arrives } from "../../testing/wire.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-monitoring-"));
afterAll(() => rmSync(folder, { recursive: true }));
let relay: Relay;
afterEach(() => relay.stop());

const DAY_MS = 86_400_000;

async function figures(...names: string[]) {
	const values = await Promise.all(names.map((name) => metricOf(relay, name)));
	return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

test("MO2 the figures of a relay are those of its conversations, its people and its store", async () => {
	relay = await startRelay({ path: join(folder, "figures.db") });
	await (await arrives(relay)).sends("Is somebody there?");
	const waiting = 'shopbell_conversations{state="waiting_message"}';
	const open = 'shopbell_conversations{state="open"}';
	const present = "shopbell_agents_present";
	expect(await figures(waiting, open, present)).toEqual({
		[waiting]: 1,
		[open]: 0,
		[present]: 0,
	});
	const noor = await addAgent(relay, "noor");
	await noor.hears(
		"conversation:changed",
		({ conversation }) => conversation.agent !== null,
	);
	// Two windows of one person.
	await addAgent(relay, "noor");
	await relay.app.parts.routing.idle();
	expect(await figures(waiting, open, present, "shopbell_ready")).toEqual({
		[waiting]: 0,
		[open]: 1,
		[present]: 1,
		shopbell_ready: 1,
	});
	for (const name of [
		"database_bytes",
		"database_wal_bytes",
		"disk_free_bytes",
	])
		expect(await metricOf(relay, `shopbell_${name}`)).toBeGreaterThan(4_096);
});

test("MO1 with a clock that was set back by a year a message is kept, and it is ready", async () => {
	const path = join(folder, "clock.db");
	relay = await startRelay({ path });
	const { shop } = relay;
	await (await arrives(relay)).sends("Today");
	const at = relay.clock.now() - 365 * DAY_MS;
	await relay.stop();
	relay = await startRelay({ path, at, empty: true });
	expect(relay.logged.join()).toContain("days behind");
	const maya = await arrives(relay, { site: shop.id });
	expect(await maya.sends("A year ago")).toMatchObject({ duplicate: false });
	expect(await (await asks(relay, "/ready")).json()).toEqual({ ok: true });
});
