import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, joins, kept, team, works } from "../testing/shop.ts";
import { addAgent, arrives, sitsAway, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("RO8 of fifty who take one at once one wins, and forty-nine are told who", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Anybody?");
	const agents: Awaited<ReturnType<typeof joins>>[] = [];
	for (let at = 0; at < 50; at++) {
		const agent = await joins(relay, `Agent ${at}`, "away");
		agents.push(agent);
	}
	const replies = await Promise.all(
		agents.map(({ desk }) =>
			desk.say("conversation:take", { conversation, epoch: 0 }),
		),
	);
	const row = await kept(relay, conversation);
	const winners = replies.flatMap(({ ok }, at) => (ok ? [agents[at]?.id] : []));
	expect(winners).toEqual([row.agent_id]);
	for (const reply of replies)
		if (!reply.ok)
			expect(reply.refusal).toEqual({ code: "taken", by: row.agent_name });
	expect(row.epoch).toBe(1);
});

test("RO8 nobody is given more than the slots, however many come at once", async () => {
	await addAgent(relay, "noor");
	await addAgent(relay, "teo");
	const shoppers = await Promise.all(
		Array.from({ length: 12 }, () => arrives(relay)),
	);
	await Promise.all(shoppers.map((shopper) => shopper.sends("Hello")));
	await relay.passes(0);
	for (const who of ["noor", "teo"] as const)
		expect(await relay.store.workloadOf(relay.people[who].id)).toEqual({
			load: 3,
			slots: 3,
		});
	const picture = await relay.app.parts.routing.picture(relay.shop.id);
	expect(picture.waiting).toMatchObject({ live: 6, messages: 0 });
});

test("RO6 the entry says why, for staff, and not for the shopper", async () => {
	const { noor, maya, conversation } = await together(relay);
	const because = {
		load: 0,
		slots: 3,
		of: 1,
		language: null,
		team: null,
		knew: false,
	};
	expect(await bodies(relay, conversation, "assigned")).toEqual([
		{
			agent: { id: relay.people.noor.id, name: "Noor" },
			reason: "least_loaded",
			because,
		},
	]);
	const seen = await maya.ask("entries:read", { conversation, after: 0 });
	expect(seen.entries.map(({ kind }) => kind)).toEqual(["message", "joined"]);
	await noor.ask("conversation:close", { conversation });
	await addAgent(relay, "teo");
	await maya.sends("One more thing", conversation);
	await relay.passes(0);
	expect((await bodies(relay, conversation, "assigned")).at(-1)).toMatchObject({
		reason: "previous_agent",
		because: { knew: true, of: 2 },
	});
});

test("RO10 released by hand it goes to somebody else, and to the same one only when nobody else comes", async () => {
	const { noor, conversation } = await together(relay);
	await noor.ask("conversation:release", { conversation });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	expect(await noor.refused("conversation:release", { conversation })).toEqual({
		code: "forbidden",
	});
	const teo = await addAgent(relay, "teo");
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
	expect(await noor.refused("conversation:release", { conversation })).toEqual({
		code: "taken",
		by: "Teo",
	});
	await teo.ask("availability:set", { availability: "finishing" });
	await teo.ask("conversation:release", { conversation });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
});

test("RO10 transferred to an agent with a word, who is told why", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await sitsAway(relay, "teo");
	const to = { kind: "agent" as const, id: relay.people.teo.id };
	const handing = { conversation, to, note: "Knows lamps" };
	expect(await noor.refused("conversation:transfer", handing)).toEqual({
		code: "not_free",
		by: "Teo",
		why: "away",
	});
	await teo.ask("availability:set", { availability: "here" });
	await noor.ask("conversation:transfer", handing);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		epoch: 2,
	});
	expect(await bodies(relay, conversation, "transferred")).toEqual([
		{
			from: { id: relay.people.noor.id, name: "Noor" },
			to: { ...to, name: "Teo" },
			note: "Knows lamps",
		},
	]);
	expect((await bodies(relay, conversation, "assigned")).at(-1)).toMatchObject({
		reason: "transferred",
	});
	expect(await noor.refused("conversation:transfer", handing)).toEqual({
		code: "taken",
		by: "Teo",
	});
});

test("AT14 handed over, the row shows whose word it is, and it is unread by whoever has it", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	const to = { kind: "agent" as const, id: relay.people.teo.id };
	const note = "Broken on arrival";
	await noor.ask("conversation:transfer", { conversation, to, note });
	const joined = await teo.ask("conversation:join", { conversation, after: 0 });
	const { preview, readByAgent } = joined.conversation;
	const { id } = relay.people.noor;
	expect(preview).toMatchObject({
		by: "agent",
		text: note,
		author: { id, name: "Noor" },
	});
	expect(preview?.handed).toBeGreaterThan(readByAgent);
	await teo.ask("message:send", {
		conversation,
		clientId: newId(),
		text: "I have a new one.",
	});
	const { conversations } = await teo.ask("inbox:read", { cursor: null });
	expect(conversations.find(({ id }) => id === conversation)?.preview).toEqual({
		by: "agent",
		text: "I have a new one.",
		author: { id: to.id, name: "Teo" },
	});
});

