// npm run seed -- [--days 90] [--conversations 20000] [--seed 7] [--teams 2] [--data FOLDER]: writes a history into the data
// folder of the demo, or into an empty one, of which it is known what is real in it. Prints how to start on it.
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import {
	chooseDataFolder,
	DATABASE,
} from "../../server/config/choose-data-folder.ts";
import { ConfigError } from "../../server/config/config-error.ts";
import { sentenceFor } from "../../server/data-folder.ts";
import { openStore } from "../../server/open-store.ts";
import { wallClock } from "../../server/ports/clock.ts";
import { lockFolder } from "../../server/store/sqlite/folder-lock.ts";
import { openDatabase } from "../../server/store/sqlite/open-database.ts";
import { unusableReason } from "../../server/store/sqlite/unusable-reason.ts";
import { history } from "./history.ts";
import { NotForSeed } from "./not-for-seed.ts";
import { pastHours } from "./past-hours.ts";
import { scenarioOf } from "./scenario.ts";
import { staffOf } from "./staff.ts";
import { whatIsReal } from "./what-is-real.ts";
import { writeHistory } from "./write-history.ts";

const MOST_DAYS = 3_660;
const MOST_CONVERSATIONS = 1_000_000;

interface Settings {
	days: number;
	conversations: number;
	seed: number;
	teams: number;
	data: string;
}

const settings = readSettings();
try {
	await seed(settings);
} catch (error) {
	if (error instanceof NotForSeed)
		stop(
			`${settings.data} gets no history: ${error.message}. Nothing was changed. Name an empty folder: npm run seed -- --data ./seeded-data`,
		);
	if (error instanceof ConfigError) stop(error.message);
	throw error;
}
// The driver lets go of a database when its process ends.
process.exit(0);

async function seed(given: Settings): Promise<void> {
	const path = join(given.data, DATABASE);
	// No relay may run on it: it would know nothing of what is written past it.
	const unlock = inWords(given.data, () => lockFolder(path));
	const isNew = !existsSync(path);
	const store = await openStore(path, wallClock).catch((error: unknown) =>
		inWords(given.data, () => {
			throw unusableReason(error);
		}),
	);
	const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
	const staff = await staffOf(store, { teams: given.teams, timeZone });
	await store.close();

	const { hours, agents } = staff;
	const today = dateIn(hours.timeZone, wallClock.now());
	const until = midnightAfter(hours.timeZone, today, 0);
	const scenario = scenarioOf(given.seed, agents.length);
	const past = history({
		...given,
		hours: pastHours(hours, { until, days: given.days }),
		agents: agents.length,
		scenario,
	});
	const database = openDatabase(path, "relay");
	// What is lost in a power cut is made again.
	database.exec("pragma synchronous = off; pragma cache_size = -200000");
	const written = writeHistory(database, [...past], staff, {
		seed: given.seed,
		until,
	});
	database.exec(
		"pragma synchronous = full; pragma optimize; pragma wal_checkpoint(truncate)",
	);
	database.close();
	unlock();
	tell(given, isNew, written);
	for (const line of whatIsReal(scenario, staff)) console.log(line);
}

/** With a sentence of what is wrong with the folder. */
function inWords<T>(folder: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw sentenceFor(error, folder);
	}
}

function tell(
	{ data, days, seed }: Settings,
	isNew: boolean,
	written: ReadonlyMap<string, number>,
): void {
	const rows = [...written]
		.map(([table, many]) => `${many.toLocaleString("en")} ${table}`)
		.join(", ");
	const where = isNew ? "a new shop of the demo" : "the shop of the demo";
	const folder = relative(process.cwd(), data) || ".";
	console.log(
		`${days} days up to yesterday (seed ${seed}) are in ${data}, ${where}: ${rows}.`,
	);
	console.log(`Start on it: npm start -- --data ${folder}`);
}

function readSettings(): Settings {
	const { values } = parseArgs({
		options: {
			days: { type: "string", default: "90" },
			conversations: { type: "string", default: "20000" },
			seed: { type: "string", default: "7" },
			teams: { type: "string", default: "2" },
			data: { type: "string" },
		},
	});
	const { data = process.env.SHOPBELL_DATA } = values;
	return {
		days: whole("--days", values.days, 2, MOST_DAYS),
		conversations: whole(
			"--conversations",
			values.conversations,
			1,
			MOST_CONVERSATIONS,
		),
		seed: whole("--seed", values.seed, 0, 0xffffffff),
		teams: whole("--teams", values.teams, 2, 3),
		data: data ? resolve(data) : chooseDataFolder(process.cwd()).data,
	};
}

function whole(
	name: string,
	text: string,
	least: number,
	most: number,
): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most)
		stop(`${name} is "${text}"; it takes a whole number, ${least} to ${most}.`);
	return number;
}

function stop(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
