import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { Played } from "./played.ts";
import type { Scenario } from "./scenarios.ts";

/** Plays scenarios, each in a process of its own, as many at once as the machine has cores. In their order. */
export async function inProcesses(
	scenarios: readonly Scenario[],
	seed: number,
	tell: (played: Played, seconds: number) => void,
): Promise<Played[]> {
	const played: Played[] = [];
	const left = [...scenarios.entries()];
	async function work(): Promise<void> {
		for (let next = left.shift(); next; next = left.shift()) {
			const [at, { name }] = next;
			const from = performance.now();
			const one = await playElsewhere(name, seed);
			played[at] = one;
			tell(one, (performance.now() - from) / 1_000);
		}
	}
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return played;
}

const PLAYER = fileURLToPath(new URL("player.ts", import.meta.url));

function playElsewhere(name: string, seed: number): Promise<Played> {
	return new Promise((resolve, reject) => {
		// With the flags of this process, which make Node read TypeScript.
		const args = [...process.execArgv, PLAYER, name, String(seed)];
		const player = spawn(process.execPath, args, {
			stdio: ["ignore", "pipe", "inherit"],
		});
		let said = "";
		player.stdout.on("data", (part) => {
			said += part;
		});
		player.on("error", reject);
		player.on("close", (code) => {
			if (code === 0) resolve(JSON.parse(said) as Played);
			else reject(new Error(`"${name}" ended with ${code}`));
		});
	});
}
