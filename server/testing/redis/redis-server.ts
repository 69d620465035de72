import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { findRedis } from "../../../scripts/redis.js";

/** A Redis of the tests, on a free port of this machine and in a folder of its own. */
export interface RedisServer {
	port: number;
	/** As a relay is told of it. */
	url: string;
	/** It answers nothing, and nobody is told: its connections stay open. */
	freeze(): void;
	/** It goes on where it stood. */
	thaw(): void;
	/** Ends it with everything that it holds; {@link restart} begins it anew at the same port. */
	kill(): Promise<void>;
	restart(): Promise<void>;
	/** Ends it, and removes the folder. */
	stop(): Promise<void>;
}

export interface RedisOptions {
	/** It asks everybody for it. */
	password?: string;
	/** Bytes that it may hold; with less than it needs it refuses to keep anything more. */
	maxmemory?: number;
	/** Connections that it takes. */
	maxclients?: number;
}

/** Whether one can be had. Where not, the gate has said so in a sentence, and in CI it has failed. */
export const hasRedis = findRedis() !== undefined;

export async function startRedis(
	options: RedisOptions = {},
): Promise<RedisServer> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-redis-"));
	const port = await freePort();
	let running = await run(port, folder, options);
	async function kill(): Promise<void> {
		running.kill("SIGKILL");
		if (running.exitCode === null && running.signalCode === null)
			await once(running, "exit");
	}
	return {
		port,
		url: `redis://127.0.0.1:${port}`,
		freeze: () => void running.kill("SIGSTOP"),
		thaw: () => void running.kill("SIGCONT"),
		kill,
		async restart() {
			await kill();
			running = await run(port, folder, options);
		},
		async stop() {
			await kill();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function run(
	port: number,
	folder: string,
	{ password, ...limits }: RedisOptions,
): Promise<ChildProcess> {
	const found = findRedis();
	if (!found) throw new Error("there is no Redis: ask hasRedis first");
	const settings = {
		...{ port, bind: "127.0.0.1", dir: folder, daemonize: "no" },
		// Nothing of what it holds goes to the disk.
		...{ save: "", appendonly: "no" },
		...(password !== undefined && { requirepass: password }),
		...limits,
	};
	const args = Object.entries(settings).flatMap(([name, value]) => [
		`--${name}`,
		String(value),
	]);
	// Nothing of our own environment: a variable of the developer's would change what is tested.
	const child = spawn(found.program, args, {
		env: found.env,
		stdio: ["ignore", "pipe", "ignore"],
	});
	const end = () => void child.kill("SIGKILL");
	process.once("exit", end);
	child.once("exit", () => process.off("exit", end));
	await ready(child);
	return child;
}

/** Throws with all that it said when it ends before. */
function ready(child: ChildProcess): Promise<void> {
	const said: string[] = [];
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("close", () =>
			failed(new Error(`${child.spawnfile} ended: ${said.join("\n")}`)),
		);
		if (!child.stdout) throw new Error("stdout is a pipe");
		createInterface({ input: child.stdout }).on("line", (line) => {
			said.push(line);
			if (/ready to accept connections/i.test(line)) done();
		});
	});
}

/** One that nobody has now. Who asks for it may be told one that others are given, too: the system gives them in turn. */
async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, "close");
	return port;
}
