import { type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { FACTORS } from "../../e2e/faults/factors.ts";
import { createRelay } from "../../e2e/faults/relay.ts";
import { root } from "../../scripts/run.js";
import type { Reached } from "./sign-in.ts";

/** What a process has used so far, all its threads together. */
interface Usage {
	cpuMicros: number;
	/** Bytes of memory that it occupies. */
	rss: number;
	/** Bytes of it that V8 and buffers use. */
	heap: number;
}

/** Of a relay alone: settings, and the port by which clients come. */
interface More {
	env?: Record<string, string>;
	publicPort?: number;
}

/** A server in a process of its own. */
export interface Server {
	/** `relay`: of the demo; null: the floor. */
	reached: Reached & { relay: { site: string; links: string[] } | null };
	/** @param tidy without what nobody uses any more; looking for it costs CPU time, which counts later */
	usage(tidy?: "tidy"): Promise<Usage>;
	end(): Promise<void>;
}

const HERE = join(root, "bench/load");
const COUNTED = ["--import", join(HERE, "usage.js")];

/**
 * @param folder a checkout with a build, or null: the floor
 * @param under words before its command
 */
export async function startServer(
	folder: string | null,
	under: string[],
	more: More = {},
): Promise<Server> {
	const notes = mkdtempSync(join(tmpdir(), "shopbell-load-"));
	const file = join(notes, "usage");
	const env = { USAGE_FILE: file };
	const { reached, signal, end } = folder
		? await startRelay(folder, under, { ...more, env: { ...more.env, ...env } })
		: await startFloor(under, env);
	return {
		reached,
		async usage(tidy) {
			rmSync(file, { force: true });
			signal(tidy ? "SIGURG" : "SIGWINCH");
			while (!existsSync(file))
				await new Promise((next) => setTimeout(next, 5));
			return JSON.parse(readFileSync(file, "utf8")) as Usage;
		},
		async end() {
			await end();
			rmSync(notes, { recursive: true, force: true });
		},
	};
}

type Started = Pick<Server, "reached" | "end"> & {
	signal(signal: NodeJS.Signals): void;
};

async function startRelay(
	folder: string,
	under: string[],
	{ env, ...more }: More,
): Promise<Started> {
	const file = join(folder, "dist/server/main.js");
	if (!existsSync(file)) throw new Error(`there is no build in ${folder}`);
	const relay = await createRelay({
		...more,
		file,
		env: { ...FACTORS, ...env },
		nodeOptions: COUNTED,
		under,
	});
	await relay.start();
	const { port, origin, site, signal, end } = relay;
	const links = relay
		.demo()
		.people.map(({ link }) => new URL(link).hash.slice(1));
	return { reached: { port, origin, relay: { site, links } }, signal, end };
}

async function startFloor(
	under: string[],
	env: Record<string, string>,
): Promise<Started> {
	const child = startNode(under, [...COUNTED, join(HERE, "floor.js")], {
		stdio: ["ignore", "pipe", "inherit"],
		env,
	});
	const lines = createInterface({ input: child.stdout as never });
	const [line] = (await once(lines, "line")) as [string];
	const port = Number(line);
	return {
		reached: { port, origin: `http://127.0.0.1:${port}`, relay: null },
		signal: (signal) => void child.kill(signal),
		async end() {
			const gone = once(child, "exit");
			child.kill("SIGKILL");
			await gone;
		},
	};
}

/** @param under words before the command */
export function startNode(
	under: string[],
	args: string[],
	{ stdio, env }: { stdio: StdioOptions; env?: Record<string, string> },
) {
	const [command = "", ...words] = [...under, process.execPath, ...args];
	const path = { PATH: process.env.PATH ?? "" };
	return spawn(command, words, { stdio, env: { ...path, ...env } });
}
