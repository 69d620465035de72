import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import type { Figure } from "./figure.ts";

/** What was last measured of a part, whole, and where. */
export interface MeasuredPart {
	commit: string;
	/** YYYY-MM-DD. */
	day: string;
	machine: string;
	figures: Figure[];
}
export type Measured = Record<string, MeasuredPart>;

const FILE = join(root, "bench/measured.json");

/** By part. The report is made of it, and a part that takes long is measured by itself. */
export function readMeasured(): Measured {
	return JSON.parse(readFileSync(FILE, "utf8")) as Measured;
}

/** Replaces what is known of the parts that were measured now, also by what could not be measured. */
export function keepMeasured(now: Record<string, Figure[]>): Measured {
	const all = readMeasured();
	for (const [part, figures] of Object.entries(now))
		all[part] = { commit: commit(), day: day(), machine: machine(), figures };
	writeFileSync(FILE, `${JSON.stringify(all, null, "\t")}\n`);
	return all;
}

export function commit(): string {
	return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
		cwd: root,
		encoding: "utf8",
	}).trim();
}

function day(): string {
	return new Date().toISOString().slice(0, 10);
}

function machine(): string {
	const [cpu] = cpus();
	return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}`;
}
