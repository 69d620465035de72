import type {
	EpisodeInfo,
	EpisodesAsked,
	EpisodesRead,
} from "../../protocol/figure-episodes.ts";
import { EPISODES_READ } from "../../protocol/figure-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { keptClosing } from "../conversations/tagging/kept-labels.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { periodOf } from "../statistics/periods.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { namesOfPeople } from "./group-names.ts";
import { isBehind } from "./is-behind.ts";
import type { FigureReach } from "./may-read-figures.ts";
import type { EpisodeCursor, FigureStore } from "./queries.ts";
import type { EpisodeRow } from "./rows.ts";
import { agentsOf } from "./tally.ts";

export interface EpisodeParts {
	store: FigureStore &
		Pick<Store, "site" | "members" | "person" | "now" | "conversation">;
	/** Resolves when what is known by now is counted. */
	caughtUp(site: string): Promise<void>;
}

/** Episodes that are looked at for one reply: a figure of which there are few stands behind several. */
const LOOKED_AT = 5_000;
/** Of them in one block. */
const AT_ONCE = 250;

/**
 * The conversations behind a figure, the newest first.
 * @param reach `own`: no colleague is in the reply, and no score that is not theirs
 * Errors: `malformed`; those of {@link periodOf}.
 */
export async function readEpisodes(
	{ store, caughtUp }: EpisodeParts,
	asked: EpisodesAsked,
	reach: FigureReach,
): Promise<EpisodesRead> {
	let after = cursorOf(asked.after);
	await caughtUp(asked.site);
	const site = await mustFindSite(store, asked.site);
	const shop = { timeZone: zoneOf(site), now: store.now() };
	const { since, until } = periodOf(asked.period, shop).told;
	const found: EpisodeRow[] = [];
	for (let looked = 0; looked < LOOKED_AT; looked += AT_ONCE) {
		if (looked > 0) await nextTurn();
		const rows: EpisodeRow[] = await store.episodesIn(
			asked.site,
			since,
			until,
			after,
			AT_ONCE,
		);
		for (const row of rows) {
			if (found.length === EPISODES_READ)
				return told(store, site, found, after);
			after = row;
			if (isBehind(asked, row))
				found.push(reach === "own" ? ownOf(row, asked.filter.agent) : row);
		}
		if (rows.length < AT_ONCE) return told(store, site, found, null);
	}
	return told(store, site, found, after);
}

/** What is of one agent alone. */
function ownOf(row: EpisodeRow, agent: string | undefined): EpisodeRow {
	const theirs = agentsOf(row).filter(({ id }) => id === agent);
	const isTheirs = theirs.some(({ credited }) => credited === 1);
	return {
		...row,
		agents: JSON.stringify(theirs),
		score: isTheirs ? row.score : null,
	};
}

async function told(
	store: EpisodeParts["store"],
	site: SiteRow,
	rows: readonly EpisodeRow[],
	next: EpisodeCursor | null,
): Promise<EpisodesRead> {
	const agents = rows.flatMap((row) => agentsOf(row).map(({ id }) => id));
	const names: Names = {
		people:
			rows.length > 0 ? await namesOfPeople(store, site.id, agents) : new Map(),
		outcomes: new Map(
			keptClosing(site).outcomes.map(({ id, name }) => [id, name]),
		),
	};
	const episodes: EpisodeInfo[] = [];
	for (const row of rows) episodes.push(await shown(store, row, names));
	return {
		episodes,
		next: next && `${next.began_at}.${next.conversation_id}.${next.first_seq}`,
	};
}

/** By ids, as they are called now. */
interface Names {
	people: ReadonlyMap<string, string>;
	/** Removed ones among them. */
	outcomes: ReadonlyMap<string, string>;
}

async function shown(
	store: Pick<Store, "conversation">,
	row: EpisodeRow,
	{ people, outcomes }: Names,
): Promise<EpisodeInfo> {
	const conversation = await store.conversation(row.conversation_id);
	return {
		conversation: row.conversation_id,
		ref: conversation?.ref ?? "",
		at: row.began_at,
		relation: row.relation,
		language: row.language,
		agents: agentsOf(row)
			.filter(({ wrote }) => wrote)
			.map(({ id }) => ({ id, name: people.get(id) ?? "" })),
		score: row.score,
		outcome: outcomes.get(row.closed_with ?? "") ?? null,
		waited: secondsOf(row.waited_ms),
		firstResponse: secondsOf(row.response_ms),
	};
}

/** As they are counted: begun seconds are whole ones. */
function secondsOf(ms: number | null): number | null {
	return ms === null ? null : Math.ceil(ms / 1_000);
}

/** Errors: `malformed` with `after`. */
function cursorOf(after: string | undefined): EpisodeCursor | null {
	if (after === undefined) return null;
	const [, at, conversation_id, seq] = CURSOR.exec(after) ?? [];
	if (!conversation_id)
		throw new Refused({ code: "malformed", field: "after" });
	return { began_at: Number(at), conversation_id, first_seq: Number(seq) };
}

const CURSOR = /^(-?\d{1,16})\.([A-Za-z0-9_-]{22})\.(\d{1,10})$/;
