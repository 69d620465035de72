import { afterEach, beforeEach, expect, test } from "vitest";
import { type Relay, startRelay } from "../testing/relay.ts";
import { inboxOf } from "../testing/store/inbox-of.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	sitsAway,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function holders(): Promise<(string | null)[]> {
	await relay.app.parts.routing.idle();
	const rows = await inboxOf(relay.store, relay.shop.id);
	return rows.map(({ agent_name }) => agent_name).sort();
}

const switches = (agent: ConsoleWire, availability: "here" | "away") =>
	agent.ask("availability:set", { availability });

test("CV2 conversations go to the agents in turn, to nobody beyond their slots, and the rest waits", async () => {
	await addAgent(relay, "noor");
	await addAgent(relay, "teo");
	const shoppers = await Promise.all(
		Array.from({ length: 8 }, () => arrives(relay)),
	);
	await Promise.all(shoppers.map((shopper) => shopper.sends("Hello")));
	expect(await holders()).toEqual([
		"Noor",
		"Noor",
		"Noor",
		"Teo",
		"Teo",
		"Teo",
		null,
		null,
	]);
});

test("CV2 a conversation that waits goes to the next slot that becomes free, the oldest first", async () => {
	const noor = await addAgent(relay, "noor");
	const made: string[] = [];
	for (let at = 0; at < 5; at++) {
		const shopper = await arrives(relay);
		made.push((await shopper.sends("Hello")).conversation);
		relay.clock.pass(1_000);
		await relay.app.parts.routing.idle();
	}
	const [first, , , fourth, fifth] = made as [
		string,
		string,
		string,
		string,
		string,
	];
	await noor.ask("conversation:close", { conversation: first });
	await relay.app.parts.routing.idle();
	expect((await relay.store.conversation(fourth))?.agent_name).toBe("Noor");
	expect((await relay.store.conversation(fifth))?.agent_name).toBeNull();
});

test("CV3 a waiting one may be taken by hand, also beyond the slots", async () => {
	const noor = await sitsAway(relay, "noor");
	for (let at = 0; at < 4; at++) {
		const shopper = await arrives(relay);
		const { conversation } = await shopper.sends("Anybody?");
		await noor.ask("conversation:take", { conversation, epoch: 0 });
	}
	expect(await holders()).toEqual(["Noor", "Noor", "Noor", "Noor"]);
	const me = await noor.ask("availability:set", { availability: "here" });
	expect(me).toMatchObject({ load: 4, slots: 3 });
});

test("CV2 who is away, or has left, gets nothing", async () => {
	const noor = await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	const omar = await arrives(relay);
	await switches(noor, "away");
	teo.close();
	await omar.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
	await omar.sends("Hello");
	expect(await holders()).toEqual([null]);
});

test("LK3 a widget is told at once when somebody comes, has full hands, is free again, and leaves", async () => {
	const maya = await arrives(relay);
	const elsewhere = await arrives(relay, { site: relay.books.id });
	const noor = await addAgent(relay, "noor");
	await relay.app.parts.routing.idle();
	const conversations: string[] = [];
	for (let at = 0; at < 3; at++) {
		const shopper = await arrives(relay);
		conversations.push((await shopper.sends("Hello")).conversation);
		await relay.app.parts.routing.idle();
	}
	await noor.ask("conversation:close", {
		conversation: conversations[0] ?? "",
	});
	await relay.app.parts.routing.idle();
	await switches(noor, "away");
	await relay.app.parts.routing.idle();
	await maya.fence();
	const told = maya
		.facts("availability:changed")
		.map(({ availability }) => availability.kind);
	expect(told).toEqual(["here", "busy", "here", "unattended"]);
	await elsewhere.fence();
	expect(elsewhere.facts("availability:changed")).toEqual([]);
});

test("LK3 an agent with two windows is there until the last one is closed", async () => {
	const maya = await arrives(relay);
	const one = await addAgent(relay, "noor");
	const other = await addAgent(relay, "noor");
	await relay.app.parts.routing.idle();
	one.close();
	await other.fence();
	await maya.fence();
	expect(maya.facts("availability:changed")).toHaveLength(1);
	other.close();
	await maya.hears(
		"availability:changed",
		({ availability }) => availability.kind === "unattended",
	);
});

test("ST4 an agent's switch is told to the agent's own windows", async () => {
	const noor = await addAgent(relay, "noor");
	const window = await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	await switches(noor, "away");
	expect((await window.hears("me:changed")).me.availability).toBe("away");
	await teo.fence();
	expect(teo.facts("me:changed")).toEqual([]);
});
