import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import type { Past } from "./past.ts";

/** A database that is there for one run of the bench. */
export interface FilledShop {
	past: Past;
	/** A data folder with it. */
	folder: string;
	path: string;
}

/** Of a conversation with its ten entries and all that stands beside it, with room to write. */
const BYTES_EACH = 6_000;

/** Makes shops with these pasts, largest last, and drops them when the work with them has ended. */
export async function withFilledShops<T>(
	pasts: readonly Past[],
	work: (shops: readonly FilledShop[]) => Promise<T>,
): Promise<T> {
	const all = mkdtempSync(join(tmpdir(), "shopbell-fill-"));
	try {
		mustHaveRoom(all, pasts);
		return await work(pasts.map((past, at) => fill(join(all, `${at}`), past)));
	} finally {
		rmSync(all, { recursive: true, force: true });
	}
}

function fill(folder: string, past: Past): FilledShop {
	mkdirSync(folder, { mode: 0o700 });
	const path = join(folder, DATABASE);
	run("make-stock.ts", path);
	run("fill-database.ts", path, String(past.conversations), String(past.long));
	return { past, folder, path };
}

/** In a process of its own: some hold what they have opened until they end. */
function run(file: string, ...args: string[]): void {
	const script = join(root, "bench/fill", file);
	execFileSync(process.execPath, ["--import", "tsx", script, ...args], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
	});
}

function mustHaveRoom(folder: string, pasts: readonly Past[]): void {
	const { bavail, bsize } = statfsSync(folder);
	const wanted = pasts.reduce(
		(sum, { conversations }) => sum + conversations * BYTES_EACH,
		0,
	);
	if (bavail * bsize < wanted)
		throw new Error(`${folder} has no room for ${wanted} bytes`);
}
