import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { root } from "./run.js";

/** Stack traces name the sources; a child without its parent stops. */
export const NODE_OPTIONS = [
	"--enable-source-maps",
	"--import",
	"./scripts/end-with-parent.js",
];

const READY_MS = 30_000;
const END_MS = 10_000;
/** pino's numbers: 50 is an error, 60 is fatal. */
const ERROR_LEVEL = 50;
const FATAL_LEVEL = 60;

/**
 * One program of the demo: says when it is ready, when it has ended, and can be ended. What it
 * writes goes to its log file; what only a crash writes is shown too.
 * @param {{ name: string, file: string, args?: string[], env: NodeJS.ProcessEnv, log: string, readyKey: string }} options
 */
export function startChild({ name, file, args = [], env, log, readyKey }) {
	const logFile = createWriteStream(log, { flags: "a", mode: 0o600 });
	const child = spawn(process.execPath, [...NODE_OPTIONS, file, ...args], {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ["ignore", "pipe", "pipe"],
		// A group of its own: the terminal's Ctrl-C must reach it once and in our order, not
		// directly, then through npm, then through us.
		detached: process.platform !== "win32",
	});
	const outlivesNobody = () => child.kill("SIGKILL");
	process.on("exit", outlivesNobody);
	let killed = false;

	let lastError = "";
	const ready = new Promise((resolve, reject) => {
		const late = setTimeout(
			() => reject(new Error(`was not ready in ${READY_MS / 1000} s`)),
			READY_MS,
		);
		createInterface({ input: child.stdout }).on("line", (line) => {
			const said = readLine(line);
			if (said?.[readyKey]) {
				clearTimeout(late);
				resolve(said);
				return; // holds keys and sign-in links: never into the log file
			}
			logFile.write(`${line}\n`);
		});
		child.once("close", () => clearTimeout(late));
	});
	ready.catch(() => {}); // a child that ends before it is ready is told by `ended`

	createInterface({ input: child.stderr }).on("line", (line) => {
		logFile.write(`${line}\n`);
		const said = readLine(line);
		if (!said) console.error(`${name}: ${line}`);
		else if (said.level >= FATAL_LEVEL)
			console.error(`${name}: ${sentenceOf(said)}`);
		else if (said.level >= ERROR_LEVEL) lastError = sentenceOf(said);
	});

	const ended = new Promise((resolve) => {
		child.once("error", (error) =>
			resolve(`could not be started: ${error.message}`),
		);
		// "close" comes after the last line was read, "exit" may come before.
		child.once("close", (code, signal) => {
			logFile.end();
			process.off("exit", outlivesNobody);
			const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
			resolve(lastError ? `${how}; its last error: ${lastError}` : how);
		});
	});

	return {
		name,
		pid: child.pid,
		/** What the child said when it was ready. */
		ready,
		/** How it ended, in words. */
		ended,
		/** As a power cut: no good-bye, nothing finished. `wasKilled` says that it was meant. */
		async kill() {
			killed = true;
			child.kill("SIGKILL");
			await ended;
		},
		wasKilled: () => killed,
		async end() {
			child.kill("SIGTERM");
			const bound = setTimeout(() => {
				console.error(
					`The ${name} did not stop in ${END_MS / 1000} s and is ended by force.`,
				);
				child.kill("SIGKILL");
			}, END_MS);
			await ended;
			clearTimeout(bound);
		},
	};
}

/** @param {string} line */
function readLine(line) {
	if (!line.startsWith("{")) return undefined;
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

/** @param {{ msg?: string, err?: { stack?: string } }} said */
function sentenceOf(said) {
	return [said.msg, said.err?.stack].filter(Boolean).join("\n");
}
