import { afterEach, beforeEach, expect, test } from "vitest";
import { MONDAY_ITEMS, type MondayKind } from "../../protocol/monday.ts";
import { SETTLE_MS } from "../asks/settling.ts";
import { asked } from "../testing/asked.ts";
import { aCard } from "../testing/cards.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept, works } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { changes } from "../testing/store/suite.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";
import { type NeedSource, ownNeeds, readNeeds } from "./needs.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** What needs somebody now, of one kind: by its conversation, or its page. */
async function needs(kind: MondayKind, since = 0) {
	const all = await readNeeds(ownNeeds(relay.store), relay.shop.id, {
		now: relay.clock.now(),
		since,
	});
	const need = all.find((one) => one.kind === kind);
	return (need?.items ?? []).map(({ to }) =>
		to.kind === "conversation" ? to.id : `${to.name}/${to.place}`,
	);
}

/** All that is due now is done. */
async function passes(ms: number) {
	relay.clock.pass(ms);
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
	}
}

test("MN1 a bad rating is there until somebody has written to its shopper", async () => {
	const { conversation, gives } = await asked(relay);
	const ada = await hires(relay, "Ada", "owner");
	await gives(1);
	await passes(SETTLE_MS);
	expect(await needs("badRating")).toEqual([conversation]);
	await ada.desk.ask("conversation:reopen", { conversation, undo: false });
	await ada.desk.ask("message:send", {
		conversation,
		clientId: "m".repeat(22),
		text: "I am sorry. What can we do?",
	});
	await ada.desk.hears("alert:ended");
	expect(await needs("badRating")).toEqual([]);
});

test("MN1 a card that asks for an answer is there until it has one, or is settled; by a link it leads to its list", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { maya, answers, conversation } = await together(relay);
	await answers("Yes.");
	await relay.passes(1);
	await maya.ask("card:leave", aCard({ kind: "idea" }));
	await maya.ask("card:leave", aCard({ kind: "problem" }));
	await maya.ask("card:leave", aCard({ kind: "problem", wantsAnswer: true }));
	expect(await needs("card")).toEqual([conversation]);
	relay.clock.pass(1);
	const byLink = await relay.app.capabilities.commentCards.leaveCard(
		{
			site,
			visitor: null,
			address: "192.0.2.1",
			channel: "link",
			order: null,
		},
		aCard({ kind: "problem", wantsAnswer: true }),
	);
	expect(await needs("card")).toEqual([
		conversation,
		`feedback/cards/problem/${byLink.id}`,
	]);
	await ada.desk.ask("card:settle", { site, card: byLink.id, settled: true });
	expect(await needs("card")).toEqual([conversation]);
	await answers("Which one?");
	expect(await needs("card")).toEqual([]);
});

test("MN1 a card that nobody has settled in ninety days is left to its list", async () => {
	const { store, clock, shop, app } = relay;
	await app.capabilities.commentCards.leaveCard(
		{
			site: shop.id,
			visitor: null,
			address: "192.0.2.1",
			channel: "link",
			order: null,
		},
		aCard({ kind: "problem", wantsAnswer: true }),
	);
	const [card] = ownNeeds(store).filter(({ kind }) => kind === "card");
	const after = async (days: number) =>
		card?.read(shop.id, { now: clock.now() + days * 86_400_000, since: 0 }, 9);
	expect(await after(90)).toHaveLength(1);
	expect(await after(91)).toEqual([]);
});

test("MN1 a message is there once the time is over that was told, until it is answered or closed", async () => {
	await works(relay, relay.people.noor.id, { slots: 0 });
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	await relay.passes(0);
	await maya.ask("wait:leave", { conversation });
	// A relay that has learnt no reply times yet tells none.
	await relay.store.commit([
		changes(await kept(relay, conversation), {
			set: { answer_by: relay.clock.now() + 60_000 },
		}),
	]);
	relay.clock.pass(60_000);
	expect(await needs("lateMessage")).toEqual([]);
	relay.clock.pass(1);
	expect(await needs("lateMessage")).toEqual([conversation]);
	await noor.ask("conversation:take", { conversation, epoch: 0 });
	expect(await needs("lateMessage")).toEqual([conversation]);
	await noor.ask("message:send", {
		conversation,
		clientId: "A".repeat(22),
		text: "Yes.",
	});
	expect(await needs("lateMessage")).toEqual([]);
});

test("MN1 one that was given to somebody and ended without a human word is there until somebody writes, and in older weeks no more", async () => {
	const ada = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	const { maya, noor, conversation } = await together(relay);
	await relay.passes(4 * 60_000);
	await maya.ask("conversation:close", { conversation });
	// Whoever reads figures waits until this is counted.
	const reads = () => ada.desk.ask("monday:read", { site, week: null });
	const never = async () =>
		(await reads()).needs.find(({ kind }) => kind === "neverAnswered")?.items;
	expect(await never()).toMatchObject([
		{ to: { kind: "conversation", id: conversation } },
	]);
	expect(await needs("neverAnswered", relay.clock.now())).toEqual([]);
	await noor.ask("conversation:reopen", { conversation, undo: false });
	await noor.ask("message:send", {
		conversation,
		clientId: "w".repeat(22),
		text: "I am sorry. Are you still there?",
	});
	expect(await never()).toEqual([]);
});

test("MN1 of one kind a hundred are told, and that there are more", async () => {
	const source = (many: number): NeedSource => ({
		kind: "card",
		read: async (_site, _of, most) =>
			Array.from({ length: Math.min(many, most) }, (_, at) => ({
				to: { kind: "page", name: "feedback", place: `${at}` },
				ref: null,
				at,
			})),
	});
	const read = async (many: number) => {
		const [need] = await readNeeds([source(many)], relay.shop.id, {
			now: 0,
			since: 0,
		});
		return [need?.items.length, need?.more];
	};
	expect(await read(0)).toEqual([0, false]);
	expect(await read(MONDAY_ITEMS)).toEqual([MONDAY_ITEMS, false]);
	expect(await read(MONDAY_ITEMS + 1)).toEqual([MONDAY_ITEMS, true]);
	expect(await read(100 * MONDAY_ITEMS)).toEqual([MONDAY_ITEMS, true]);
});
