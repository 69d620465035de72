import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

/** Not by our driver: it is a program of somebody else, in plain JavaScript. */
const LIBRARY = createRequire(import.meta.url).resolve(
	"@photostructure/sqlite",
);

const HOLDS = `
const { DatabaseSync } = require(process.argv[1]);
const database = new DatabaseSync(process.argv[2], { timeout: 5000 });
database.exec("pragma foreign_keys = on");
for (const sql of process.argv.slice(3)) database.prepare(sql).run();
process.stdout.write("there");
process.stdin.on("end", () => { if (database.isTransaction) database.exec("commit"); database.close(); }).resume();`;

/**
 * Another process that has the database open, as a backup or a sign-in command has it. It has run the statements
 * when this resolves, and ends with what it began when `ends` is called.
 */
export async function otherProcess(
	path: string,
	...statements: string[]
): Promise<{ ends(): Promise<void> }> {
	const child = spawn(
		process.execPath,
		["-e", HOLDS, LIBRARY, path, ...statements],
		{ stdio: ["pipe", "pipe", "inherit"] },
	);
	const ended = once(child, "exit");
	const there = await Promise.race([
		once(child.stdout, "data").then(() => true),
		ended.then(() => false),
	]);
	if (!there) throw new Error("the other process could not do it");
	return {
		async ends() {
			child.stdin.end();
			await ended;
		},
	};
}

/** What a backup does as long as it reads. */
export const READS = ["begin", "select count(*) from sites"] as const;
/** What a command does as long as it writes. */
export const WRITES = ["begin immediate"] as const;

const COPIES = `
const { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { join } = require("node:path");
const copy = mkdtempSync(join(require("node:os").tmpdir(), "shopbell-copy-"));
cpSync(process.argv[1], copy, { recursive: true });
for (const name of readdirSync(copy)) process.stdout.write(readFileSync(join(copy, name)));
rmSync(copy, { recursive: true });`;

/**
 * Every byte that stands in the folder. Read by another process, of a copy: a process that has a database open and
 * opens its file besides loses its locks.
 */
export function bytesIn(folder: string): Promise<string> {
	return new Promise((done, fail) => {
		execFile(
			process.execPath,
			["-e", COPIES, folder],
			{ encoding: "latin1", maxBuffer: 2 ** 28 },
			(error, stdout) => (error ? fail(error) : done(stdout)),
		);
	});
}
