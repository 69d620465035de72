import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A command that takes longer than this does not end. */
const BOUND_MS = 10 * 60_000;
const LOOK_MS = 200;
const LINES_SHOWN = 25;

export interface Tried {
	seconds: number;
	/** What went wrong, with the end of what it said. */
	fault?: string;
}

/** Runs a command in a shell, as somebody who reads the page would; a server is stopped as by Ctrl-C once it serves. */
export async function tryCommand(
	command: string,
	at: { opens?: string; clone: string; env: NodeJS.ProcessEnv },
): Promise<Tried> {
	const startedAt = performance.now();
	const child = spawn(command, {
		cwd: at.clone,
		env: at.env,
		shell: true,
		stdio: ["ignore", "pipe", "pipe"],
		// A group of its own, so that all that it starts can be ended.
		detached: true,
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (part) => {
			said += part;
		});
	const closed = once(child, "close");
	const outlivesNobody = () => signalAll(child, "SIGKILL");
	// Before the clone is removed, in which it may still be writing.
	process.prependOnceListener("exit", outlivesNobody);
	const bound = setTimeout(outlivesNobody, BOUND_MS);

	const opens = at.opens?.replace(/\$(\w+)/g, (_, name) => at.env[name] ?? "");
	const served = opens ? await serves(opens, child) : true;
	if (opens) signalAll(child, "SIGINT");
	const [code, signal] = await closed;
	clearTimeout(bound);
	process.off("exit", outlivesNobody);

	const seconds = (performance.now() - startedAt) / 1_000;
	// npm and the shell end of the Ctrl-C that they pass on.
	const good = code === 0 || (opens && (code === 130 || signal === "SIGINT"));
	if (served && good) return { seconds };
	const how = served
		? `ended with ${signal ?? code}`
		: `did not serve ${opens}`;
	return {
		seconds,
		fault: [how, ...said.trimEnd().split("\n").slice(-LINES_SHOWN)].join(
			"\n        | ",
		),
	};
}

/** True as soon as the page is there, false when the program has ended without it. */
async function serves(page: string, child: ChildProcess): Promise<boolean> {
	while (child.exitCode === null && child.signalCode === null) {
		const answer = await fetch(page).catch(() => undefined);
		if (answer?.ok) return true;
		await new Promise((next) => setTimeout(next, LOOK_MS));
	}
	return false;
}

function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals) {
	try {
		if (pid) process.kill(-pid, signal);
	} catch {
		// all of them have ended
	}
}
