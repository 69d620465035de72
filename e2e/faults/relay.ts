import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../scripts/run.js";
import { freePort } from "../world/free-port.ts";
import { KEPT_CODE } from "../world/kept-code.ts";
import type { Dump } from "./account.ts";
import { dump } from "./dump.ts";
import { FACTORS } from "./factors.ts";

/** A relay in a process of its own, that can be treated as badly as the world does. */
export interface Relay {
	/** The program that it runs. */
	file: string;
	/** Where it listens; the ways of the clients lead here. */
	port: number;
	/** What it takes for its own address: the clients' Origin. */
	origin: string;
	data: string;
	/** What is kept, read past its own code. */
	stored(): Promise<Dump>;
	/** What a command of its program has to be told to find the shop. */
	shop: Record<string, string>;
	site: string;
	/** What the relay said of its demo when it was ready: fresh sign-in links among it. */
	demo(): Demo;
	/** @param clockAheadMs how wrong the clock of its machine is */
	start(failpoint?: string, clockAheadMs?: number): Promise<void>;
	/** kill -9, as a crash or a power cut does. */
	kill(): Promise<void>;
	/** As Ctrl-C and as a deploy: resolves with the exit code. */
	stop(): Promise<number | null>;
	/** Resolves when the process that runs now has ended, however. */
	ended(): Promise<void>;
	running(): boolean;
	signal(signal: NodeJS.Signals): void;
	/** `pragma synchronous` of the writing connection of each start. */
	synchronous: number[];
	/** Lines that the relay logged as faults of its own, or wrote in dying. */
	faults: string[];
	/** The last of everything that it logged, faults or not. */
	lines: string[];
	pid(): number;
	/** The name that the process that runs now has among several relays. */
	node(): string;
	end(): Promise<void>;
}

export interface RelayOptions {
	/** The built relay: `dist/server/main.js`, or one built for a test. */
	file: string;
	/** Browsers come by this port; by default straight to the relay's. */
	publicPort?: number;
	port?: number;
	/** The folder of its data, which somebody else takes away; by default one of its own. */
	data?: string;
	env?: Record<string, string>;
	nodeOptions?: string[];
	/** Runs the relay under another program, such as strace. */
	under?: string[];
}

/** pino's number for an error. */
const ERROR_LEVEL = 50;
const CLOCK_AHEAD = join(root, "e2e/faults/clock-ahead.js");
/** Some minutes of a storm. */
const LINES = 400;

export async function createRelay(options: RelayOptions): Promise<Relay> {
	const data =
		options.data ?? (await mkdtemp(join(tmpdir(), "shopbell-faults-")));
	const port = options.port ?? (await freePort());
	const origin = `http://localhost:${options.publicPort ?? port}`;
	let child: ChildProcess | undefined;
	let gone: Promise<void> = Promise.resolve();
	let demo: Demo | undefined;
	let node = "";

	async function start(failpoint?: string, clockAheadMs = 0): Promise<void> {
		const words = [
			...(options.under ?? []),
			process.execPath,
			...KEPT_CODE,
			"--enable-source-maps",
			...(options.nodeOptions ?? []),
			...(clockAheadMs ? ["--import", CLOCK_AHEAD] : []),
			...["--import", join(root, "scripts/end-with-parent.js")],
			...[options.file, "demo"],
		];
		const started = spawn(words[0] as string, words.slice(1), {
			cwd: root,
			env: {
				PATH: process.env.PATH ?? "",
				PORT: String(port),
				SHOPBELL_ORIGIN: origin,
				SHOPBELL_DATA: data,
				SHOPBELL_ADDRESS_FACTOR: FACTORS.SHOPBELL_ADDRESS_FACTOR,
				...(failpoint ? { SHOPBELL_FAILPOINT: failpoint } : {}),
				CLOCK_AHEAD_MS: String(clockAheadMs),
				...options.env,
			},
			stdio: ["ignore", "pipe", "pipe"],
		});
		child = started;
		gone = once(started, "exit").then(() => {});
		const errors = createInterface({ input: started.stderr as never });
		errors.on("line", (line) => hear(line));
		demo = (
			await firstSaid(started).catch((error: Error) => {
				throw new Error(
					`${error.message}: ${relay.faults.slice(-5).join("\n")}`,
				);
			})
		).demo;
		relay.site = demo.site;
	}

	function hear(line: string) {
		relay.lines.push(line);
		if (relay.lines.length > LINES) relay.lines.shift();
		const said = readLine(line);
		if (said?.msg === "ready") {
			node = String(said.node);
			relay.synchronous.push(Number(said.synchronous));
		}
		if (!said || Number(said.level) >= ERROR_LEVEL) relay.faults.push(line);
	}

	const relay: Relay = {
		file: options.file,
		port,
		origin,
		data,
		stored: async () => dump(data),
		shop: { SHOPBELL_DATA: data },
		site: "",
		synchronous: [],
		faults: [],
		lines: [],
		demo() {
			if (!demo) throw new Error("the relay was never ready");
			return demo;
		},
		start,
		running: () => child?.exitCode === null && child.signalCode === null,
		ended: () => gone,
		pid: () => child?.pid ?? 0,
		node: () => node,
		signal: (signal) => void child?.kill(signal),
		async kill() {
			child?.kill("SIGKILL");
			await gone;
		},
		async stop() {
			// A paused process hears nothing else.
			child?.kill("SIGCONT");
			child?.kill("SIGTERM");
			await gone;
			return child?.exitCode ?? null;
		},
		async end() {
			await relay.kill();
			if (options.data === undefined)
				await rm(data, { recursive: true, force: true });
		},
	};
	return relay;
}

interface Demo {
	site: string;
	identityKey: string;
	identityKid: string;
	people: { name: string; link: string }[];
}

async function firstSaid(child: ChildProcess): Promise<{ demo: Demo }> {
	for await (const line of createInterface({ input: child.stdout as never })) {
		const said = readLine(line);
		if (said?.ready) return said as unknown as { demo: Demo };
	}
	throw new Error("the relay ended before it was ready");
}

function readLine(line: string): Record<string, unknown> | undefined {
	if (!line.startsWith("{")) return undefined;
	try {
		return JSON.parse(line) as Record<string, unknown>;
	} catch {
		return undefined;
	}
}
