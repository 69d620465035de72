import { performance } from "node:perf_hooks";
import { newId } from "../protocol/ids.ts";
import { INBOX_CLOSED } from "../protocol/limits.ts";
import { RATINGS_READ } from "../protocol/rating.ts";
import { readInbox } from "../server/conversations/inbox.ts";
import { asking } from "../server/feedback/asking.ts";
import { rating } from "../server/feedback/rating.ts";
import type { ShopbellStore } from "../server/open-store.ts";
import { handClock } from "../server/ports/clock.ts";
import { openTested } from "../server/testing/store/open-tested.ts";
import {
	changes,
	says,
	siteRow,
	visitorRow,
} from "../server/testing/store/suite.ts";
import { type Figure, rounded } from "./figure.ts";

/** Conversations of two sites together. */
const SMALL = 2_000;
const LARGE = 100_000;
/** A rating for so many conversations. */
const RATED = 10;
const AT_ONCE = 200;
const READS = 300;

/** What an agent of two sites reads, as the sites' past grows fifty times. */
export async function benchStore(): Promise<Figure[]> {
	const small = await measure(SMALL);
	const large = await measure(LARGE);
	const p50 = (many: number, { p50 }: Took) => ({
		[`p50 of ${many} conversations`]: `${rounded(p50)} ms`,
	});
	// What an index answers costs the depth of the index.
	return (["inbox", "ratings"] as const).map((what) => ({
		name: `${what} of two sites, largest p99 to smallest`,
		value: rounded(large[what].p99 / small[what].p99),
		unit: "ratio",
		beside: { ...p50(SMALL, small[what]), ...p50(LARGE, large[what]) },
	}));
}

async function measure(conversations: number) {
	const clock = handClock(Date.UTC(2026, 0, 1));
	const store = await openTested(":memory:", clock);
	const sites = [siteRow("Lamp & Loom"), siteRow("Second Street Books")];
	for (const site of sites) await fill(store, clock, site, conversations / 2);
	const ids = sites.map(({ id }) => id);
	const inbox = await readInbox(store, ids, null);
	const given = await store.ratings(ids, Number.MAX_SAFE_INTEGER, RATINGS_READ);
	if (inbox.conversations.length < INBOX_CLOSED || given.length < RATINGS_READ)
		throw new Error("there is less to read than is measured");
	const measured = {
		inbox: await timed(() => readInbox(store, ids, null)),
		ratings: await timed(() =>
			store.ratings(ids, Number.MAX_SAFE_INTEGER, RATINGS_READ + 1),
		),
	};
	await store.close();
	return measured;
}

/** Closed conversations of one visitor, and one that waits. */
async function fill(
	store: ShopbellStore,
	clock: ReturnType<typeof handClock>,
	site: ReturnType<typeof siteRow>,
	many: number,
): Promise<void> {
	await store.keepSite(site);
	const visitor = await store.makeVisitor(visitorRow(site));
	for (let at = 0; at < many; at += AT_ONCE) {
		clock.pass(1_000);
		await store.commit(
			Array.from({ length: AT_ONCE }, (_, each) =>
				ended(each % RATED === 0),
			).flat(),
		);
	}
	await store.commit([says(visitor, "Is it here?")]);

	function ended(rated: boolean) {
		const begun = says(visitor, "Is it here?");
		const { conversation } = begun.needs;
		const id = "orNew" in conversation ? conversation.orNew : newId();
		const key = { site: site.id, conversation: id };
		const state_since = clock.now();
		const set = {
			state: "closed" as const,
			state_since,
			wrote: '["Noor"]',
			ask_at: rated ? state_since : null,
		};
		const close = changes({ site_id: site.id, id }, { set });
		if (!rated) return [begun, close];
		const given = { score: 5, solved: "yes", comment: null } as const;
		return [
			begun,
			close,
			asking.of(key, null),
			rating.of(
				key,
				{ visitor, given: { conversation: id, asked: 2, ...given } },
				{ asked: { asked: 2 } },
			),
		];
	}
}

interface Took {
	p50: number;
	p99: number;
}

async function timed(read: () => Promise<unknown>): Promise<Took> {
	// Compiled and cached before it counts.
	for (let time = 0; time < READS / 10; time++) await read();
	const took: number[] = [];
	for (let time = 0; time < READS; time++) {
		const began = performance.now();
		await read();
		took.push(performance.now() - began);
	}
	took.sort((a, b) => a - b);
	const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
	return { p50: at(0.5), p99: at(0.99) };
}
