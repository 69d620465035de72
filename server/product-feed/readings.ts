import { FEED_EVERY_MS } from "../../protocol/product-feed.ts";
import type { Failed } from "../ports/failed.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import {
	dropReadings,
	type ReadingParts,
	readIntoStore,
} from "./read-into-store.ts";
import type { ProductFeedRow } from "./rows.ts";

interface Parts extends ReadingParts {
	store: ReadingParts["store"] & {
		siteIds(): Promise<string[]>;
		site(id: string): Promise<{ product_feed: string | null } | undefined>;
	};
	scheduler: Scheduler;
	/** Of this site something is to be read anew by who shows it. */
	changed(site: string): void;
	failed: Failed;
}

/** Feeds that are read at once: each holds a connection and a piece of text. */
const AT_ONCE = 2;

export interface Readings {
	due: Due;
	/** Finds out what became of the setting. */
	siteChanged(site: string): Promise<void>;
	/** Reads it as soon as there is room; false: the site has no feed. */
	refresh(site: string): Promise<boolean>;
	isReading(site: string): boolean;
	start(): Promise<void>;
	stop(): void;
	/** Resolves when nothing is under way. */
	idle(): Promise<void>;
}

/** Reads the feeds of all sites, each once an hour. */
export function createReadings(parts: Parts): Readings {
	const { store, scheduler, changed, failed } = parts;
	/** When each site's is read next. */
	const times = new Map<string, number>();
	const underWay = new Map<
		string,
		{ ends: AbortController; done: Promise<void> }
	>();
	const turn = inTurn();
	let stopped = false;

	function next() {
		// The clock may have been set back since.
		const last = store.now() + FEED_EVERY_MS;
		for (const [site, at] of times) if (at > last) times.set(site, last);
		return [...times]
			.filter(([site]) => !underWay.has(site))
			.sort(([, a], [, b]) => a - b)[0];
	}

	const due: Due = {
		next: async () => (underWay.size < AT_ONCE ? (next()?.[1] ?? null) : null),
		async run(now) {
			while (!stopped && underWay.size < AT_ONCE) {
				const [site, at = 0] = next() ?? [];
				if (site === undefined || at > now) return;
				begin(site);
			}
		},
	};

	function begin(site: string) {
		const ends = new AbortController();
		const done = readSite(parts, site, ends.signal)
			.then((nextAt) => {
				if (nextAt !== null) times.set(site, nextAt);
			})
			.catch((error) => {
				failed(error);
				times.set(site, store.now() + FEED_EVERY_MS);
			})
			.finally(() => {
				underWay.delete(site);
				if (stopped) return;
				changed(site);
				scheduler.wake(due, store.now());
			});
		underWay.set(site, { ends, done });
		changed(site);
	}

	async function settle(site: string): Promise<void> {
		const url = (await store.site(site))?.product_feed ?? null;
		const before = await store.productFeed(site);
		if ((before?.url ?? null) === url) {
			if (before) times.set(site, times.get(site) ?? before.next_at);
			return;
		}
		const under = underWay.get(site);
		under?.ends.abort();
		await under?.done;
		// Nothing begins on what is no address any more.
		times.delete(site);
		// What had just been read counts.
		const row = await store.productFeed(site);
		const nextAt = await keepAddress(store, site, url, row);
		if (nextAt === null) return;
		times.set(site, nextAt);
		scheduler.wake(due, nextAt);
	}

	return {
		due,
		siteChanged: (site) => turn(site, () => settle(site)),
		async refresh(site) {
			if (!times.has(site)) return false;
			if (!underWay.has(site)) {
				times.set(site, store.now());
				scheduler.wake(due, store.now());
			}
			return true;
		},
		isReading: (site) => underWay.has(site),
		async start() {
			// A feed that cannot be read keeps no relay from its start.
			for (const site of await store.siteIds())
				await settle(site).catch(failed);
		},
		stop() {
			stopped = true;
			for (const { ends } of underWay.values()) ends.abort();
		},
		async idle() {
			while (underWay.size > 0)
				await Promise.all([...underWay.values()].map(({ done }) => done));
		},
	};
}

/** Reads one feed. Answers when it is read next; null: another address was set meanwhile, or the relay stops. */
async function readSite(
	parts: ReadingParts,
	site: string,
	signal: AbortSignal,
): Promise<number | null> {
	const { store } = parts;
	const row = await store.productFeed(site);
	if (!row) return null;
	// Of one that was cut off by the end of the relay.
	await dropReadings(store, site, row.reading);
	const { reading, validators } = await readIntoStore(parts, row, signal);
	if (signal.aborted) return null;
	const at = store.now();
	const isNew = reading.kind === "read";
	const kept: ProductFeedRow = {
		...row,
		last: JSON.stringify({ ...reading, at }),
		next_at: at + FEED_EVERY_MS,
		...(isNew && {
			reading: row.reading + 1,
			shown: JSON.stringify({ at, count: reading.count }),
			validators: JSON.stringify(validators),
		}),
	};
	await store.keepProductFeed(kept);
	await dropReadings(store, site, kept.reading);
	return kept.next_at;
}

/** The setting is another than what is kept. Answers when it is read; null: never. */
async function keepAddress(
	store: ReadingParts["store"],
	site: string,
	url: string | null,
	row: ProductFeedRow | undefined,
): Promise<number | null> {
	if (url === null) {
		// Nothing is found from here on. What says that there was a list goes last: a relay that dies before drops the rest
		// as it starts.
		if (row)
			await store.keepProductFeed({
				...row,
				...{ reading: 0, shown: null, validators: "{}" },
			});
		await dropReadings(store, site, null);
		await store.dropProductFeed(site);
		return null;
	}
	const now = store.now();
	await store.keepProductFeed({
		...{ site_id: site, url, last: null, validators: "{}", next_at: now },
		// What was read elsewhere is found until something is read here.
		...{ reading: row?.reading ?? 0, shown: row?.shown ?? null },
	});
	return now;
}
