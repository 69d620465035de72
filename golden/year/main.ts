// npm run year [-- --days N] [--seed N]: a year of a shop, on a clock moved by hand. It begins with the database of the
// first release, which the built program upgrades in one start; then people write, rate, and are forgotten, what has had
// its days goes, each night makes a backup, and in the middle one is restored. Ends with 1 where a promise was broken.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aYear } from "./a-year.ts";

const SEED = 4_821;
/** Less leaves no night to restore, and nothing that has had its days. */
const LEAST_DAYS = 14;

const { values } = parseArgs({
	options: {
		days: { type: "string", default: "365" },
		seed: { type: "string", default: String(SEED) },
	},
});
const [days, seed] = [Number(values.days), Number(values.seed)];
if (!Number.isInteger(days) || days < LEAST_DAYS || !Number.isInteger(seed)) {
	process.stderr.write(
		`--days takes a whole number from ${LEAST_DAYS} on, --seed a whole number, e.g. npm run year -- --days 60\n`,
	);
	process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "shopbell-year-"));
mkdirSync(join(folder, "data"), { mode: 0o700 });
try {
	const broken = await aYear(folder, { days, seed }, (line) =>
		process.stdout.write(`${line}\n`),
	);
	for (const sentence of broken) process.stderr.write(`BROKEN  ${sentence}\n`);
	process.stdout.write(
		broken.length === 0
			? "Every promise was kept.\n"
			: "Promises were broken.\n",
	);
	process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
