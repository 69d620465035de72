import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A real proxy that serves a file of recipes/ on loopback. */
export interface ServingProxy {
	/** Where it listens, an address of this machine that no other run has. */
	address: string;
	/** TLS. */
	port: number;
	/** Plain HTTP, which leads to TLS. */
	plainPort: number;
	stop(): Promise<void>;
}

/** What is put in the place of the values that a file leaves open. */
export interface ProxyValues {
	hostName: string;
	consoleHostName: string;
	/** Where the relay listens, e.g. 127.0.0.1:4000 */
	upstream: string;
	/** Paths of PEM files. */
	certificate: string;
	key: string;
	/** For what the program writes; empty. */
	folder: string;
}

/**
 * Loopback has 16 million addresses on Linux, which both programs need; one made of the process id is nobody else's,
 * and so is every port there.
 */
export function ownAddress(): string {
	const { pid } = process;
	return `127.${64 + (pid >> 16)}.${(pid >> 8) & 255}.${pid & 255}`;
}

/** Starts a program and waits for a line that matches. Throws with all that it said when it ends before. */
export async function startProgram(
	path: string,
	args: readonly string[],
	{ env, ready }: { env: Record<string, string>; ready: RegExp },
): Promise<() => Promise<void>> {
	// Nothing of our own environment: a variable of the developer's would change what is tested.
	const child = spawn(path, args, { env, stdio: ["ignore", "ignore", "pipe"] });
	const end = () => void child.kill("SIGTERM");
	process.once("exit", end);
	const ended = new Promise<void>((done) => child.once("close", () => done()));
	await saying(child, ready);
	return async () => {
		process.off("exit", end);
		end();
		await ended;
	};
}

function saying(child: ChildProcess, ready: RegExp): Promise<void> {
	const said: string[] = [];
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("close", (code) =>
			failed(
				new Error(`${child.spawnfile} ended (${code}): ${said.join("\n")}`),
			),
		);
		if (!child.stderr) throw new Error("stderr is a pipe");
		createInterface({ input: child.stderr }).on("line", (line) => {
			said.push(line);
			if (ready.test(line)) done();
		});
	});
}
