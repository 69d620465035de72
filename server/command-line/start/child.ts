import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Clock } from "../../ports/clock.ts";

const READY_MS = 30_000;
const END_MS = 10_000;
/** pino's numbers: 50 is an error, 60 is fatal. */
const ERROR_LEVEL = 50;
const FATAL_LEVEL = 60;

/** One program of the demo: says when it is ready, when it has ended, and can be ended. */
export interface Child {
	name: string;
	pid: number | undefined;
	/** What it said when it was ready. */
	ready: Promise<Readonly<Record<string, unknown>>>;
	/** How it ended, also in words. */
	ended: Promise<{ code: number | null; how: string }>;
	/** As a power cut: no good-bye, nothing finished. `wasKilled` says that it was meant. */
	kill(): Promise<void>;
	wasKilled(): boolean;
	end(): Promise<void>;
}

export interface ChildOptions {
	name: string;
	/** The folder of the build. */
	built: string;
	/** Within that folder. */
	file: string;
	args?: readonly string[];
	/** Where it starts. */
	folder: string;
	env: Readonly<Record<string, string | undefined>>;
	log: string;
	/** The key by which its line is known that says it is ready. */
	readyKey: string;
	clock: Clock;
	complain(line: string): void;
}

/** What it writes goes to its log file; what only a crash writes is shown, too. */
export function startChild(options: ChildOptions): Child {
	const { name, complain, clock } = options;
	const child = spawned(options);
	const outlivesNobody = () => child.kill("SIGKILL");
	process.on("exit", outlivesNobody);
	const logFile = createWriteStream(options.log, { flags: "a", mode: 0o600 });
	let killed = false;
	let lastError = "";

	onLines(child.stderr, (line) => {
		logFile.write(`${line}\n`);
		const said = readLine(line);
		if (!said) complain(`${name}: ${line}`);
		else if (Number(said.level) >= FATAL_LEVEL)
			complain(`${name}: ${sentenceOf(said)}`);
		else if (Number(said.level) >= ERROR_LEVEL) lastError = sentenceOf(said);
	});
	const ended: Child["ended"] = new Promise((resolve) => {
		child.once("error", ({ message }) =>
			resolve({ code: null, how: `could not be started: ${message}` }),
		);
		// "close" comes after the last line was read, "exit" may come before.
		child.once("close", (code, signal) => {
			logFile.end();
			process.off("exit", outlivesNobody);
			const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
			const last = lastError && `; its last error: ${lastError}`;
			resolve({ code, how: how + last });
		});
	});

	return {
		name,
		pid: child.pid,
		ready: readyOf(child, options, (line) => logFile.write(`${line}\n`)),
		ended,
		async kill() {
			killed = true;
			child.kill("SIGKILL");
			await ended;
		},
		wasKilled: () => killed,
		async end() {
			child.kill("SIGTERM");
			const forget = clock.after(END_MS, () => {
				complain(
					`The ${name} did not stop in ${END_MS / 1_000} s and is ended by force.`,
				);
				child.kill("SIGKILL");
			});
			await ended;
			forget();
		},
	};
}

function spawned({ built, file, args = [], folder, env }: ChildOptions) {
	// Stack traces name the sources; a child without its parent stops.
	const endWithParent = `file://${join(built, "server/end-with-parent.js")}`;
	const nodeOptions = ["--enable-source-maps", "--import", endWithParent];
	return spawn(process.execPath, [...nodeOptions, join(built, file), ...args], {
		cwd: folder,
		env,
		stdio: ["ignore", "pipe", "pipe"],
		// A group of its own: the terminal's Ctrl-C must reach it once and in our order, not
		// directly, then through npm, then through us.
		detached: process.platform !== "win32",
	});
}

function readyOf(
	child: ChildProcess,
	{ readyKey, clock }: ChildOptions,
	log: (line: string) => void,
): Child["ready"] {
	const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
		const forget = clock.after(READY_MS, () =>
			reject(new Error(`was not ready in ${READY_MS / 1_000} s`)),
		);
		onLines(child.stdout, (line) => {
			const said = readLine(line);
			// It holds keys and sign-in links: never into the log file.
			if (!said?.[readyKey]) return log(line);
			forget();
			resolve(said);
		});
		child.once("close", forget);
	});
	// One that ends before it is ready is told by `ended`.
	ready.catch(() => {});
	return ready;
}

function onLines(
	stream: NodeJS.ReadableStream | null,
	hear: (line: string) => void,
): void {
	if (stream) createInterface({ input: stream }).on("line", hear);
}

function readLine(line: string): Record<string, unknown> | undefined {
	if (!line.startsWith("{")) return undefined;
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function sentenceOf(said: { msg?: string; err?: { stack?: string } }): string {
	return [said.msg, said.err?.stack].filter(Boolean).join("\n");
}
