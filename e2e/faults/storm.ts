// npm run storm -- --minutes 15 --seed 7        all faults mixed against a relay
// npm run storm -- --minutes 2 --mutant NAME    the same against a relay that breaks one promise
// npm run storm -- --mutants                    every mutant: red with it, green without
// npm run storm -- --strace                     the sync before the reply, where strace is installed
// npm run storm -- --herd                       F28: 2,000 clients come back at once
// npm run storm -- --cluster --minutes 15       against two relays on one PostgreSQL, with a Redis
// npm run storm -- --minutes 15 --report        writes docs/fault-report.md

import { rmSync } from "node:fs";
import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensurePostgres } from "../../scripts/postgres.js";
import { ensureRedis } from "../../scripts/redis.js";
import { root } from "../../scripts/run.js";
import { runMutants } from "./mutants.ts";
import { reconnect } from "./reconnect.ts";
import { type Figures, isGreen } from "./storm-figures.ts";
import { writeReport } from "./storm-report.ts";
import { runStorm } from "./storm-run.ts";
import { syncBeforeReply } from "./strace.ts";

const { values } = parseArgs({
	options: {
		minutes: { type: "string", default: "2" },
		seed: { type: "string" },
		mutant: { type: "string" },
		mutants: { type: "boolean", default: false },
		report: { type: "boolean", default: false },
		dist: { type: "string", default: "dist" },
		strace: { type: "boolean", default: false },
		herd: { type: "boolean", default: false },
		cluster: { type: "boolean", default: false },
		"no-screens": { type: "boolean", default: false },
	},
});
/** Clients that lose the relay in one instant. */
const HERD = 2_000;
if (values.cluster) {
	if (values.report || values.mutants)
		throw new Error("The report and the mutants are of one relay.");
	const missing = [await ensurePostgres(), ...(await ensureRedis())];
	const [why] = missing.filter((one) => one !== undefined);
	if (why) throw new Error(why);
}
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const say = (line: string) => void process.stdout.write(`${line}\n`);
// A copy, because somebody may build anew while the storm blows; inside the repository, so that its packages are found.
await mkdir(join(root, "data"), { recursive: true });
const built = await mkdtemp(join(root, "data/storm-"));
await cp(resolve(root, values.dist), built, { recursive: true });
process.on("exit", () => rmSync(built, { recursive: true, force: true }));
// Children look for their parent and end with it.
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.once(signal, () => process.exit(130));
const plan = {
	seed,
	minutes: Number(values.minutes),
	mutant: values.mutant,
	cluster: values.cluster,
	screens: !values["no-screens"],
	file: join(built, "server/main.js"),
	say,
};

if (values.mutants) {
	const results = await runMutants(plan);
	if (values.report) await writeReport({ mutants: results });
	end(results.every(({ caught }) => caught));
} else if (values.strace) {
	await traced();
} else if (values.herd) {
	const { missing, seconds, faults } = await reconnect(plan.file, HERD, say);
	say(
		`F28: ${HERD - missing} of ${HERD} are back, ${seconds.toFixed(1)} s after the relay was killed`,
	);
	for (const fault of faults) say(fault.slice(0, 600));
	end(missing === 0 && faults.length === 0);
} else {
	const figures = await runStorm(plan);
	tell(figures);
	if (values.report) await writeReport({ figures });
	end(isGreen(figures));
}
// Nothing that a dead page left behind may keep the command alive.
process.exit();

function end(good: boolean) {
	process.exitCode = good ? 0 : 1;
}

/** The relay as it is syncs before each reply; with synchronous = off it does not, and that must be seen. */
async function traced() {
	const honest = await syncBeforeReply(plan.file);
	const mutant = await syncBeforeReply(plan.file, "synchronous-off");
	if (honest.kind === "absent" || mutant.kind === "absent") {
		const verdict = "Not run: strace is not installed on this machine.";
		say(verdict);
		if (values.report) await writeReport({ disk: verdict });
		return;
	}
	const verdict = `Under strace ${honest.synced} of ${honest.messages} messages were synced to disk between their write and their reply; with the mutant synchronous-off ${mutant.synced} of ${mutant.messages}.`;
	say(verdict);
	if (values.report) await writeReport({ disk: verdict });
	end(honest.synced === honest.messages && mutant.synced === 0);
}

function tell(figures: Figures) {
	const { violations, wrongs, relayFaults, ...rest } = figures;
	say(JSON.stringify(rest, null, "\t"));
	for (const { invariant, detail } of violations)
		say(`${invariant}: ${detail}`);
	for (const wrong of [...wrongs, ...relayFaults]) say(wrong.slice(0, 600));
	if (isGreen(figures)) {
		say("Every promise was kept.");
		return;
	}
	const mutant = values.mutant ? ` --mutant ${values.mutant}` : "";
	say(`Broken: ${figures.invariants.join(", ") || "see above"}.`);
	say(
		`Again with: npm run storm -- --minutes ${plan.minutes} --seed ${seed}${mutant}`,
	);
}
