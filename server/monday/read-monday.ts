import type { FiguresRead, LineFigures } from "../../protocol/figures.ts";
import type {
	MondayLine,
	MondayPick,
	MondayRead,
} from "../../protocol/monday.ts";
import { inTurn } from "../ports/in-turn.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { fiveToRead } from "./five-to-read.ts";
import { type NeedSource, readNeeds } from "./needs.ts";
import {
	daysBefore,
	lastWeek,
	type Week,
	weekNamed,
	weeksBeside,
} from "./week.ts";
import type { EpisodeCursor, WeekStore } from "./week-queries.ts";

export interface ReadParts {
	store: Pick<Store, "now" | "site" | "conversation"> & WeekStore;
	/** What needs somebody, in the order of the page. */
	needs: readonly NeedSource[];
	/** Of whole local days, with what stands before them. */
	readFigures(
		site: string,
		period: Days,
		before: Days,
	): Promise<Pick<FiguresRead, "period" | "before" | "lines" | "comparisons">>;
}

interface Days {
	from: string;
	to: string;
}

/** The page without what is of one person alone. */
export type SharedMonday = Omit<MondayRead, "mail">;

/** Reads the page of a site, one week after the other. Who asks while it is read gets the same one. */
export type ReadMonday = (
	site: string,
	week: string | null,
) => Promise<SharedMonday>;

export function createReadMonday(parts: ReadParts): ReadMonday {
	const turn = inTurn();
	const underWay = new Map<string, Promise<SharedMonday>>();
	return (site, week) => {
		const key = `${site} ${week}`;
		const reading =
			underWay.get(key) ??
			turn(site, () => readMonday(parts, site, week)).finally(() =>
				underWay.delete(key),
			);
		underWay.set(key, reading);
		return reading;
	};
}

async function readMonday(
	parts: ReadParts,
	id: string,
	name: string | null,
): Promise<SharedMonday> {
	const { store, needs } = parts;
	const site = await mustFindSite(store, id);
	const now = store.now();
	const zone = zoneOf(site);
	const week = name === null ? lastWeek(zone, now) : weekNamed(name, zone, now);
	// First: it waits until every conversation is counted that has ended.
	const { from, to } = week;
	const figures = await parts.readFigures(id, { from, to }, daysBefore(week));
	const against = figures.comparisons.filter((one) => one.against === "before");
	return {
		site: id,
		at: now,
		week: week.name,
		period: figures.period,
		before: figures.before,
		...weeksBeside(week, zone, now),
		needs: await readNeeds(needs, id, { now, since: week.since }),
		lines: {
			customer: lineOf(figures.lines.customer),
			visitor: lineOf(figures.lines.visitor),
		},
		changes: against.filter(({ isReal }) => isReal),
		compared: against.length,
		picks: await picksOf(store, site, week),
	};
}

function lineOf({ episodes, satisfaction }: LineFigures): MondayLine {
	return {
		episodes,
		satisfaction: satisfaction.map(({ format, satisfied }) => ({
			format,
			satisfied,
		})),
	};
}

/** Read in one block of the process: a few milliseconds. */
const EPISODES_AT_ONCE = 500;
/** A shop with more comments a week finds the worst and the best among these. */
const COMMENTS = 20_000;
/** A conversation of the week may have ended, and been answered, long after it. */
const ANSWERED_WITHIN_MS = 31 * 24 * 3_600_000;

async function picksOf(
	store: ReadParts["store"],
	{ id }: SiteRow,
	{ name, since, until }: Week,
): Promise<MondayPick[]> {
	const words = await store.asksWithWords(
		id,
		since,
		until + ANSWERED_WITHIN_MS,
		COMMENTS,
	);
	const five = fiveToRead(new Set(words), name);
	let after: EpisodeCursor | null = {
		began_at: since,
		conversation_id: "",
		first_seq: 0,
	};
	while (after) {
		const page = await store.weekEpisodes(id, after, until, EPISODES_AT_ONCE);
		for (const episode of page) five.see(episode);
		after = page.length < EPISODES_AT_ONCE ? null : (page.at(-1) ?? null);
		await nextTurn();
	}
	const picks = await Promise.all(
		five.picks().map(async ({ conversation, reason }) => {
			const row = await store.conversation(conversation);
			// Of one that was erased nothing is left to read.
			return row && row.forgotten_at === null
				? { conversation, ref: row.ref, reason }
				: [];
		}),
	);
	return picks.flat();
}
