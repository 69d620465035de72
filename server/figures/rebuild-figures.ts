import { createHash, type Hash } from "node:crypto";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { buildStep, countChanges, type FiguresStore } from "./figure-steps.ts";
import type { EpisodeCursor } from "./queries.ts";
import type { DayDimension, EpisodeRow } from "./rows.ts";

/** Rows that are read in one block. */
const AT_ONCE = 500;
const DIMENSIONS: readonly DayDimension[] = [
	...(["all", "agent", "team", "language"] as const),
	...(["late", "returning", "answered"] as const),
];
/** Local days in one read. */
const DAYS_AT_ONCE = 100;

/**
 * Makes everything that is counted of a site anew, of the conversations alone. Nobody else may follow them meanwhile.
 * Answers whether what was kept up was the same.
 */
export async function rebuildFigures(
	store: FiguresStore,
	id: string,
): Promise<boolean> {
	await countChanges(store, id);
	while (await buildStep(store, id)) await nextTurn();
	const before = await digest(store, id);
	const site = await store.site(id);
	if (site) await store.beginFigures(id, zoneOf(site));
	while (await buildStep(store, id)) await nextTurn();
	return before === (await digest(store, id));
}

/** The same text for the same rows. */
async function digest(store: FiguresStore, site: string): Promise<string> {
	const hash = createHash("sha256");
	let after: EpisodeCursor | null = null;
	let first = 0;
	let last = -1;
	for (;;) {
		const some: EpisodeRow[] = await store.episodesIn(
			site,
			0,
			Number.MAX_SAFE_INTEGER,
			after,
			AT_ONCE,
		);
		for (const row of some) hash.update(JSON.stringify(row));
		last = Math.max(last, ...some.map(({ day }) => day));
		first = Math.min(first || last, ...some.map(({ day }) => day));
		after = some.at(-1) ?? null;
		if (some.length < AT_ONCE) break;
		await nextTurn();
	}
	for (const dimension of DIMENSIONS)
		await digestDays(store, { site, dimension, first, last }, hash);
	return hash.digest("hex");
}

async function digestDays(
	store: FiguresStore,
	of: { site: string; dimension: DayDimension; first: number; last: number },
	hash: Hash,
): Promise<void> {
	const { site, dimension, last } = of;
	for (let day = of.first; day <= last; day += DAYS_AT_ONCE) {
		const upTo = Math.min(last, day + DAYS_AT_ONCE - 1);
		const rows = await store.figureDays(site, dimension, day, upTo);
		// Of the same day and value no order is promised.
		for (const text of rows.map((row) => JSON.stringify(row)).sort())
			hash.update(text);
		await nextTurn();
	}
}
