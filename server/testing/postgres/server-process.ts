import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Who runs it: PostgreSQL refuses to be root. */
export interface RunsAs {
	uid?: number;
	gid?: number;
}

/** How it is told to end. `immediate`: as when the machine loses power, with a recovery at the next start. */
export type EndingMode = "fast" | "immediate";

/** The server of one folder of databases, from its start to its end. */
export interface ServerProcess {
	/** All of its processes stand still, and its sockets stay open. */
	freeze(): void;
	thaw(): void;
	/** Resolves when all of its processes are gone. */
	end(mode: EndingMode): Promise<void>;
}

const SIGNAL = { fast: "INT", immediate: "QUIT" };
const READY = /database system is ready to accept (read-only )?connections/;

/**
 * The server and a shell that outlives this process for a moment: at the end of its input, which comes when this
 * process is gone in whatever way, it ends the server, and takes the folder away unless it was told a mode.
 */
const WATCH = `
"$@" </dev/null & server=$!
read -r mode
kill -CONT $server; kill -\${mode:-QUIT} $server
wait $server
[ -n "$mode" ] || rm -rf "$FOLDER"
`;

/** Resolves when it takes connections. Throws with all that it said when it ends before. */
export async function startServer(
	bin: string,
	folder: string,
	settings: Readonly<Record<string, string>>,
	as: RunsAs,
): Promise<ServerProcess> {
	const data = join(folder, "data");
	const set = Object.entries(settings).flatMap(([name, value]) => [
		"-c",
		`${name}=${value}`,
	]);
	const child = spawn(
		"/bin/sh",
		["-c", WATCH, "sh", join(bin, "postgres"), "-D", data, ...set],
		{
			...as,
			cwd: folder,
			env: { FOLDER: folder, PATH: process.env.PATH ?? "", LC_ALL: "C" },
			stdio: ["pipe", "ignore", "pipe"],
			// A signal of the terminal is for the tests.
			detached: true,
		},
	);
	const ended = once(child, "close");
	await saysReady(child);
	const [postmaster = ""] = readFileSync(
		join(data, "postmaster.pid"),
		"utf8",
	).split("\n");

	// Its parent first, which would start others.
	const all = () => [Number(postmaster), ...childrenOf(postmaster)];
	const thaw = () => signalAll(all(), "SIGCONT");

	return {
		freeze: () => signalAll(all(), "SIGSTOP"),
		thaw,
		async end(mode) {
			thaw();
			child.stdin?.end(`${SIGNAL[mode]}\n`);
			await ended;
		},
	};
}

function saysReady(child: ChildProcess): Promise<void> {
	const said: string[] = [];
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("close", () =>
			failed(new Error(`PostgreSQL ended: ${said.join("\n")}`)),
		);
		if (!child.stderr) throw new Error("stderr is a pipe");
		createInterface({ input: child.stderr }).on("line", (line) => {
			if (said.length < 100) said.push(line);
			if (READY.test(line)) done();
		});
	});
}

/** Each is the leader of a group of its own, so that no one signal reaches them all. */
function childrenOf(parent: string): number[] {
	return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
		.split("\n")
		.map((line) => line.trim().split(/\s+/))
		.filter(([, of]) => of === parent)
		.map(([pid]) => Number(pid));
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
	for (const pid of pids)
		try {
			process.kill(pid, signal);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
		}
}
