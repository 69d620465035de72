import { afterEach, beforeEach, expect, test } from "vitest";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { addAgent, together } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Data of a fact, which count how often they are encoded. */
function counted(data: object) {
	let times = 0;
	return {
		times: () => times,
		data: {
			toJSON() {
				times++;
				return data;
			},
		} as never,
	};
}

test("PF22 a fact is encoded once for all consoles of a site, and never for nobody", async () => {
	const desks = [];
	for (let at = 0; at < 4; at++) desks.push(await addAgent(relay, "noor"));
	const { publisher } = relay.app.parts;
	const row = { conversation: { id: "a", preview: "€ \u{1f514}" } };
	const { data, times } = counted(row);
	publisher.staff(`site:${relay.shop.id}`, "conversation:changed", data);
	for (const desk of desks) {
		await desk.fence();
		expect(desk.facts("conversation:changed")).toEqual([row]);
	}
	expect(times()).toBe(1);

	// Ines works for it, and she is not here.
	publisher.staff(`site:${relay.books.id}`, "conversation:changed", data);
	publisher.visitors("visitor:nobody", "place:changed", data);
	expect(times()).toBe(1);
});

test("PF20 several facts reach each window whole and in their order, before the reply that follows them", async () => {
	const { noor, maya, conversation } = await together(relay);
	const { publisher } = relay.app.parts;
	const heard: unknown[] = [];
	maya.socket.onAny((fact, { seq }) => heard.push([fact, seq]));
	const facts = Array.from({ length: 300 }, (_, seq) => ({
		fact: "read:changed" as const,
		data: { conversation, by: "agent" as const, seq },
	}));
	publisher.severalToVisitors(`conversation:${conversation}`, facts);
	publisher.severalToStaff(`conversation:${conversation}`, facts);
	await maya.fence();
	await noor.fence();
	expect(heard).toEqual(facts.map(({ data }) => ["read:changed", data.seq]));
	expect(noor.facts("read:changed").slice(-300)).toEqual(
		facts.map(({ data }) => data),
	);
});
