import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createRelay } from "../../e2e/faults/relay.ts";
import { root } from "../../scripts/run.js";
import type { Answered, Asked } from "./generator.ts";
import type { Job } from "./parties.ts";
import { pinned } from "./pinned.ts";

const HERE = join(root, "bench/load");
/** Limits of what one address and one person may do, times so much: they would end the measuring, and not the relay. */
export const FACTORS = {
	SHOPBELL_ADDRESS_FACTOR: "10000",
	SHOPBELL_PERSON_FACTOR: "10000",
};

/** What a process has used so far, all its threads together. */
export interface Usage {
	cpuMicros: number;
	/** Bytes. */
	rss: number;
}

/** A server in a process of its own, and a generator that drives it. */
export interface Target {
	usage(): Promise<Usage>;
	ask(asked: Asked): Promise<number>;
	end(): Promise<void>;
}

export interface Crowd extends Pick<Job, "conversations" | "agents"> {
	consoles: number;
}

/** @param folder a checkout with a build, or null: the floor */
export async function openTarget(
	folder: string | null,
	crowd: Crowd,
): Promise<Target> {
	const notes = mkdtempSync(join(tmpdir(), "shopbell-load-"));
	const file = join(notes, "usage");
	const server = folder
		? await startRelay(folder, file)
		: await startFloor(file);
	const generator = startGenerator();

	async function end(): Promise<void> {
		generator.kill();
		await server.end();
		rmSync(notes, { recursive: true, force: true });
	}

	const target: Target = {
		usage: () => usageIn(file, server.signal),
		ask: (asked) => answerOf(generator, asked),
		end,
	};
	try {
		await target.ask({ open: { ...server.reached, ...crowd } });
	} catch (error) {
		await end();
		throw error;
	}
	return target;
}

interface Server {
	reached: Pick<Job, "port" | "origin" | "relay">;
	signal(signal: NodeJS.Signals): void;
	end(): Promise<void>;
}

async function startRelay(folder: string, usage: string): Promise<Server> {
	const file = join(folder, "dist/server/main.js");
	if (!existsSync(file)) throw new Error(`there is no build in ${folder}`);
	const relay = await createRelay({
		file,
		env: { ...FACTORS, USAGE_FILE: usage },
		nodeOptions: ["--import", join(HERE, "usage.js")],
		under: pinned("server"),
	});
	await relay.start();
	const { port, origin, site } = relay;
	const links = relay
		.demo()
		.people.map(({ link }) => new URL(link).hash.slice(1));
	return {
		reached: { port, origin, relay: { site, links } },
		signal: relay.signal,
		end: relay.end,
	};
}

async function startFloor(usage: string): Promise<Server> {
	const child = startPinned(
		"server",
		["--import", join(HERE, "usage.js"), join(HERE, "floor.js")],
		{ stdio: ["ignore", "pipe", "inherit"], env: { USAGE_FILE: usage } },
	);
	const lines = createInterface({ input: child.stdout as never });
	const [line] = (await once(lines, "line")) as [string];
	return {
		reached: {
			port: Number(line),
			origin: `http://127.0.0.1:${line}`,
			relay: null,
		},
		signal: (signal) => void child.kill(signal),
		async end() {
			const gone = once(child, "exit");
			child.kill("SIGKILL");
			await gone;
		},
	};
}

function startGenerator(): ChildProcess {
	// With the flags of this process, which make Node read TypeScript.
	return startPinned(
		"generator",
		[...process.execArgv, join(HERE, "generator.ts")],
		{ stdio: ["ignore", "inherit", "inherit", "ipc"], env: {} },
	);
}

function startPinned(
	which: "server" | "generator",
	args: string[],
	{
		stdio,
		env,
	}: {
		stdio: never[] | ("pipe" | "ignore" | "inherit" | "ipc")[];
		env: Record<string, string>;
	},
): ChildProcess {
	const [command, ...words] = [...pinned(which), process.execPath, ...args];
	return spawn(command as string, words, {
		stdio,
		env: { PATH: process.env.PATH ?? "", ...env },
	});
}

/** Errors: what the generator says, in words, or that it has ended. */
async function answerOf(
	generator: ChildProcess,
	asked: Asked,
): Promise<number> {
	const answer = new Promise<Answered>((done) => {
		generator.once("message", done);
		generator.once("exit", () => done({ failed: "the generator has ended" }));
	});
	generator.send(asked);
	const answered = await answer;
	if ("failed" in answered) throw new Error(answered.failed);
	return answered.done;
}

async function usageIn(file: string, signal: Server["signal"]): Promise<Usage> {
	rmSync(file, { force: true });
	signal("SIGWINCH");
	while (!existsSync(file)) await new Promise((next) => setTimeout(next, 5));
	return JSON.parse(readFileSync(file, "utf8")) as Usage;
}