test("AT18 the staff in a conversation hear who of them types, and shoppers no id", async () => {
	const { maya, noor, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	await teo.ask("conversation:join", { conversation, after: 0 });
	await noor.ask("typing:tell", { conversation, typing: true });
	await teo.fence();
	await maya.fence();
	const { id } = relay.people.noor;
	expect(teo.facts("typing:changed")).toEqual([
		{ conversation, who: { kind: "agent", id, name: "Noor" }, typing: true },
	]);
	expect(maya.facts("typing:changed").at(-1)?.who).toEqual({
		kind: "agent",
		name: "Noor",
	});
});

test("RO10 a colleague without a free slot, or of another site, gets nothing", async () => {
	const { noor, conversation } = await together(relay);
	await works(relay, relay.people.teo.id, { slots: 1 });
	const teo = await addAgent(relay, "teo");
	const omar = await arrives(relay);
	const other = await omar.sends("Hello");
	await relay.passes(0);
	expect((await kept(relay, other.conversation)).agent_name).toBe("Teo");
	const to = (id: string) => ({
		conversation,
		to: { kind: "agent" as const, id },
		note: "",
	});
	expect(
		await noor.refused("conversation:transfer", to(relay.people.teo.id)),
	).toEqual({ code: "not_free", by: "Teo", why: "full" });
	for (const id of [relay.people.ines.id, newId()])
		expect(await noor.refused("conversation:transfer", to(id))).toEqual({
			code: "not_found",
		});
	const nowhere = {
		conversation,
		to: { kind: "team" as const, id: newId() },
		note: "",
	};
	expect(await noor.refused("conversation:transfer", nowhere)).toEqual({
		code: "not_found",
	});
	expect(teo.facts("inbox:behind")).toEqual([]);
});

test("RO10 transferred to a team it waits for one of that team, ahead of others", async () => {
	const lamps = await team(relay, "Lamps", false);
	await works(relay, relay.people.teo.id, { teams: [lamps] });
	const { noor, maya, conversation } = await together(relay);
	const to = { kind: "team" as const, id: lamps };
	await noor.ask("conversation:transfer", { conversation, to, note: "" });
	await relay.passes(60_000);
	const row = await kept(relay, conversation);
	expect(row).toMatchObject({
		state: "waiting",
		team_id: lamps,
		team_name: "Lamps",
	});
	expect(row.queue_at).toBe(row.state_since - 5 * 60_000);
	expect(await bodies(relay, conversation, "released")).toMatchObject([
		{ why: "transferred", team: "Lamps" },
	]);
	const seen = await maya.ask("conversation:join", { conversation, after: 0 });
	expect(JSON.stringify(seen.entries)).not.toContain(relay.people.noor.id);
	await addAgent(relay, "teo");
	await relay.passes(0);
	expect((await bodies(relay, conversation, "assigned")).at(-1)).toMatchObject({
		because: { team: "Lamps" },
	});
});

test("RO10 taken over from a colleague, who is told; an old picture loses", async () => {
	const { noor, conversation } = await together(relay);
	const teo = await sitsAway(relay, "teo");
	const over = { conversation, epoch: 0 };
	expect(await teo.refused("conversation:take-over", over)).toEqual({
		code: "taken",
		by: "Noor",
	});
	await teo.ask("conversation:take-over", { conversation, epoch: 1 });
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.agent?.name === "Teo",
	);
	await noor.hears(
		"entry:added",
		({ entry }) =>
			entry.kind === "assigned" && entry.body?.reason === "taken_over",
	);
	const draft = { conversation, clientId: newId(), text: "x" };
	expect(await noor.refused("message:send", draft)).toEqual({
		code: "taken",
		by: "Teo",
	});
});

test("ST4 an agent of another site does nothing of this", async () => {
	const { conversation } = await together(relay);
	const ines = await addAgent(relay, "ines");
	const seen = { conversation, epoch: 1 };
	const to = { kind: "agent", id: relay.people.ines.id };
	for (const [command, data] of [
		["conversation:take-over", seen],
		["conversation:release", { conversation }],
		["conversation:transfer", { conversation, to, note: "" }],
		["offer:accept", seen],
		["offer:decline", { ...seen, reason: "" }],
		["team:read", { site: relay.shop.id }],
	] as const)
		expect(await ines.refused(command, data)).toEqual({ code: "not_found" });
});

test("VS4 another shopper's wait is nobody's business", async () => {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Hello");
	const omar = await arrives(relay);
	for (const [command, data] of [
		["heartbeat:send", { conversation }],
		["wait:leave", { conversation }],
		["language:accept", { conversation, language: "en" }],
	] as const)
		expect(await omar.refused(command, data)).toEqual({ code: "not_found" });
});

test("CV8 the team hears who is there and who waits, at most once a second", async () => {
	const teo = await sitsAway(relay, "teo");
	await relay.passes(5_000);
	const before = teo.facts("team:changed").length;
	for (let at = 0; at < 5; at++) await (await arrives(relay)).sends("Hello");
	await relay.passes(1_000);
	await relay.passes(1_000);
	await teo.fence();
	const told = teo.facts("team:changed").slice(before);
	expect(told.length).toBeLessThanOrEqual(3);
	expect(told.at(-1)?.team.waiting).toMatchObject({ live: 0, messages: 5 });
	expect(
		told
			.at(-1)
			?.team.agents.map(({ name, presence }) => [name, presence])
			.sort(),
	).toEqual([
		["Noor", "gone"],
		["Teo", "present"],
	]);
});
