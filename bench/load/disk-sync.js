// What the disk itself takes, in the folder of the first argument: appends a page and syncs it, one after the other for so
// many milliseconds as the second says. Prints the milliseconds of each as JSON.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const [, , folder = ".", ms = "1000"] = process.argv;
/** A page of SQLite's. */
const page = Buffer.alloc(4096, 1);
const file = join(folder, "sync");
const opened = openSync(file, "w");
const took = [];
const until = performance.now() + Number(ms);
while (performance.now() < until) {
	const from = performance.now();
	writeSync(opened, page);
	fdatasyncSync(opened);
	took.push(performance.now() - from);
}
closeSync(opened);
rmSync(file);
process.stdout.write(JSON.stringify(took));
