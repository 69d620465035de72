import { WAIT_REPORT_MS } from "../../protocol/limits.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { startOfDay } from "../statistics/local-day.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { countAnew, packedDays } from "./count-anew.ts";
import { addDayTallies, type DayTallies } from "./day-rows.ts";
import type { ShopTime } from "./episodes-of.ts";
import type { FactStore } from "./fact-queries.ts";
import { FIRST_DAY, type KeepStore } from "./keep-queries.ts";
import { hoursSince } from "./open-time.ts";
import type { EpisodeCursor, FigureStore } from "./queries.ts";
import type { EpisodeRow, FigureSiteRow } from "./rows.ts";

export type FiguresStore = Pick<Store, "now" | "site" | "siteIds"> &
	FigureStore &
	KeepStore &
	FactStore;

/** Conversations in one transaction: others wait some milliseconds for it. */
const AT_ONCE = 100;
/** Episodes that are read and counted in one block. */
export const EPISODES_AT_ONCE = 250;

/** Counts what is marked on a site now. */
export async function countChanges(
	store: FiguresStore,
	site: string,
): Promise<void> {
	const shop = await beginSite(store, site);
	if (!shop) return;
	let after = "";
	for (;;) {
		const changes = await store.changedConversations(site, after, AT_ONCE);
		const last = changes.at(-1);
		if (!last) return;
		// Read with each: who makes all anew goes on in between.
		const { built_to } = (await store.figureSite(site)) ?? { built_to: null };
		const conversations = changes.map((row) => row.conversation_id);
		const of = { site, conversations, changes, builtTo: built_to };
		await countAnew(store, of, shop);
		if (changes.length < AT_ONCE) return;
		after = last.conversation_id;
		await nextTurn();
	}
}

/**
 * One step of making all of a site anew, where that is under way: first the episodes of all conversations, and then the
 * daily rows of one day after the other. Answers whether there is another one.
 */
export async function buildStep(
	store: FiguresStore,
	site: string,
): Promise<boolean> {
	const shop = await beginSite(store, site);
	const row = await store.figureSite(site);
	if (!shop || !row) return false;
	if (row.read_to !== null) {
		const conversations = await store.conversationIds(
			site,
			row.read_to,
			AT_ONCE,
		);
		const last = conversations.at(-1);
		const readTo = conversations.length < AT_ONCE ? null : (last ?? null);
		const of = { site, conversations, changes: [], builtTo: row.built_to };
		await countAnew(store, { ...of, readTo }, shop);
		return true;
	}
	if (row.built_to === null) return false;
	return buildDay(store, row, row.built_to);
}

export function isBuilding(row: FigureSiteRow | undefined): boolean {
	return !row || row.read_to !== null || row.built_to !== null;
}

/** All of a site is counted on other days from now on, or for the first time; its hours are kept as they change. */
async function beginSite(
	store: FiguresStore,
	id: string,
): Promise<ShopTime | null> {
	const site = await store.site(id);
	if (!site) return null;
	const timeZone = zoneOf(site);
	const row = await store.figureSite(id);
	if (row?.time_zone !== timeZone) await store.beginFigures(id, timeZone);
	await keepHours(store, site);
	return shopTime(store, site);
}

/** What of the site decides beside the log. */
export async function shopTime(
	store: Pick<FiguresStore, "now" | "keptHours">,
	site: SiteRow,
): Promise<ShopTime> {
	return {
		timeZone: zoneOf(site),
		hours: hoursSince(await store.keptHours(site.id)),
		toldKeptSince: store.now() - WAIT_REPORT_MS,
	};
}

async function keepHours(
	store: FiguresStore,
	{ id: site_id, hours }: SiteRow,
): Promise<void> {
	const kept = await store.keptHours(site_id);
	const last = kept.at(-1);
	if (last && last.hours === hours) return;
	const from_at = last ? Math.max(store.now(), last.from_at + 1) : 0;
	await store.keepHours({ site_id, from_at, hours });
}

async function buildDay(
	store: FiguresStore,
	{ site_id: site, time_zone }: FigureSiteRow,
	builtTo: number,
): Promise<boolean> {
	const startsAt =
		builtTo === FIRST_DAY ? 0 : startOfDay(time_zone, builtTo + 1);
	const day = await store.dayFrom(site, startsAt);
	if (day === null) {
		await store.keepDay(site, builtTo, null, []);
		return false;
	}
	const days: DayTallies = new Map();
	const [from, to] = [day, day + 1].map((of) => startOfDay(time_zone, of));
	let after: EpisodeCursor | null = null;
	for (;;) {
		const some: EpisodeRow[] = await store.episodesIn(
			site,
			from ?? 0,
			to ?? 0,
			after,
			EPISODES_AT_ONCE,
		);
		addDayTallies(days, some);
		after = some.at(-1) ?? null;
		if (some.length < EPISODES_AT_ONCE) break;
		await nextTurn();
	}
	await store.keepDay(site, builtTo, day, await packedDays(days.values()));
	return true;
}
