// tsx bench/figures/fill-quarter.ts PATH NTH [FROM]: writes what is counted of a quarter with a million conversations into
// a database, which it makes where there is none: as a copy of the one at FROM, or with a new shop. A process of its own:
// the driver lets go of a database when its process ends.
import { existsSync } from "node:fs";
import { dayTallies } from "../../server/figures/day-rows.ts";
import { packTally } from "../../server/figures/pack-tally.ts";
import type { EpisodeRow } from "../../server/figures/rows.ts";
import { openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { newSiteRow } from "../../server/sites/first-run.ts";
import { openDatabase } from "../../server/store/sqlite/open-database.ts";
import { episodeRow } from "../history/episode-row.ts";
import { history } from "../history/history.ts";
import { type InsertRows, insertRows } from "../history/insert-rows.ts";
import { scenarioOf } from "../history/scenario.ts";
import {
	AGENTS,
	CAST,
	CONVERSATIONS,
	END,
	hoursOfQuarter,
} from "./quarters.ts";

const [path, nth, from] = process.argv.slice(2);
if (!path || !nth) throw new Error("say where, and which quarter");
if (from) copy(from, path);
else if (!existsSync(path)) await makeShop(path);
fill(path, Number(nth));

/** By SQLite: nobody else opens a file that it has open. */
function copy(one: string, other: string): void {
	const database = openDatabase(one, "relay");
	database.exec(`vacuum into '${other.replaceAll("'", "''")}'`);
	database.close();
}

async function makeShop(at: string): Promise<void> {
	const store = await openStore(at, handClock(END));
	const site = newSiteRow(1, "Shop", ["https://shop.example"]);
	await store.keepSite({ ...site, id: CAST.site });
	for (const team of CAST.teams)
		await store.keepTeam({
			...team,
			site_id: CAST.site,
			offers: 0,
			created_at: 1,
		});
	await store.close();
}

function fill(at: string, quarter: number): void {
	const database = openDatabase(at, "relay");
	database.exec(
		"pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -1000000",
	);
	const writes = insertRows(database);
	database.exec("begin");
	for (const day of daysOf(quarter)) write(writes, day);
	database.exec("commit; pragma journal_mode = wal");
	database.close();
}

/** What began on each local day. */
function* daysOf(quarter: number): Generator<EpisodeRow[]> {
	let day: EpisodeRow[] = [];
	for (const past of history({
		seed: quarter,
		conversations: CONVERSATIONS,
		hours: hoursOfQuarter(quarter),
		agents: AGENTS,
		teams: CAST.teams.length,
		scenario: scenarioOf(quarter, AGENTS),
	})) {
		if (day[0] && day[0].day !== past.day) {
			yield day;
			day = [];
		}
		// As long as ids of conversations are, and as little in the order of time.
		const number = (past.conversation * 2_654_435_761) % 2 ** 32;
		const conversation = `q${quarter}-${past.conversation}-${number}`.padEnd(
			22,
		);
		day.push(episodeRow(past, CAST, { conversation, firstSeq: 1 + past.nth }));
	}
	yield day;
}

function write({ insert }: InsertRows, day: readonly EpisodeRow[]): void {
	insert("episodes", day);
	insert(
		"figure_days",
		dayTallies(day).map(({ tally, ...key }) => ({
			...key,
			...packTally(tally),
		})),
	);
}
