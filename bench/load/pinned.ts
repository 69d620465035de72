import { spawnSync } from "node:child_process";
import { cpus } from "node:os";

/** Servers have one core, and who drives them another. */
const CORES = { server: 0, generator: 1 } as const;

/** Words before a command that keep it on its core; none where there is one core, or no taskset. */
export function pinned(which: keyof typeof CORES): string[] {
	return canPin() ? ["taskset", "-c", String(CORES[which])] : [];
}

let able: boolean | undefined;

export function canPin(): boolean {
	able ??=
		cpus().length > 1 && spawnSync("taskset", ["-c", "0", "true"]).status === 0;
	return able;
}
