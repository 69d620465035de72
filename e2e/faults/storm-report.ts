import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import type { MutantResult } from "./mutants.ts";
import { FAULTS } from "./storm-faults.ts";
import type { Figures } from "./storm-figures.ts";

/** What the checker wrote down; the report is made from it and nothing else. */
interface Book {
	storm?: Made & { figures: Figures };
	mutants?: Made & { results: MutantResult[] };
	disk?: Made & { verdict: string };
}
interface Made {
	commit: string;
	date: string;
	command: string;
}

const BOOK = join(root, "docs/fault-report.json");
const REPORT = join(root, "docs/fault-report.md");
/** What a run must have gone through before its figures count. */
const LEAST_ACKNOWLEDGED = 20_000;
const LEAST_OF_EACH = 10;

/** Puts this part into the book and makes the report anew. */
export async function writeReport(
	part: { figures: Figures } | { mutants: MutantResult[] } | { disk: string },
): Promise<void> {
	const text = await readFile(BOOK, "utf8").catch(() => "{}");
	const book = JSON.parse(text) as Book;
	const made: Made = {
		commit: commit(),
		date: new Date().toISOString().slice(0, 16).replace("T", " "),
		command: `npm run storm -- ${process.argv.slice(2).join(" ")}`,
	};
	if ("figures" in part) book.storm = { ...made, figures: part.figures };
	if ("mutants" in part) book.mutants = { ...made, results: part.mutants };
	if ("disk" in part) book.disk = { ...made, verdict: part.disk };
	// Whoever reads it elsewhere needs no path of this machine.
	const kept = JSON.stringify(book, null, "\t").replaceAll(`${root}/`, "");
	await writeFile(BOOK, `${kept}\n`);
	await writeFile(REPORT, `${pageOf(book)}\n`);
}

function commit(): string {
	const git = (...words: string[]) =>
		execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();
	// The report itself changes with every part of it.
	const dirty = git("status", "--porcelain", "-uno", "--", ":!docs") !== "";
	return `${git("rev-parse", "--short", "HEAD")}${dirty ? " with changes" : ""}`;
}

function pageOf({ storm, mutants, disk }: Book): string {
	return [
		"# What happened to the messages",
		"Made by `npm run storm`, never by hand. The figures are the checker's own, in [fault-report.json](fault-report.json); what is promised stands in [the protocol](../protocol/SPEC.md).",
		storm ? stormPart(storm.figures, storm) : "No storm was run yet.",
		"## The mutants",
		"Each is the real relay, or the real pages, with one promise broken on purpose. If the storm did not turn red on them, it would prove nothing.",
		mutants ? mutantsPart(mutants) : "Not run yet.",
		"## Sync before reply",
		disk
			? `${disk.verdict} (${disk.date} UTC, commit ${disk.commit}, \`${disk.command}\`)`
			: "Not run yet: it needs strace.",
	].join("\n\n");
}

function stormPart(figures: Figures, made: Made): string {
	const { acknowledged, faults, latencyMs } = figures;
	const short = Object.keys(FAULTS).filter(
		(fault) => (faults[fault] ?? 0) < LEAST_OF_EACH,
	);
	const counts =
		acknowledged >= LEAST_ACKNOWLEDGED && short.length === 0
			? "The run counts: at least 20,000 acknowledged messages, and each fault at least ten times."
			: `The run is too small to count: ${acknowledged} acknowledged messages of ${LEAST_ACKNOWLEDGED}; too rare: ${short.join(", ") || "nothing"}.`;
	return [
		`${made.date} UTC, commit ${made.commit}, \`${made.command}\`, seed ${figures.seed}, ${figures.clients} clients, ${figures.seconds} s. ${counts}`,
		table(
			["", ""],
			[
				["typed (kept on the browser's disk)", figures.typed],
				["acknowledged", acknowledged],
				["**lost**", figures.lost],
				["**doubled**", figures.doubled],
				["**out of order**", figures.outOfOrder],
				[
					"windows that differ from the database, and other violations",
					figures.violations.length + figures.wrongs.length,
				],
				["refused for good, and shown so", sum(figures.refused)],
				[
					"replies that said again what was said before",
					figures.replies - acknowledged,
				],
				[
					"conversations, entries stored",
					`${figures.conversations}, ${figures.stored}`,
				],
				[
					"besides writing, taking and closing",
					Object.entries(figures.deeds ?? {})
						.map(([deed, times]) => `${deed} ${times}`)
						.join(", "),
				],
				["starts of the relay", figures.relayStarts],
				[
					"from Enter to the reply, all faults included",
					`p50 ${latencyMs.p50} ms, p99 ${latencyMs.p99} ms, longest ${latencyMs.most} ms`,
				],
			],
		),
		"The times are those of people whose network, browser or relay was being broken; a message typed without a network for half a minute waits half a minute.",
		"## What was injected",
		table(
			["fault", "what", "times"],
			Object.entries(FAULTS).map(([fault, what]) => [
				fault,
				what,
				faults[fault] ?? 0,
			]),
		),
		"Each fault has a named test of its own in `e2e/faults/` too.",
	].join("\n\n");
}

function mutantsPart({ results, ...made }: Made & { results: MutantResult[] }) {
	return [
		table(
			[
				"mutant",
				"with it",
				"invariants broken",
				"without it, same command and seed",
			],
			results.map(({ mutant, caught, broke, greenWithout }) => [
				mutant,
				caught ? "red" : "**not caught**",
				broke.join(", "),
				greenWithout ? "green" : "**red**",
			]),
		),
		`${made.date} UTC, commit ${made.commit}, \`${made.command}\`, seed ${results[0]?.seed ?? ""}`,
	].join("\n\n");
}

function table(head: string[], rows: (string | number)[][]): string {
	const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(
		"\n",
	);
}

function sum(counts: Record<string, number>): number {
	return Object.values(counts).reduce((total, n) => total + n, 0);
}
