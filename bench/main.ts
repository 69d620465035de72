// npm run bench -- [part …] [--quick] [--against=FOLDER] [--in=FOLDER] [--check] [--names] [--report]: measures parts by name, without one
// those that take seconds. One JSON line per figure and a table. --check ends with 1 where a figure misses what targets.json
// says that it must be by now, and where a row (of the parts that were named, else of any) was never measured, of which
// --names says the names. --report keeps the figures in measured.json, and writes docs/bench.md and the README's figures of
// it; of the part `bytes` the bytes alone.
// --against measures `load` beside another checkout with a build. --in fills the databases of `search` in a folder that
// stays, and takes what was filled there before. --attacks=0.1 names `attacks` and takes a tenth of its
// time, and so does --soak=0.1.
import { type Figure, isMeasured } from "./figure.ts";
import { judge, type Target } from "./judge.ts";
import { keepMeasured, readMeasured } from "./measured.ts";
import { PARTS } from "./parts.ts";
import { printFigures } from "./print.ts";
import { report, reportBytes } from "./report.ts";
import targets from "./targets.json" with { type: "json" };

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith("--"));
for (const long of ["attacks", "soak"])
	if (args.some((arg) => arg.split("=")[0] === `--${long}`)) named.push(long);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(
		`No part is named ${unknown.join(", ")}; there is ${Object.keys(PARTS).join(", ")}.`,
	);
	process.exit(2);
}
const options = {
	quick: args.includes("--quick"),
	against: settingOf("--against"),
	in: settingOf("--in"),
	attacks: Number(settingOf("--attacks") ?? 1),
	soak: Number(settingOf("--soak") ?? 1),
};
const now: Record<string, Figure[]> = {};
// One after the other: two at once would measure each other.
for (const [name, { measure, onlyIfNamed }] of Object.entries(PARTS))
	if (named.length === 0 ? !onlyIfNamed : named.includes(name))
		now[name] = await measure(options);
const figures = Object.values(now).flat();
for (const figure of figures) console.log(JSON.stringify(figure));

const known = Object.values(readMeasured()).flatMap((part) => part.figures);
const judged = judge(
	targets as Target[],
	figures,
	{
		parts: Object.keys(now),
		quick: options.quick,
		named: named.length > 0,
	},
	new Set(known.filter(isMeasured).map(({ name }) => name)),
);
printFigures(judged, args.includes("--names"));
if (args.includes("--report")) {
	// What was measured in short, or of the bytes alone, replaces nothing.
	if (named.includes("bytes")) reportBytes();
	else if (!options.quick) report(keepMeasured(now), targets as Target[]);
}
const isMissed = judged.verdicts.some((verdict) => verdict.isMissed);
const isIncomplete =
	judged.faults.length > 0 || judged.neverMeasured.length > 0;
if (args.includes("--check") && (isMissed || isIncomplete)) process.exit(1);

function settingOf(option: string): string | undefined {
	const found = args.find((arg) => arg.startsWith(`${option}=`));
	return found?.slice(option.length + 1);
}
