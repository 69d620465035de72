import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { routingOf } from "../ports/duties.ts";
import { hasPostgres } from "../testing/postgres/cluster.ts";
import { kept } from "../testing/shop.ts";
import { startTwoNodes, type TwoNodes } from "../testing/two-nodes.ts";
import { addAgent, arrives } from "../testing/wire.ts";

/** A relay that is gone has lost what it did by then. */
const TAKEN_OVER_MS = 10_000;

describe.skipIf(!hasPostgres())("two relays on one PostgreSQL", () => {
	let nodes: TwoNodes;
	beforeEach(async () => {
		nodes = await startTwoNodes();
	});
	afterEach(() => nodes.stop());

	const hereActs = () =>
		nodes.here.app.parts.duties.holds(routingOf(nodes.here.shop.id));
	const thereActs = () =>
		nodes.there.app.parts.duties.holds(routingOf(nodes.here.shop.id));

	test("BL10 a shopper at one relay is given to an agent at the other, and answered", async () => {
		const { here, there } = nodes;
		const maya = await arrives(here);
		const noor = await addAgent(there, "noor");
		await maya.hears(
			"availability:changed",
			(fact) => fact.availability.kind === "here",
		);
		const { conversation } = await maya.sends("Is the blue one in stock?");
		const { conversation: row } = await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.state.kind === "open",
		);
		expect(row.id).toBe(conversation);
		await noor.ask("conversation:join", { conversation, after: 0 });
		await maya.ask("conversation:join", { conversation, after: 0 });
		const answer = { conversation, clientId: newId(), text: "It is." };
		await noor.ask("message:send", answer);
		const { entry } = await maya.hears(
			"entry:added",
			(fact) =>
				fact.entry.kind === "message" && fact.entry.body?.text === "It is.",
		);
		expect(entry.author).toMatchObject({ kind: "agent", name: "Noor" });
		expect([hereActs(), thereActs()]).toEqual([true, false]);
	});

	test("BL10 the other relay takes the routing over at once from one that stops, and BL12 what is due", async () => {
		const { here, there } = nodes;
		const maya = await arrives(here);
		await expect.poll(hereActs).toBe(true);
		const { conversation } = await maya.sends("Is the blue one in stock?");
		await here.restart(() =>
			expect
				.poll(async () => {
					await there.passes(0);
					return thereActs();
				})
				.toBe(true),
		);
		expect(there.app.parts.duties.holds("due")).toBe(true);
		const noor = await addAgent(there, "noor");
		const { conversation: row } = await noor.hears(
			"conversation:changed",
			(fact) => fact.conversation.state.kind === "open",
		);
		expect(row.id).toBe(conversation);
	});

	test("BL10 BL12 the other relay takes over within ten seconds from one that is gone", async () => {
		const { here, there } = nodes;
		const maya = await arrives(here);
		await expect.poll(hereActs).toBe(true);
		const noor = await addAgent(there, "noor");
		await maya.hears(
			"availability:changed",
			(fact) => fact.availability.kind === "here",
		);
		nodes.cutOff();
		const lukas = await arrives(there);
		const { conversation } = await lukas.sends("Do you ship to Kaunas?");
		await nodes.passes(TAKEN_OVER_MS);
		await expect
			.poll(async () => {
				await nodes.passes(0);
				return (await kept(there, conversation)).agent_id;
			})
			.toBe(there.people.noor.id);
		expect(hereActs()).toBe(false);
		expect(there.app.parts.duties.holds("due")).toBe(true);
		noor.close();
	});

	test("BL11 two relays that both act give nothing to two agents, and nobody more than their slots", async () => {
		const { here, there } = nodes;
		for (const { app } of [here, there]) app.parts.duties.holds = () => true;
		const [noor, teo] = [
			await addAgent(here, "noor"),
			await addAgent(there, "teo"),
		];
		const shoppers = await Promise.all(
			Array.from({ length: 8 }, (_, at) => arrives(at % 2 ? here : there)),
		);
		const sent = await Promise.all(
			shoppers.map((shopper) => shopper.sends("Hello?")),
		);
		const rows = () =>
			Promise.all(sent.map(({ conversation }) => kept(here, conversation)));
		// Both have three slots.
		await expect
			.poll(async () => {
				await nodes.passes(1_000);
				return (await rows()).filter(({ state }) => state === "open").length;
			})
			.toBe(6);
		const held = (await rows()).flatMap(({ agent_id }) => agent_id ?? []);
		for (const person of [here.people.noor, here.people.teo])
			expect(held.filter((id) => id === person.id)).toHaveLength(3);
		const given = await Promise.all(
			sent.map(({ conversation }) =>
				there.store.entriesAfter(
					{ site_id: there.shop.id, id: conversation },
					0,
					"staff",
					50,
				),
			),
		);
		for (const entries of given)
			expect(
				entries.filter(({ kind }) => kind === "assigned").length,
			).toBeLessThan(2);
		noor.close();
		teo.close();
	});

	test("BL10 while rings are lost the sweep brings a picture up to date", async () => {
		const { here, there } = nodes;
		nodes.bell.comes = () => {};
		const maya = await arrives(here);
		await arrives(there);
		const { conversation } = await maya.sends("Is the blue one in stock?");
		const noor = await addAgent(here, "noor");
		await expect
			.poll(async () => (await kept(here, conversation)).agent_id)
			.toBe(here.people.noor.id);
		await expect
			.poll(async () => {
				await nodes.passes(4_000);
				return there.app.parts.routing.row(here.shop.id, conversation)
					?.agent_id;
			})
			.toBe(here.people.noor.id);
		expect(there.app.parts.presence.state(here.people.noor.id)).toBe("present");
		noor.close();
	});
});
