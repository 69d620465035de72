import { afterEach, beforeEach, expect, test } from "vitest";
import { BREATH_MS, WRAP_UP_MOST_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function waits(): Promise<string> {
	const { conversation } = await (await arrives(relay)).sends("Hello");
	await relay.passes(0);
	return conversation;
}

const me = (agents: { id: string; restsUntil?: number | null }[]) =>
	agents.find(({ id }) => id === relay.people.noor.id)?.restsUntil;

test("SO12 for two minutes nothing new comes to who is here, it ends by itself, and shoppers are told of no absence", async () => {
	const noor = await addAgent(relay, "noor");
	const until = relay.store.now() + BREATH_MS;
	await noor.ask("breath:set", { on: true });
	// The team is told at most so often.
	await relay.passes(1_000);
	await noor.hears("team:changed", ({ team }) => me(team.agents) === until);
	const conversation = await waits();
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		mode: "live",
	});
	const { availability } = await noor.ask("team:read", { site: relay.shop.id });
	expect(availability.kind).toBe("busy");
	await relay.passes(BREATH_MS - 1_001);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	await relay.passes(1);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
});

test("SO12 it ends when they say so, and what one takes by hand comes all the same", async () => {
	const noor = await addAgent(relay, "noor");
	await noor.ask("breath:set", { on: true });
	const [first, second] = [await waits(), await waits()];
	const { epoch } = await kept(relay, first);
	await noor.ask("conversation:take", { conversation: first, epoch });
	expect(await kept(relay, second)).toMatchObject({ state: "waiting" });
	await noor.ask("breath:set", { on: false });
	await relay.passes(0);
	expect(await kept(relay, second)).toMatchObject({ agent_name: "Noor" });
});

test("SO12 two minutes are no idle time", async () => {
	const noor = await addAgent(relay, "noor");
	const told: unknown[] = [];
	relay.app.parts.workloads.hear((_site, person, workload) => {
		if (person === relay.people.noor.id) told.push(workload);
	});
	await noor.ask("breath:set", { on: true });
	await relay.passes(0);
	expect(told.at(-1)).toBeNull();
	await relay.passes(BREATH_MS);
	expect(told.at(-1)).toMatchObject({ load: 0 });
});

test("SO13 after a closing nothing new comes for as long as the shop has set, and no longer", async () => {
	const { noor, conversation } = await together(relay);
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	await ada.ask("wrap-up:change", { site, wrapUpMs: 30_000 });
	await noor.ask("conversation:close", { conversation });
	const next = await waits();
	await relay.passes(29_999);
	expect(await kept(relay, next)).toMatchObject({ state: "waiting" });
	await relay.passes(1);
	expect(await kept(relay, next)).toMatchObject({ agent_name: "Noor" });
	for (const wrapUpMs of [WRAP_UP_MOST_MS + 1_000, -1, 1_500])
		expect((await ada.refused("wrap-up:change", { site, wrapUpMs })).code).toBe(
			"malformed",
		);
});
