import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { unpackHour } from "../../golden/data.ts";
import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { handClock } from "../ports/clock.ts";
import { chance } from "../statistics/chance.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { team } from "../testing/shop.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";
import { countedFromLog, countedIn } from "./counted.support.ts";
import { createFollower, FOLLOW_MS, LOOK_MS } from "./follow.ts";
import { rebuildFigures } from "./rebuild-figures.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-figures-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** All that is marked is counted, by nobody but this. */
async function caughtUp({ app, store, clock, shop }: Relay): Promise<void> {
	await app.parts.waits.idle();
	await app.parts.scheduler.idle();
	await createFollower({ store, clock }).caughtUp(shop.id);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Scene = {
	relay: Relay;
	desks: Awaited<ReturnType<typeof addAgent>>[];
	shoppers: Awaited<ReturnType<typeof arrives>>[];
	team: string;
};

const labels = (...names: string[]) =>
	names.map((name) => ({ id: newId(), name }));
const TAGS = labels("gift", "return", "parcel");
const OUTCOMES = labels("sold", "sent back");

/** The shop sorts by them from now on. */
async function sorts({ store, shop }: Relay): Promise<void> {
	const tags = JSON.stringify(TAGS);
	const closing = JSON.stringify({ outcomes: OUTCOMES });
	await store.keepSite({ ...shop, tags, closing });
}

async function scene(relay: Relay): Promise<Scene> {
	await sorts(relay);
	const repairs = await team(relay, "Repairs", false);
	return {
		relay,
		desks: [await addAgent(relay, "noor"), await addAgent(relay, "teo")],
		shoppers: await Promise.all([1, 2, 3].map(() => arrives(relay))),
		team: repairs,
	};
}

/** Anything that anybody may do; most of it is refused at that moment, which is as good. */
async function step(
	{ relay, desks, shoppers, team: to }: Scene,
	next: () => number,
): Promise<void> {
	const one = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
	const desk = one(desks);
	const shopper = one(shoppers);
	const ids = await relay.store.conversationIds(relay.shop.id, "", 99);
	const conversation = ids.length > 0 ? one(ids) : newId();
	const row = await relay.store.conversation(conversation);
	const colleague = one([relay.people.noor.id, relay.people.teo.id]);
	const words = { clientId: newId(), text: "Hm." };
	const sorted = () => ({
		conversation,
		add: [one(TAGS).id],
		remove: [one(TAGS).id],
	});
	const acts: (() => Promise<unknown>)[] = [
		() => shopper.say("message:send", { conversation: null, ...words }),
		() => shopper.say("message:send", { conversation, ...words }),
		() => shopper.say("wait:leave", { conversation }),
		() => shopper.say("conversation:close", { conversation }),
		() =>
			shopper.say("rating:give", {
				conversation,
				asked: row?.asked_seq ?? 0,
				score: 1 + Math.floor(next() * 5),
				solved: one(["yes", "no", null]),
				comment: one([null, null, "Thanks"]),
			}),
		() => desk.say("message:send", { conversation, ...words }),
		() => desk.say("message:send", { conversation, ...words }),
		() => desk.say("conversation:take", { conversation, epoch: row?.epoch }),
		() =>
			desk.say("conversation:take-over", {
				conversation,
				epoch: row?.epoch,
				anyway: true,
			}),
		() => desk.say("conversation:release", { conversation }),
		() =>
			desk.say("conversation:transfer", {
				conversation,
				to: one([
					{ kind: "team", id: to },
					{ kind: "agent", id: colleague },
				]),
				note: "",
			}),
		() => desk.say("conversation:close", { conversation }),
		() => desk.say("conversation:tag", sorted()),
		() =>
			desk.say("conversation:close", {
				conversation,
				outcome: one(OUTCOMES).id,
				tags: [one(TAGS).id],
			}),
		() => desk.say("conversation:reopen", { conversation, undo: true }),
		() => desk.say("conversation:reopen", { conversation, undo: false }),
		() => desk.say("conversation:nothing-to-answer", { conversation }),
		() =>
			desk.say("availability:set", {
				availability: one(["here", "here", "away"]),
			}),
		() =>
			relay.passes(
				one([SECOND, 12 * SECOND, 70 * SECOND, 4 * MINUTE, 11 * MINUTE]),
			),
		() => relay.passes(one([SECOND, 12 * SECOND, 200 * MINUTE])),
	];
	await one(acts)();
}

describe("FG7 what is kept up is what the log says", () => {
	test.each([3, 7, 19])("whatever anybody does (%i)", async (seed) => {
		const relay = await startRelay();
		try {
			const all = await scene(relay);
			const next = chance(seed);
			for (let at = 0; at < 160; at++) {
				await step(all, next);
				if (at % 40 === 39) {
					await caughtUp(relay);
					const counted = await countedIn(relay.store, relay.shop.id);
					expect(counted).toEqual(
						await countedFromLog(relay.store, relay.shop.id),
					);
				}
			}
			const { episodes } = await countedIn(relay.store, relay.shop.id);
			expect(episodes.length).toBeGreaterThan(3);
		} finally {
			await relay.stop();
		}
	});
});

test("FG8 a message into a conversation that goes on writes nothing beside itself", async () => {
	const relay = await startRelay();
	const { maya, conversation, answers } = await together(relay);
	relay.clock.pass(SECOND);
	await answers("Yes.");
	const marks = async () =>
		(await relay.store.changedConversations(relay.shop.id, "", 9)).map(
			(row) => row.marks,
		);
	const before = await marks();
	for (let at = 0; at < 5; at++) {
		await maya.sends("And?", conversation);
		await answers("Well.");
	}
	expect(await marks()).toEqual(before);
	await relay.stop();
});

test("FG8 what was marked and not counted when the relay ended is counted by the next", async () => {
	const relay = await startRelay();
	const { answers } = await together(relay);
	await answers("Yes.");
	await relay.restart();
	await relay.passes(FOLLOW_MS);
	await relay.app.parts.scheduler.idle();
	const counted = await countedIn(relay.store, relay.shop.id);
	expect(counted.episodes).toMatchObject([{ outcome: "answered" }]);
	expect(counted).toEqual(await countedFromLog(relay.store, relay.shop.id));
	expect(await relay.store.changedConversations(relay.shop.id, "", 9)).toEqual(
		[],
	);
	await relay.stop();
});

test("FG8 what is marked while it is counted is counted again", async () => {
	const relay = await startRelay();
	const { answers, maya, conversation } = await together(relay);
	const { store, shop, clock } = relay;
	let isFirst = true;
	const slow = {
		...store,
		async factsOf(site: string, ids: readonly string[]) {
			const facts = await store.factsOf(site, ids);
			if (isFirst) {
				isFirst = false;
				await answers("Yes.");
				await maya.ask("conversation:close", { conversation });
			}
			return facts;
		},
	};
	const follower = createFollower({ store: slow, clock });
	await follower.caughtUp(shop.id);
	expect(await store.changedConversations(shop.id, "", 9)).not.toEqual([]);
	await follower.caughtUp(shop.id);
	expect(await countedIn(store, shop.id)).toEqual(
		await countedFromLog(store, shop.id),
	);
	await relay.stop();
});

test("FG9 at a change of the time zone all is counted on the days of the new one", async () => {
	const relay = await startRelay({ at: Date.UTC(2026, 5, 1, 23) });
	await together(relay);
	await caughtUp(relay);
	const { store, shop } = relay;
	const dayOf = async () => (await countedIn(store, shop.id)).days[0]?.day;
	expect(await dayOf()).toBe(Date.UTC(2026, 5, 1) / 86_400_000);
	const hours = { timeZone: "Europe/Vilnius", weekly: {}, exceptions: [] };
	await store.keepSite({ ...shop, hours: JSON.stringify(hours) });
	await caughtUp(relay);
	expect(await dayOf()).toBe(Date.UTC(2026, 5, 2) / 86_400_000);
	expect(await countedIn(store, shop.id)).toEqual(
		await countedFromLog(store, shop.id),
	);
	await relay.stop();
});

test("FG3 new hours hold from when they were set, also where nothing else happens", async () => {
	const relay = await startRelay();
	const { store, shop, clock } = relay;
	await caughtUp(relay);
	const closed = { timeZone: "UTC", weekly: {}, exceptions: [] };
	const hours = JSON.stringify(closed);
	await store.keepSite({ ...shop, hours });
	await relay.passes(LOOK_MS);
	await relay.app.parts.scheduler.idle();
	const seenAt = clock.now();
	await relay.passes(48 * 3_600_000);
	await caughtUp(relay);
	expect(await store.keptHours(shop.id)).toMatchObject([
		{ from_at: 0, hours: shop.hours },
		{ from_at: seenAt, hours },
	]);
	await relay.stop();
});

test("FG45 whoever reads is told that something was counted, and not where nothing was", async () => {
	const relay = await startRelay();
	const { answers } = await together(relay);
	const { store, shop, clock } = relay;
	const { caughtUp: counts, changes } = createFollower({ store, clock });
	const changedBy = async () => {
		const before = changes(shop.id);
		await counts(shop.id);
		return changes(shop.id) - before;
	};
	expect(await changedBy()).toBeGreaterThan(0);
	expect(await changedBy()).toBe(0);
	await answers("Yes.");
	expect(await changedBy()).toBe(1);
	await relay.stop();
});

test("FG8 a shop that cannot be counted holds up no other", async () => {
	const relay = await startRelay();
	await together(relay);
	const { store, shop, books, clock } = relay;
	const counted: string[] = [];
	const broken = {
		...store,
		siteIds: async () => [books.id, shop.id],
		async changedConversations(site: string, after: string, most: number) {
			if (site === books.id) throw new Error("broken");
			counted.push(site);
			return store.changedConversations(site, after, most);
		},
	};
	const follower = createFollower({ store: broken, clock });
	await expect(follower.due.run(clock.now())).rejects.toThrow("broken");
	expect(counted).toContain(shop.id);
	expect(await store.changedConversations(shop.id, "", 9)).toEqual([]);
	await relay.stop();
});

test("FG5 whoever has everything erased changes no figure, also when all is made anew", async () => {
	const relay = await startRelay();
	const { maya, noor, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await relay.passes(CLOSE_UNDO_MS);
	await relay.app.parts.scheduler.idle();
	const row = await relay.store.conversation(conversation);
	const asked = row?.asked_seq ?? 0;
	const rated = { score: 4, solved: "yes", comment: "Anna said so" } as const;
	await maya.ask("rating:give", { conversation, asked, ...rated });
	await caughtUp(relay);
	const before = await countedIn(relay.store, relay.shop.id);
	expect(before.episodes).toMatchObject([{ score: 4, solved: "yes" }]);
	await maya.ask("visitor:forget", {});
	await caughtUp(relay);
	expect(await countedIn(relay.store, relay.shop.id)).toEqual(before);
	await relay.store.beginFigures(relay.shop.id, "UTC");
	await caughtUp(relay);
	expect(await countedIn(relay.store, relay.shop.id)).toEqual(before);
	expect(JSON.stringify(before)).not.toContain("Anna");
	await relay.stop();
});

test("FG10 what is tagged once it was counted, and loses a tag later, is counted again", async () => {
	const relay = await startRelay();
	await sorts(relay);
	const { noor, conversation, answers } = await together(relay);
	const { store, shop } = relay;
	const [gift, back] = TAGS.map(({ id }) => id) as [string, string];
	const [sold] = OUTCOMES;
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation, outcome: sold?.id });
	await caughtUp(relay);
	const tagged = async (add: string[], remove: string[]) => {
		await noor.ask("conversation:tag", { conversation, add, remove });
		await caughtUp(relay);
		const counted = await countedIn(store, shop.id);
		expect(counted).toEqual(await countedFromLog(store, shop.id));
		expect(counted.episodes).toMatchObject([{ closed_with: sold?.id }]);
		return counted.days
			.filter(({ dimension }) => dimension === "tag")
			.map(({ value }) => value);
	};
	expect(await tagged([gift, back], [])).toEqual([gift, back].sort());
	expect(await tagged([], [gift])).toEqual([back]);
	// That the shop takes it from its list takes it from nothing that was counted.
	await noor.ask("conversation:tag", {
		conversation,
		add: [gift],
		remove: [],
	});
	await store.keepSite({ ...shop, tags: "[]" });
	expect(await tagged([], [back])).toEqual([gift]);
	expect(await rebuildFigures(store, shop.id)).toBe(true);
	expect(await tagged([], [gift])).toEqual([]);
	await relay.stop();
});

