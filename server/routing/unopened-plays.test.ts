import { afterEach, beforeEach, expect, test } from "vitest";
import { chance } from "../statistics/chance.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept } from "../testing/shop.ts";
import {
	addAgent,
	arrives,
	type ConsoleWire,
	type VisitorSession,
} from "../testing/wire.ts";

// Three people at lunch: random plays of who asks, opens, gives back, goes and comes, with a clock moved by hand.

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 24;
const SLOTS = 2;

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

interface Play {
	random(): number;
	desks: { id: string; desk: ConsoleWire }[];
	shoppers: { shopper: VisitorSession; conversation: string }[];
	/** The conversations that began as a message. */
	messages: Set<string>;
}

async function begins(seed: number): Promise<Play> {
	const random = chance(seed);
	const { noor, teo, ines } = relay.people;
	const [membership] = await relay.store.memberships(noor.id);
	if (!membership) throw new Error("nobody of the staff");
	// Ines works for the books as well: of two memberships, `works` sets the first, whose site that may be.
	for (const { id } of [noor, teo, ines])
		await relay.store.keepMembership({
			...membership,
			person_id: id,
			slots: SLOTS,
		});
	const play: Play = { random, desks: [], shoppers: [], messages: new Set() };
	// Before anybody is there.
	const left = await asks(play);
	play.messages.add(left.conversation);
	left.shopper.close();
	for (const [who, { id }] of Object.entries({ noor, teo, ines })) {
		const desk = await addAgent(relay, who as keyof Relay["people"]);
		play.desks.push({ id, desk });
	}
	relay.app.parts.routing.refresh([relay.shop.id]);
	await relay.passes(0);
	return play;
}

async function asks({ shoppers }: Pick<Play, "shoppers">) {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends("Hello");
	const asked = { shopper, conversation };
	shoppers.push(asked);
	await relay.passes(0);
	return asked;
}

/** One thing that somebody does, or time that goes by. */
async function step(play: Play): Promise<void> {
	const { random, desks, shoppers } = play;
	const one = <T>(all: readonly T[]) =>
		all[Math.floor(random() * all.length)] as T;
	const { id, desk } = one(desks);
	const [held] = await relay.store.heldBy(id);
	const about = held && { conversation: held.id };
	switch (Math.floor(random() * 9)) {
		case 0:
		case 1:
			await asks(play);
			break;
		case 2:
			if (held)
				await desk.say("conversation:open", { ...about, epoch: held.epoch });
			break;
		case 3:
			if (held) await desk.say("conversation:release", about);
			break;
		case 4:
			await desk.say("availability:set", {
				availability: one(["here", "away", "finishing"] as const),
			});
			break;
		case 5: {
			const { shopper, conversation } = one(shoppers);
			if (shopper.socket.connected)
				await shopper.say("conversation:close", { conversation });
			break;
		}
		case 6:
			await desk.say("input:tell", {});
			break;
		default:
			await relay.passes(Math.floor(random() * 40_000));
	}
	await relay.passes(0);
}

interface Logged {
	kind: string;
	body: { why?: string; agent?: { id?: string } };
}

async function logOf(row: ConversationRow): Promise<Logged[]> {
	const entries = await relay.store.entriesAfter(row, 0, "staff", 999);
	return entries.map(({ kind, body }) => ({
		kind,
		body: JSON.parse(body ?? "{}") as Logged["body"],
	}));
}

/** Between two joinings it moved at most once, and whoever had it is never given it while they have it. */
function holdsOnce(log: readonly Logged[], context: string): void {
	let moves = 0;
	let holder: string | undefined;
	for (const { kind, body } of log) {
		if (kind === "joined" || kind === "reopened") moves = 0;
		if (kind === "released" || kind === "closed") holder = undefined;
		if (kind === "released" && body.why === "unopened") moves++;
		if (kind === "assigned") {
			expect(holder, context).toBeUndefined();
			holder = body.agent?.id;
		}
		expect(moves, context).toBeLessThanOrEqual(1);
	}
}

test.each(SEEDS)(
	"AT5 AT6 three people at lunch, seed %i: nobody has two holders, more than their slots, or more than two rings",
	async (seed) => {
		const play = await begins(seed);
		for (let at = 0; at < STEPS; at++) {
			await step(play);
			const context = `seed ${seed}, step ${at}`;
			for (const { id } of play.desks) {
				const held = await relay.store.heldBy(id);
				expect(held.length, context).toBeLessThanOrEqual(SLOTS);
			}
		}
		for (const { conversation } of play.shoppers) {
			const row = await kept(relay, conversation);
			expect(row.rings).toBeLessThanOrEqual(2);
			const log = await logOf(row);
			holdsOnce(log, `seed ${seed}`);
			if (play.messages.has(conversation) && row.mode === "message")
				expect(log.filter(({ body }) => body.why === "unopened")).toHaveLength(
					0,
				);
		}
	},
);
