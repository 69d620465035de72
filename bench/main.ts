// npm run bench -- [part …] [--check] [--report]: measures parts by name, all without one. One JSON line per figure and a
// table; --check ends with 1 where a must is missed; --report writes docs/bench.md and the README's figures, of the part
// `bytes` the bytes alone. The part `cpu` is measured when it is named: with --against=FOLDER beside another checkout; so is
// `attacks`, by --attacks or, in a tenth of the time, --attacks=0.1.
import { benchAttacks } from "./attacks.ts";
import { benchCpu } from "./cpu.ts";
import { type Figure, printTable } from "./figure.ts";
import { benchPage } from "./page.ts";
import { report, reportBytes } from "./report.ts";
import { benchRouting } from "./routing.ts";
import { benchStore } from "./store.ts";

const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
	routing: benchRouting,
	store: benchStore,
	page: benchPage,
	// npm run size shows and judges them.
	bytes: () => [],
	cpu: () => benchCpu(settingOf("--against")),
	attacks: () => benchAttacks(Number(settingOf("--attacks") ?? 1)),
};
/** They last for minutes, and say most on a machine that does nothing else. */
const ONLY_IF_NAMED = new Set(["attacks", "cpu"]);

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
const figures: Figure[] = [];
// One after the other: two at once would measure each other.
for (const [name, measure] of Object.entries(PARTS))
	if (named.length === 0 ? !ONLY_IF_NAMED.has(name) : named.includes(name))
		figures.push(...(await measure()));
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
