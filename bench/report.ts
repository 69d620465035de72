import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import { sizes } from "../scripts/sizes.ts";
import { besideOf, type Figure } from "./figure.ts";
import { type Target, verdictOf } from "./judge.ts";
import { commit, type Measured } from "./measured.ts";
import { limitOf } from "./print.ts";

/** What stands between these in the README is written here. */
const FROM = "<!-- figures: npm run bench -- --report -->";
const TO = "<!-- end of figures -->";

/** Writes the figures where people read them: into docs/bench.md, and what a page pays into the README too. */
export function report(measured: Measured, targets: readonly Target[]): void {
	const bytes = tableOfBytes();
	const parts = Object.entries(measured).map(
		([part, { commit, day, machine, figures }]) =>
			`## ${part}\n\nCommit ${commit}, ${day}, ${machine}.\n\n${tableOf(figures, targets)}`,
	);
	writeFileSync(
		join(root, "docs/bench.md"),
		`# What it costs\n\nMade by \`npm run bench -- --report\`, never by hand.\n\n${bytes}\n${parts.join("\n")}\nTimes of a page are medians of five (of fifteen for the script), on a core slowed down four times and a screen of 360 × 740; a busy machine makes them longer.\n`,
	);
	const readme = join(root, "README.md");
	const text = readFileSync(readme, "utf8");
	const [before = "", rest = ""] = text.split(FROM);
	const [, after = ""] = rest.split(TO);
	const ofPage = tableOf(measured.page?.figures ?? [], targets);
	writeFileSync(readme, `${before}${FROM}\n${bytes}\n${ofPage}${TO}${after}`);
}

/** The bytes alone, which a busy machine does not change; what was measured stays as it was. */
export function reportBytes(): void {
	for (const file of ["README.md", "docs/bench.md"]) {
		const path = join(root, file);
		const text = readFileSync(path, "utf8");
		const earlier = /\| brotli bytes[\s\S]*?\n(?=\n)/;
		if (!earlier.test(text)) throw new Error(`${file} has no table of bytes.`);
		writeFileSync(path, text.replace(earlier, tableOfBytes()));
	}
}

function tableOfBytes(): string {
	return table(
		[`brotli bytes, commit ${commit()}`, "is", "must", "aim"],
		sizes().map(({ what, ...of }) => [
			what.trim(),
			...[of.bytes, of.must, of.aim].map((n) => n.toLocaleString("en")),
		]),
	);
}

function tableOf(
	figures: readonly Figure[],
	targets: readonly Target[],
): string {
	return table(
		["measured", "is", "must", "beside", ""],
		figures.map((figure) => {
			const target = targets.find(({ name }) => name === figure.name);
			const verdict = target && verdictOf(target, figure);
			return [
				figure.name,
				`${figure.value} ${figure.unit}`,
				verdict ? limitOf(verdict) : "",
				besideOf(figure),
				verdict?.isMissed ? "missed" : "",
			];
		}),
	);
}

function table(head: string[], rows: string[][]): string {
	return [head, head.map(() => "---"), ...rows]
		.map((row) => `| ${row.join(" | ")} |\n`)
		.join("");
}
