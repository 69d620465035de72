// npm run soak-tests -- --times 30               the tests that a busy machine could make red, thirty times
// npm run soak-tests -- --times 10 --files a,b   only these files
//
// A busy loop for each core runs beside them. Nothing is tried again: a test that is red once is red.

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, whenOrphaned } from "./run.js";
import { SOAK_FILES } from "./soak/files.ts";
import { startNode } from "./soak/node.ts";
import { runRound } from "./soak/round.ts";

const WHY_LINES = 12;

const { times, files } = readChoice();
whenOrphaned(() => process.exit(1));
const busy = Array.from({ length: availableParallelism() }, () =>
	startNode(["scripts/soak/busy.js"]),
);
process.once("exit", () => {
	for (const loop of busy) loop.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
	process.once(signal, () => process.exit(130));

console.log(
	`${files.length} files, ${times} times, under ${busy.length} busy loops.`,
);
const redTimes = new Map<string, number>();
let green = 0;
for (let round = 1; round <= times; round++) {
	const { seconds, red } = await runRound(files);
	const outcome = red.length > 0 ? `${red.length} red` : "green";
	console.log(
		`round ${round} of ${times}: ${seconds.toFixed(1)} s, ${outcome}`,
	);
	if (red.length === 0) green++;
	for (const { test, why } of red) {
		redTimes.set(test, (redTimes.get(test) ?? 0) + 1);
		const lines = why.split("\n").slice(0, WHY_LINES);
		console.log([`  ${test}`, ...lines].join("\n    "));
	}
}
console.log(`\n${times} rounds, ${green} green`);
for (const [test, often] of [...redTimes].sort(([, a], [, b]) => b - a))
	console.log(`  red in ${often}: ${test}`);
process.exit(green === times ? 0 : 1);

function readChoice(): { times: number; files: readonly string[] } {
	const { values } = parseArgs({
		options: {
			times: { type: "string", default: "10" },
			files: { type: "string" },
		},
	});
	const times = Number(values.times);
	if (!Number.isInteger(times) || times < 1)
		refuse(`--times takes a number from 1, not ${values.times}.`);
	const files =
		values.files?.split(",").map((name) => name.trim()) ?? SOAK_FILES;
	for (const file of files)
		if (!existsSync(join(root, file))) refuse(`There is no ${file}.`);
	return { times, files };
}

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}
