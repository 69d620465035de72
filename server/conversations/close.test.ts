import { afterEach, beforeEach, expect, test } from "vitest";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { type Relay, startRelay } from "../testing/relay.ts";

import {
	addAgent,
	arrives,
	connectWire,
	sitsAway,
	together,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("CV5 closing is undone within 10 s by who did it, and the shopper is not asked", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS - 1);
	await noor.ask("conversation:reopen", { conversation, undo: true });
	const { entry } = await maya.hears(
		"entry:added",
		(fact) => fact.entry.kind === "reopened",
	);
	expect(entry.body).toEqual({
		why: "undo",
		agent: { name: "Noor" },
		mode: "live",
	});
	relay.clock.pass(3 * CLOSE_UNDO_MS);
	await maya.fence();
	expect(
		maya.facts("entry:added").map((fact) => fact.entry.kind),
	).not.toContain("asked");
	await answers("And one more.");
});

test("CV5 a colleague undoes nothing, nor does an agent what the shopper ended", async () => {
	const { noor, maya, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const undo = { conversation, undo: true };
	await noor.ask("conversation:close", { conversation });
	expect(await teo.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
	await noor.ask("conversation:reopen", undo);
	await maya.ask("conversation:close", { conversation });
	expect(await noor.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
});

test("CV5 an undo of a waiting conversation is its closer's, too, and puts it back to waiting", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const noor = await sitsAway(relay, "noor");
	const teo = await sitsAway(relay, "teo");
	await noor.ask("conversation:close", { conversation });
	const undo = { conversation, undo: true };
	expect(await teo.refused("conversation:reopen", undo)).toEqual({
		code: "forbidden",
	});
	await noor.ask("conversation:reopen", undo);
	expect(await relay.store.conversation(conversation)).toMatchObject({
		state: "waiting",
		agent_id: null,
	});
});

test("CV5 later it is too late to undo, but it can be taken up again", async () => {
	const { noor, conversation } = await together(relay);
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(60_000);
	expect(
		await noor.refused("conversation:reopen", { conversation, undo: true }),
	).toEqual({ code: "too_late" });
	const teo = await addAgent(relay, "teo");
	await teo.ask("conversation:reopen", { conversation, undo: false });
	expect(await relay.store.conversation(conversation)).toMatchObject({
		state: "open",
		agent_name: "Teo",
	});
});

test("CV5 only the holder closes an open conversation; closing twice is once", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const taken = { code: "taken", by: "Noor" };
	expect(await teo.refused("conversation:close", { conversation })).toEqual(
		taken,
	);
	await noor.ask("conversation:close", { conversation });
	const closed = await relay.store.conversation(conversation);
	await teo.ask("conversation:close", { conversation });
	expect(await relay.store.conversation(conversation)).toEqual(closed);
});

test("CV5 a message that races with the closing is kept: before it, or as the one that reopens", async () => {
	for (let time = 0; time < 15; time++) {
		const { noor, maya, conversation } = await together(relay);
		const [sent] = await Promise.all([
			maya.sends("Wait!", conversation),
			noor.ask("conversation:close", { conversation }),
		]);
		expect(sent.conversation).toBe(conversation);
		const { entries } = await noor.ask("entries:read", {
			conversation,
			after: 0,
		});
		const kinds = entries
			.slice(4)
			.map(({ kind }) => kind)
			.join();
		expect(
			["message,closed", "closed,reopened,message"].some((so) =>
				kinds.startsWith(so),
			),
		).toBe(true);
		noor.close();
		maya.close();
		await relay.app.parts.routing.idle();
	}
});

test("CV5 what an agent takes up again is told to every window of the shopper, and first in the next welcome", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(30 * 60_000);
	const later = await maya.sends("Something else");
	await noor.ask("conversation:close", { conversation: later.conversation });
	const tab = await arrives(relay, { token: maya.token });
	await noor.ask("conversation:reopen", { conversation, undo: false });
	const { conversation: told } = await tab.hears("conversation:started");
	expect(told).toMatchObject({ id: conversation, state: { kind: "open" } });
	const next = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
	const welcome = await next.ask("hello", {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: maya.token,
		identity: null,
	});
	expect(welcome.conversations.map(({ id }) => id)).toEqual([
		conversation,
		later.conversation,
	]);
});
