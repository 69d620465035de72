import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import { sizes } from "../scripts/sizes.ts";
import type { Figure } from "./figure.ts";

/** What stands between these in the README is written here. */
const FROM = "<!-- figures: npm run bench -- --report -->";
const TO = "<!-- end of figures -->";

/** Writes the figures where people read them: into docs/bench.md, and what a page pays into the README too. */
export function report(figures: readonly Figure[]): void {
	const bytes = tableOfBytes();
	writeFileSync(
		join(root, "docs/bench.md"),
		`# What it costs\n\nMade by \`npm run bench -- --report\`, never by hand: ${where()}.\n\n${bytes}\n${measured(figures)}\nTimes of a page are medians of five (of fifteen for the script), on a core slowed down four times and a screen of 360 × 740; a busy machine makes them longer.\n`,
	);
	const ofPage = figures.filter(({ name }) => name.startsWith("page, "));
	const readme = join(root, "README.md");
	const text = readFileSync(readme, "utf8");
	const [before = "", rest = ""] = text.split(FROM);
	const [, after = ""] = rest.split(TO);
	writeFileSync(
		readme,
		`${before}${FROM}\n${bytes}\n${measured(ofPage)}${TO}${after}`,
	);
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

function measured(figures: readonly Figure[]): string {
	return table(
		["measured", "is", "must", ""],
		figures.map(({ name, value, unit, must }) => [
			name,
			`${value} ${unit}`,
			must === null ? "" : `${must} ${unit}`,
			must !== null && value > must ? "missed" : "",
		]),
	);
}

function table(head: string[], rows: string[][]): string {
	return [head, head.map(() => "---"), ...rows]
		.map((row) => `| ${row.join(" | ")} |\n`)
		.join("");
}

/** Commit, day, machine. */
function where(): string {
	const [cpu] = cpus();
	const day = new Date().toISOString().slice(0, 10);
	return `commit ${commit()}, ${day}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}`;
}

function commit(): string {
	return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
		cwd: root,
		encoding: "utf8",
	}).trim();
}
