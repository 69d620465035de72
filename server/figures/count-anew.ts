import { isDeepStrictEqual } from "node:util";
import { nextTurn } from "../ports/next-turn.ts";
import type { ChangedConversationRow } from "../store/contract/changed-conversation.ts";
import { addTally, emptyTally, subtractTally } from "./add-tally.ts";
import { type DayTally, dayKey, dayTallies } from "./day-rows.ts";
import { episodesOf, type Facts, type ShopTime } from "./episodes-of.ts";
import type { FactStore, MeasuredEntry } from "./fact-queries.ts";
import type { KeepStore } from "./keep-queries.ts";
import { isEmptyPack, packTally, unpackTally } from "./pack-tally.ts";
import type { EpisodeRow, FigureDayRow } from "./rows.ts";

type Store = KeepStore & FactStore;

/** Conversations that are counted anew together. */
export interface CountAnew {
	site: string;
	conversations: readonly string[];
	changes: readonly ChangedConversationRow[];
	/** Up to which local day daily rows are kept up; null: all of them. */
	builtTo: number | null;
	readTo?: string | null;
}

/** Rows that are read in one block: two milliseconds or three. */
const ENTRIES_AT_ONCE = 1_000;

/**
 * Makes the episodes of these conversations anew, and changes the daily rows by what is different: done again, it changes
 * nothing. What is read may be newer than the marks that it takes away, never older.
 */
export async function countAnew(
	store: Store,
	{ site, conversations, changes, builtTo, readTo }: CountAnew,
	shop: ShopTime,
): Promise<void> {
	const isAny = conversations.length > 0;
	const facts = isAny ? await store.factsOf(site, conversations) : [];
	const entries = await entriesOf(store, site, conversations);
	const changed: { id: string; before: EpisodeRow[]; after: EpisodeRow[] }[] =
		[];
	for (const of of facts) {
		const { id } = of.conversation;
		const before = [...of.before];
		const whole: Facts = { ...of, entries: entries.get(id) ?? [] };
		const after = episodesOf(whole, shop);
		if (!isDeepStrictEqual(before, after)) changed.push({ id, before, after });
	}
	const days = await daysAfter(store, site, builtTo, {
		before: changed.flatMap(({ before }) => before),
		after: changed.flatMap(({ after }) => after),
	});
	await store.keepEpisodes({
		site,
		conversations: changed.map(({ id }) => id),
		episodes: changed.flatMap(({ after }) => after),
		days: days.filter((row) => !isEmptyPack(row)),
		emptyDays: days.filter(isEmptyPack),
		changes,
		...(readTo === undefined ? {} : { readTo }),
	});
}

async function entriesOf(
	store: Store,
	site: string,
	conversations: readonly string[],
): Promise<Map<string, MeasuredEntry[]>> {
	const found = new Map<string, MeasuredEntry[]>();
	let last: MeasuredEntry | null = null;
	while (conversations.length > 0) {
		const some: MeasuredEntry[] = await store.measuredEntries(
			site,
			conversations,
			last,
			ENTRIES_AT_ONCE,
		);
		for (const entry of some) {
			const of = found.get(entry.conversation_id);
			if (of) of.push(entry);
			else found.set(entry.conversation_id, [entry]);
		}
		last = some.at(-1) ?? null;
		if (some.length < ENTRIES_AT_ONCE) break;
		await nextTurn();
	}
	return found;
}

/** The daily rows that these episodes change, as they are afterwards. */
async function daysAfter(
	store: Store,
	site: string,
	builtTo: number | null,
	{ before, after }: { before: EpisodeRow[]; after: EpisodeRow[] },
): Promise<FigureDayRow[]> {
	const isBuilt = ({ day }: EpisodeRow) => builtTo === null || day <= builtTo;
	const off = dayTallies(before.filter(isBuilt));
	const on = dayTallies(after.filter(isBuilt));
	const known = await knownDays(store, site, [...off, ...on]);
	const changed = new Map<string, DayTally>();
	const tallyAt = (one: DayTally) => {
		const key = dayKey(one);
		const row = known.get(key);
		const day = changed.get(key) ?? {
			...one,
			tally: row ? unpackTally(row) : emptyTally(),
		};
		changed.set(key, day);
		return day.tally;
	};
	for (const one of off) subtractTally(tallyAt(one), one.tally);
	for (const one of on) addTally(tallyAt(one), one.tally);
	return packedDays(changed.values());
}

/** With everybody's turn in between: that of a day of ten thousand is some milliseconds. */
export async function packedDays(
	days: Iterable<DayTally>,
): Promise<FigureDayRow[]> {
	const packed: FigureDayRow[] = [];
	for (const day of days) {
		if (packed.length > 0) await nextTurn();
		packed.push(packedDay(day));
	}
	return packed;
}

export function packedDay({ tally, ...key }: DayTally): FigureDayRow {
	return { ...key, ...packTally(tally) };
}

async function knownDays(
	store: Store,
	site: string,
	wanted: readonly DayTally[],
): Promise<Map<string, FigureDayRow>> {
	const days = new Map<DayTally["dimension"], Set<number>>();
	for (const { dimension, day } of wanted)
		days.set(dimension, (days.get(dimension) ?? new Set()).add(day));
	const known = new Map<string, FigureDayRow>();
	for (const [dimension, of] of days)
		for (const row of await store.figureDaysOn(site, dimension, [...of]))
			known.set(dayKey(row), row);
	return known;
}
