// npm run seed -- [--days 90] [--conversations 20000] [--seed 7] [--teams 2] [--data FOLDER]: writes a history into the data
// folder of the demo, or into an empty one, of which it is known what is real in it. Prints how to start on it.
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chooseDataFolder } from "../../server/config/choose-data-folder.ts";
import { ConfigError } from "../../server/config/config-error.ts";
import { wallClock } from "../../server/ports/clock.ts";
import { NotForSeed } from "./not-for-seed.ts";
import { type SeedAsked, type Seeded, seedFolder } from "./seed-folder.ts";
import { whatIsReal } from "./what-is-real.ts";

const MOST_DAYS = 3_660;
const MOST_CONVERSATIONS = 1_000_000;

const asked = readSettings();
try {
	const seeded = await seedFolder(asked);
	tell(asked, seeded);
} catch (error) {
	if (error instanceof NotForSeed)
		stop(
			`${asked.data} gets no history: ${error.message}. Nothing was changed. Name an empty folder: npm run seed -- --data ./seeded-data`,
		);
	if (error instanceof ConfigError) stop(error.message);
	throw error;
}
// The driver lets go of a database when its process ends.
process.exit(0);

function tell(
	{ data, days, seed }: SeedAsked,
	{ isNew, written, scenario, staff }: Seeded,
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
	for (const line of whatIsReal(scenario, staff)) console.log(line);
}

function readSettings(): SeedAsked {
	const values = readOptions();
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
		now: wallClock.now(),
		timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
	};
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				days: { type: "string", default: "90" },
				conversations: { type: "string", default: "20000" },
				seed: { type: "string", default: "7" },
				teams: { type: "string", default: "2" },
				data: { type: "string" },
			},
		}).values;
	} catch (error) {
		return stop(error instanceof Error ? error.message : String(error));
	}
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
