import { afterEach, beforeEach, expect, test } from "vitest";
import { SILENT_MS, STILL_THERE_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	knocks,
	sitsAway,
	type VisitorSession,
} from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

async function asks(): Promise<{
	shopper: VisitorSession;
	conversation: string;
}> {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.passes(1_000);
	return { shopper, conversation };
}

/** One agent with all hands full. */
async function busy() {
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const { conversation } = await asks();
	return { noor, conversation };
}

const lives = (shopper: VisitorSession, conversation: string) =>
	shopper.ask("heartbeat:send", { conversation });

test("RO4 after a night of fourteen messages the morning's live shopper is first", async () => {
	const night: string[] = [];
	for (let at = 0; at < 14; at++) night.push((await asks()).conversation);
	expect(await kept(relay, night[0] ?? "")).toMatchObject({ mode: "message" });
	await relay.passes(8 * 3_600_000);
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	await relay.passes(0);
	// The oldest message fills the free slot …
	expect(await kept(relay, night[0] ?? "")).toMatchObject({
		agent_name: "Noor",
	});
	const { conversation } = await asks();
	expect(await kept(relay, conversation)).toMatchObject({
		mode: "live",
		state: "waiting",
	});
	// … and the next one is the live shopper's: the messages have had their slot.
	const [second = ""] = night.slice(1);
	await relay.store.conversation(second);
	await noor.ask("conversation:take", { conversation: second, epoch: 0 });
	await noor.ask("conversation:close", { conversation: night[0] ?? "" });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	await noor.ask("conversation:release", { conversation: second });
	await relay.passes(0);
	const third = await kept(relay, night[2] ?? "");
	expect(third).toMatchObject({ agent_name: "Noor" });
	await noor.ask("conversation:close", { conversation: third.id });
});

test("RO4 a message whose shopper returns is live at once, and keeps its time", async () => {
	const { shopper, conversation } = await asks();
	await relay.passes(3_600_000);
	const { queue_at } = await kept(relay, conversation);
	await busy();
	expect((await kept(relay, conversation)).agent_name).toBe("Noor");
	expect(queue_at).toBeGreaterThan(0);
	shopper.close();
});

test("RO4 who says hello again while a message waits is live, and told the place", async () => {
	const { conversation: held } = await busy();
	const { shopper, conversation } = await asks();
	await relay.passes(SILENT_MS);
	expect(await kept(relay, conversation)).toMatchObject({ mode: "message" });
	shopper.close();
	const back = knocks(relay);
	await back.ask("hello", {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: shopper.token,
		identity: null,
	});
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ mode: "live" });
	expect(await bodies(relay, conversation, "mode_changed")).toEqual([
		{ mode: "message", why: "silent" },
		{ mode: "live", why: "returned" },
	]);
	await back.hears("place:changed", ({ place }) => place?.ahead === 0);
	expect(held).not.toBe(conversation);
});

test("RO4 who was there when somebody came is live at once", async () => {
	const { shopper, conversation } = await asks();
	expect(await kept(relay, conversation)).toMatchObject({ mode: "message" });
	await relay.passes(SILENT_MS * 2);
	await lives(shopper, conversation);
	await addAgent(relay, "noor");
	await relay.passes(0);
	expect(await bodies(relay, conversation, "mode_changed")).toEqual([
		{ mode: "live", why: "returned" },
	]);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		mode: "live",
	});
});

test("RO4 who wrote a minute ago and closed the page is a message when somebody comes", async () => {
	const { shopper, conversation } = await asks();
	shopper.close();
	await relay.passes(60_000);
	await works(relay, relay.people.noor.id, { slots: 1 });
	await addAgent(relay, "noor");
	await relay.passes(0);
	expect(await bodies(relay, conversation, "mode_changed")).toEqual([]);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		mode: "message",
	});
});

test("RO4 who left a message by choice is not fetched back by looking around", async () => {
	await busy();
	const { shopper, conversation } = await asks();
	await shopper.ask("wait:leave", { conversation });
	const page = { url: "http://shop.test/lamp", title: "Lamp" };
	await shopper.ask("page:view", { page, cart: null });
	await shopper.sends("My number is 4821", conversation);
	await relay.passes(0);
	expect(await bodies(relay, conversation, "mode_changed")).toEqual([
		{ mode: "message", why: "left" },
	]);
	await lives(shopper, conversation);
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({ mode: "live" });
});

test("RO12 the head of the line is asked after 2 min, others not; a sign of life takes the question back", async () => {
	await busy();
	const head = await asks();
	const next = await asks();
	await relay.passes(STILL_THERE_MS);
	await head.shopper.hears(
		"place:changed",
		({ place }) => place?.stillThere === true,
	);
	await next.shopper.fence();
	const asked = next.shopper
		.facts("place:changed")
		.filter(({ place }) => place?.stillThere);
	expect(asked).toEqual([]);
	await relay.passes(3_000);
	await lives(head.shopper, head.conversation);
	await relay.passes(0);
	const told = await head.shopper.ask("conversation:join", {
		conversation: head.conversation,
		after: 0,
	});
	expect(told.conversation.place).toMatchObject({
		ahead: 0,
		stillThere: false,
	});
});

test("RO12 a panel that is open and seen keeps the head of the line for an hour, and is asked nothing", async () => {
	await busy();
	const { shopper, conversation } = await asks();
	// As the frame tells it by itself, without a hand or a key.
	for (let at = 0; at < 60; at++) {
		await relay.passes(60_000);
		await lives(shopper, conversation);
	}
	await shopper.fence();
	const told = shopper.facts("place:changed");
	expect(told.filter(({ place }) => place?.stillThere)).toEqual([]);
	expect(await kept(relay, conversation)).toMatchObject({ mode: "live" });
});

test("RO12 nobody loses the place before 10 min; then it is a message, and counted as a silent leaver", async () => {
	await busy();
	const { conversation } = await asks();
	const { shopper, conversation: other } = await asks();
	for (let at = 0; at < 3; at++) {
		await relay.passes(3 * 60_000);
		await lives(shopper, other);
	}
	expect(await kept(relay, conversation)).toMatchObject({ mode: "live" });
	await relay.passes(60_000);
	expect(await kept(relay, conversation)).toMatchObject({ mode: "message" });
	expect(await kept(relay, other)).toMatchObject({ mode: "live" });
	await relay.app.parts.waits.idle();
	const events = await relay.store.queueEvents(relay.shop.id, 0);
	expect(events.filter(({ kind }) => kind === "silent")).toMatchObject([
		{
			conversation_id: conversation,
			waited: expect.closeTo(SILENT_MS, -4),
			waiting: 2,
			slots: 1,
		},
	]);
	const { place } = (
		await shopper.ask("conversation:join", { conversation: other, after: 0 })
	).conversation;
	expect(place?.ahead).toBe(0);
});

test("RO5 a reopened one stands three minutes ahead, and nobody overtakes by time alone", async () => {
	await sitsAway(relay, "teo");
	const { noor } = await busy();
	const one = await asks();
	await relay.passes(2 * 60_000);
	const { shopper, conversation } = await asks();
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	await noor.ask("conversation:close", { conversation });
	await shopper.sends("One more thing", conversation);
	await relay.passes(0);
	const line = await Promise.all(
		[one.conversation, conversation].map((id) => kept(relay, id)),
	);
	const [first, again] = line.map(({ queue_at }) => queue_at) as [
		number,
		number,
	];
	expect(again).toBeLessThan(first);
	const view = await noor.ask("inbox:read", {});
	expect(
		view.conversations.find(({ id }) => id === conversation)?.queueAt,
	).toBe(again);
});
