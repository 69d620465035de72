import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/run.js";
import type { World } from "./world.ts";

/** The relay's shop gets a past, as `npm run seed` writes it: it is stopped meanwhile. */
export async function seedsHistory(
	{ data, stopRelay, startRelay }: World,
	{ days, conversations }: { days: number; conversations: number },
): Promise<void> {
	await stopRelay();
	const tool = [join(root, "scripts/tool.js"), "tsx", join(root, SEED)];
	const asked = ["--days", `${days}`, "--conversations", `${conversations}`];
	await promisify(execFile)(process.execPath, [
		...tool,
		...asked,
		...["--seed", "7", "--data", data],
	]);
	await startRelay();
}

const SEED = "bench/history/main.ts";
