import { afterEach, beforeEach, expect, test } from "vitest";
import type { QueuePosition } from "../../protocol/conversation.ts";
import { PLACE_EVERY_MS } from "../../protocol/limits.ts";
import type { QueueEventRow } from "../store/contract/routing-rows.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept, works } from "../testing/shop.ts";
import { addAgent, arrives, type VisitorSession } from "../testing/wire.ts";

const MINUTE = 60_000;

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** The line has been served every three minutes of late. */
async function taught() {
	const now = relay.clock.now();
	const events = Array.from(
		{ length: 60 },
		(_, at): QueueEventRow => ({
			site_id: relay.shop.id,
			line: "-/-",
			at: now - (61 - at) * 3 * MINUTE,
			kind: "started",
			waited: 6 * MINUTE,
			waiting: 3,
			slots: 1,
			replied: 6 * MINUTE + 30_000,
			conversation_id: `past${at}`,
		}),
	);
	await relay.store.keepQueueEvents(events);
}

/** One agent with all hands full; answers with what they hold. */
async function busy() {
	await works(relay, relay.people.noor.id, { slots: 1 });
	const noor = await addAgent(relay, "noor");
	const { conversation } = await asks();
	return { noor, conversation };
}

async function asks() {
	// Who comes in the same millisecond stands in no order.
	relay.clock.pass(1);
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	await relay.passes(0);
	return { shopper, conversation };
}

/** What is kept of what was told in it. */
async function toldOf(conversation: string) {
	await relay.app.parts.waits.idle();
	const all = await relay.store.estimatedWaits(relay.shop.id, 0);
	return all.find(({ conversation_id }) => conversation_id === conversation);
}

async function queuePositionOf(
	shopper: VisitorSession,
	conversation: string,
): Promise<QueuePosition> {
	const { place } = (
		await shopper.ask("conversation:join", { conversation, after: 0 })
	).conversation;
	if (!place) throw new Error("it does not wait live");
	return place;
}

test("WT1 the place is told, and moves up as those before are served", async () => {
	const { noor, conversation: held } = await busy();
	const first = await asks();
	const second = await asks();
	await second.shopper.hears(
		"place:changed",
		({ place }) => place?.ahead === 1,
	);
	expect((await queuePositionOf(first.shopper, first.conversation)).ahead).toBe(
		0,
	);
	await relay.passes(PLACE_EVERY_MS);
	await noor.ask("conversation:close", { conversation: held });
	await first.shopper.hears(
		"place:changed",
		({ place }) => place?.assigned === true,
	);
	await second.shopper.hears(
		"place:changed",
		({ place }) => place?.ahead === 0,
	);
	expect(await kept(relay, first.conversation)).toMatchObject({
		agent_name: "Noor",
	});
});

test("WT1 places are told at most every 2 s, and the last one always", async () => {
	const { noor } = await busy();
	const line = [];
	for (let at = 0; at < 4; at++) line.push(await asks());
	const last = line.at(-1);
	await last?.shopper.hears("place:changed", ({ place }) => place?.ahead === 3);
	for (const { conversation } of line.slice(0, 3))
		await noor.ask("conversation:take", { conversation, epoch: 0 });
	await relay.passes(PLACE_EVERY_MS);
	await last?.shopper.hears("place:changed", ({ place }) => place?.ahead === 0);
	expect(last?.shopper.facts("place:changed")).toHaveLength(2);
});

test("WT1 nothing is told where nothing is known", async () => {
	await busy();
	const { shopper, conversation } = await asks();
	expect(await queuePositionOf(shopper, conversation)).toMatchObject({
		ahead: 0,
		told: null,
	});
});

test("WT2 a told range is not replaced by a longer one; when it has passed, that is said once", async () => {
	await taught();
	await busy();
	const { shopper, conversation } = await asks();
	const { told, toldAt } = await queuePositionOf(shopper, conversation);
	if (told?.kind !== "range") throw new Error(`told ${JSON.stringify(told)}`);
	expect(toldAt).toBe(relay.clock.now());
	const upper = told.high * MINUTE;
	const { queue_at } = await kept(relay, conversation);
	for (let left = upper; left > 0; left -= MINUTE) {
		expect(await queuePositionOf(shopper, conversation)).toMatchObject({
			told,
			toldAt,
			late: false,
		});
		await relay.passes(Math.min(MINUTE, left));
		await shopper.ask("heartbeat:send", { conversation });
	}
	await relay.passes(0);
	await shopper.hears("place:changed", ({ place }) => place?.late === true);
	expect((await kept(relay, conversation)).queue_at).toBe(
		queue_at - 2 * MINUTE,
	);
	await relay.passes(5 * MINUTE);
	expect(await queuePositionOf(shopper, conversation)).toMatchObject({
		told,
		toldAt,
		late: true,
	});
});

test("WT3 what was told is kept with what came of it, and told again after a restart", async () => {
	await taught();
	const { conversation: held } = await busy();
	const { shopper, conversation } = await asks();
	const before = await queuePositionOf(shopper, conversation);
	await relay.restart();
	const noor = await addAgent(relay, "noor");
	const back = await arrives(relay, { token: shopper.token });
	expect(await queuePositionOf(back, conversation)).toMatchObject({
		told: before.told,
		toldAt: before.toldAt,
	});
	await noor.ask("conversation:close", { conversation: held });
	await relay.passes(0);
	expect(await toldOf(conversation)).toMatchObject({
		epoch: 0,
		line: "-/-",
		ahead: 0,
		meaning: "answered",
		outcome: null,
		taken_at: relay.clock.now(),
	});
});

test.each([
	["closed", "conversation:close", "left"],
	["left a message", "wait:leave", "left"],
] as const)(
	"WT3 who has %s did not wait to the end",
	async (_name, command, outcome) => {
		await taught();
		await busy();
		const { shopper, conversation } = await asks();
		await relay.passes(MINUTE);
		await shopper.ask(command, { conversation });
		expect(await toldOf(conversation)).toMatchObject({ outcome });
		const events = await relay.store.queueEvents(
			relay.shop.id,
			relay.clock.now(),
		);
		expect(events).toMatchObject([
			{ kind: "abandoned", waited: MINUTE, waiting: 1, slots: 1 },
		]);
	},
);

test("VS4 a place names nobody", async () => {
	await taught();
	await busy();
	const { shopper, conversation } = await asks();
	const place = JSON.stringify(await queuePositionOf(shopper, conversation));
	for (const who of Object.values(relay.people))
		expect(place).not.toContain(who.id);
	expect(Object.keys(JSON.parse(place)).sort()).toEqual([
		"ahead",
		"assigned",
		"languageOffered",
		"late",
		"stillThere",
		"told",
		"toldAt",
	]);
});