test("FG8 what becomes of a question is marked with it", async () => {
	const relay = await startRelay();
	const { noor, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await relay.passes(CLOSE_UNDO_MS);
	await relay.app.parts.scheduler.idle();
	await caughtUp(relay);
	const { store, shop, clock } = relay;
	const [row] = (await countedIn(store, shop.id)).episodes;
	const ask = { site_id: shop.id, id: row?.ask_id ?? "" };
	const now = clock.now();
	for (const as of ["seen", "started", "dismissed"] as const) {
		await store.markAsk(ask, as, now);
		await caughtUp(relay);
		const { episodes } = await countedIn(store, shop.id);
		expect(episodes).toMatchObject([{ [as]: 1 }]);
	}
	expect(await store.withdrawAskById(ask, now)).toBe(true);
	await caughtUp(relay);
	expect((await countedIn(store, shop.id)).episodes).toMatchObject([
		{ withdrawn: 1 },
	]);
	await relay.stop();
});

test.each(["0.1.0", "0.2.0"])(
	"FG9 the data of version %s are counted at the first start",
	async (version) => {
		const path = join(folder, `${version}.db`);
		unpackHour(version, path);
		const clock = handClock(Date.UTC(2027, 0, 1));
		const store = await openTested(path, clock);
		const follower = createFollower({ store, clock });
		let episodes = 0;
		for (const site of await store.siteIds()) {
			await follower.caughtUp(site);
			const counted = await countedIn(store, site);
			expect(counted).toEqual(await countedFromLog(store, site));
			episodes += counted.episodes.length;
		}
		expect(episodes).toBeGreaterThan(10);
		await store.close();
	},
);

test("FG9 counted anew, all is what it was, and says when it was not", async () => {
	const relay = await startRelay();
	const { answers } = await together(relay);
	await answers("Yes.");
	await caughtUp(relay);
	const { store, shop } = relay;
	const before = await countedIn(store, shop.id);
	expect(await rebuildFigures(store, shop.id)).toBe(true);
	const [row] = before.days;
	if (!row) throw new Error("nothing was counted");
	await store.keepEpisodes({
		site: shop.id,
		conversations: [],
		episodes: [],
		days: [{ ...row, counts: '{"e":7}' }],
		emptyDays: [],
		changes: [],
	});
	expect(await rebuildFigures(store, shop.id)).toBe(false);
	expect(await countedIn(store, shop.id)).toEqual(before);
	await relay.stop();
});
