import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { unpackHour } from "../data.ts";
import { restores, servesOnce } from "./built-program.ts";
import type { Counts } from "./count-rows.ts";
import { BROKEN_MOST } from "./live-days.ts";
import { dailyBackups } from "./nights.ts";
import { DAY_MS } from "./spans.ts";
import { summaryOf } from "./summary.ts";
import { GOLDEN } from "./year-shop.ts";
import { keepState, readState, type YearState } from "./year-state.ts";

interface Wanted {
	days: number;
	seed: number;
}

type Say = (line: string) => void;

/** A machine is started anew now and then. */
const RESTART_DAYS = 30;
/** So far back an owner goes. */
const RESTORED_NIGHTS_AGO = 3;

/** Lives it in the folder, in several processes. Answers a sentence for each promise that was broken. */
export async function aYear(
	folder: string,
	wanted: Wanted,
	say: Say,
): Promise<string[]> {
	const began = performance.now();
	say(`seed ${wanted.seed}, ${wanted.days} days`);
	keepState(folder, begins(folder, wanted));
	const golden = await upgrades(folder, say);
	const middle = Math.ceil(wanted.days / 2);
	let restarts = 0;
	for (const until of stops(wanted.days, middle)) {
		await lives(folder, until);
		restarts++;
		if (until === middle) await restoresOne(folder, say);
		if (readState(folder).broken.length >= BROKEN_MOST) break;
	}
	const state = readState(folder);
	const seconds = (performance.now() - began) / 1_000;
	say(summaryOf({ state, golden, restarts, seconds }));
	return state.broken;
}

function begins(folder: string, { days, seed }: Wanted): YearState {
	const none = { database: 0, wal: 0, files: 0, backups: 0 };
	// A part of the time, so that in each run some of it goes.
	const conversations = Math.max(5, Math.round(days / 4));
	const comments = Math.max(4, Math.round(days / 6));
	return {
		data: join(folder, "data"),
		backups: join(folder, "backups"),
		days,
		seed,
		day: 0,
		// The next midnight: the upgraded relay has seen the machine's clock.
		now: Math.ceil(Date.now() / DAY_MS) * DAY_MS,
		kept: { conversations, comments, visitors: conversations + 7 },
		promises: {},
		promisedThen: {},
		known: [],
		lived: {
			...{ shoppers: 0, ratings: 0, forgotten: 0, backups: 0, checks: 0 },
			...{ sizes: { ...none }, largest: { ...none } },
		},
		broken: [],
	};
}

/** Puts the database of that version into the folder, and starts the built program on it once. */
async function upgrades(folder: string, say: Say): Promise<Counts> {
	const state = readState(folder);
	unpackHour(GOLDEN, join(state.data, DATABASE));
	const before = counts(folder);
	const said = await servesOnce(state);
	const [upgrading = "The database was not upgraded"] =
		/^Upgrading.*$/m.exec(said) ?? [];
	say(upgrading.replaceAll(`${folder}/`, ""));
	const after = counts(folder);
	for (const [table, rows] of Object.entries(before)) {
		const left = after[table] ?? 0;
		// What became due since it was stopped may have added some.
		if (left < rows)
			state.broken.push(`the upgrade has left ${left} of ${rows} ${table}`);
	}
	if (!upgrading.startsWith("Upgrading")) state.broken.push(upgrading);
	keepState(folder, state);
	return before;
}

/** The last days of each process. */
function stops(days: number, middle: number): number[] {
	const each = Array.from(
		{ length: Math.floor(days / RESTART_DAYS) },
		(_, nth) => (nth + 1) * RESTART_DAYS,
	);
	return [...new Set([...each, middle, days])].sort((a, b) => a - b);
}

/** As the built program restores it; what was promised since is nobody's any more. */
async function restoresOne(folder: string, say: Say): Promise<void> {
	const state = readState(folder);
	const backup = dailyBackups(state.backups)[RESTORED_NIGHTS_AGO];
	const then = backup && state.promisedThen[backup];
	if (!backup || !then) throw new Error("there is no backup to restore");
	const said = await restores(state, backup);
	if (!/is kept: .*before-restore/.test(said))
		state.broken.push("what the restore replaced was not kept");
	state.promises = then;
	// Who came since is not known to it.
	state.known = [];
	say(
		`day ${state.day}: the backup of ${RESTORED_NIGHTS_AGO} nights ago was restored`,
	);
	keepState(folder, state);
}

const step = (...words: string[]) => [
	"--import",
	"tsx",
	join(root, "golden/year/step.ts"),
	...words,
];

function counts(folder: string): Counts {
	const options = { cwd: root, encoding: "utf8" } as const;
	return JSON.parse(
		execFileSync(process.execPath, step("count", folder), options),
	) as Counts;
}

async function lives(folder: string, until: number): Promise<void> {
	const child = spawn(process.execPath, step("live", folder, String(until)), {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
	});
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error(`day ${until} was not reached (${code})`);
}
