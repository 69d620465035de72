import { existsSync } from "node:fs";
import { join } from "node:path";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { sentenceFor } from "../../server/data-folder.ts";
import { buildStep, countChanges } from "../../server/figures/figure-steps.ts";
import { type OpenedStore, openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { lockFolder } from "../../server/store/sqlite/folder-lock.ts";
import { openDatabase } from "../../server/store/sqlite/open-database.ts";
import { unusableReason } from "../../server/store/sqlite/unusable-reason.ts";
import { history } from "./history.ts";
import type { PastEpisode } from "./past-episode.ts";
import { pastHours } from "./past-hours.ts";
import { type Scenario, scenarioOf } from "./scenario.ts";
import { type Staff, staffOf } from "./staff.ts";
import { writeHistory } from "./write-history.ts";

export interface SeedAsked {
	/** The data folder. */
	data: string;
	days: number;
	conversations: number;
	seed: number;
	/** Two or three. */
	teams: number;
	/** Milliseconds since 1970: the history ends with the day before. */
	now: number;
	/** IANA; of a shop that has hours, theirs. */
	timeZone: string;
	/** As long as this another relay may take to end, in milliseconds. */
	patienceMs?: number;
}

export interface Seeded {
	/** There was no database before. */
	isNew: boolean;
	/** How many rows of each table. */
	written: ReadonlyMap<string, number>;
	episodes: readonly PastEpisode[];
	scenario: Scenario;
	staff: Staff;
}

/**
 * Writes a history into the shop of the demo in this folder, which is made where there is none. Only for a process that
 * ends then: the driver keeps the file open for as long as it likes. Throws {@link NotForSeed} where it gets none, and
 * `ConfigError` where the folder is not usable, or a relay runs on it.
 */
export async function seedFolder(asked: SeedAsked): Promise<Seeded> {
	const { data, now, timeZone, teams } = asked;
	const path = join(data, DATABASE);
	// A relay would know nothing of what is written past it.
	const unlock = await inWords(data, () => lockFolder(path, asked.patienceMs));
	try {
		const isNew = !existsSync(path);
		const store = await inWords(data, () => openStore(path, handClock(now)));
		const staff = await staffIn(store, { teams, timeZone });
		const { zone, until } = endOf(staff, now);
		const scenario = scenarioOf(asked.seed, staff.agents.length);
		const hours = pastHours(zone, { until, days: asked.days });
		const { seed, conversations } = asked;
		const agents = staff.agents.length;
		const episodes = [
			...history({ seed, conversations, hours, agents, teams, scenario }),
		];
		const written = write(path, episodes, staff, { seed, until, hours });
		await count(path, now, staff.cast.site);
		return { isNew, written, episodes, scenario, staff };
	} finally {
		unlock();
	}
}

async function staffIn(
	store: OpenedStore,
	wanted: Parameters<typeof staffOf>[1],
): Promise<Staff> {
	try {
		return await staffOf(store, wanted);
	} finally {
		await store.close();
	}
}

function endOf({ hours }: Staff, now: number) {
	const today = dateIn(hours.timeZone, now);
	return { zone: hours, until: midnightAfter(hours.timeZone, today, 0) };
}

function write(
	path: string,
	episodes: readonly PastEpisode[],
	staff: Staff,
	of: Parameters<typeof writeHistory>[3],
): ReadonlyMap<string, number> {
	const database = openDatabase(path, "relay");
	try {
		// What is lost in a power cut is made again.
		database.exec("pragma synchronous = off; pragma cache_size = -200000");
		const written = writeHistory(database, episodes, staff, of);
		database.exec("pragma synchronous = full; pragma wal_checkpoint(truncate)");
		return written;
	} finally {
		database.close();
	}
}

/** Makes the figures of the log, as a relay would at its next start. */
async function count(path: string, now: number, site: string): Promise<void> {
	const store = await openStore(path, handClock(now));
	try {
		await store.setSynchronous("off");
		await countChanges(store, site);
		while (await buildStep(store, site));
		await store.setSynchronous("full");
	} finally {
		await store.close();
	}
}

/** With a sentence of what is wrong with the folder. */
async function inWords<T>(
	folder: string,
	work: () => T | Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw sentenceFor(unusableReason(error), folder);
	}
}
