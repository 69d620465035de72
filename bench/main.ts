// npm run bench -- [part …] [--quick] [--against=FOLDER] [--check] [--report]: measures parts by name, without one those that
// take seconds. One JSON line per figure and a table; --check ends with 1 where a must is missed; --report writes
// docs/bench.md and the README's figures, of the part `bytes` the bytes alone. --against measures `load` beside another
// checkout with a build. --attacks=0.1 names `attacks` and takes a tenth of its time.
import { printTable } from "./figure.ts";
import { PARTS } from "./parts.ts";
import { report, reportBytes } from "./report.ts";

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith("--"));
if (args.some((arg) => /^--attacks(=|$)/.test(arg))) named.push("attacks");
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
	console.error(
		`No part is named ${unknown.join(", ")}; there is ${Object.keys(PARTS).join(", ")}.`,
	);
	process.exit(1);
}
const options = {
	quick: args.includes("--quick"),
	against: settingOf("--against"),
	attacks: Number(settingOf("--attacks") ?? 1),
};
const figures = [];
// One after the other: two at once would measure each other.
for (const [name, { measure, onlyIfNamed }] of Object.entries(PARTS))
	if (named.length === 0 ? !onlyIfNamed : named.includes(name))
		figures.push(...(await measure(options)));
for (const figure of figures) console.log(JSON.stringify(figure));
printTable(figures);
const missed = figures.filter(
	({ must, value }) => must !== null && value > must,
);
for (const { name, value, must } of missed)
	console.error(`${name}: ${value}, and must be at most ${must}`);
if (args.includes("--report")) {
	if (named.length === 0) report(figures);
	else if (named.includes("bytes")) reportBytes();
}
if (args.includes("--check") && missed.length > 0) process.exit(1);

function settingOf(option: string): string | undefined {
	const found = args.find((arg) => arg.startsWith(`${option}=`));
	return found?.slice(option.length + 1);
}
