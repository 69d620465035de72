import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../../scripts/run.js";

const READY_MS = 60_000;
const PROGRAM = join(root, "dist/server/main.js");

interface Folders {
	data: string;
	backups: string;
}

/** Starts the built program as its owner would, until it says that it is ready. Answers what it said; throws where it did not start or end well. */
export async function servesOnce(folders: Folders): Promise<string> {
	const relay = begun(folders, "serve");
	let said = "";
	const ready = new Promise<boolean>((done) => {
		const timer = setTimeout(() => done(false), READY_MS);
		const heard = (bytes: Buffer) => {
			said += bytes;
			if (!/Shopbell is ready/.test(said)) return;
			clearTimeout(timer);
			done(true);
		};
		relay.stdout.on("data", heard);
		relay.stderr.on("data", heard);
		relay.once("exit", () => done(false));
	});
	const ended = once(relay, "exit");
	if (!(await ready)) {
		relay.kill("SIGKILL");
		throw new Error(`the relay did not start: ${said}`);
	}
	relay.kill("SIGTERM");
	const [code] = await ended;
	if (code !== 0) throw new Error(`the relay ended with ${code}: ${said}`);
	return said;
}

/** Restores a backup as an owner would. Answers what was said; throws where it was refused. */
export async function restores(
	folders: Folders,
	backup: string,
): Promise<string> {
	const child = begun(folders, "restore", backup, "--replace");
	let said = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (bytes: Buffer) => {
			said += bytes;
		});
	const [code] = await once(child, "close");
	if (code !== 0) throw new Error(`nothing was restored: ${said}`);
	return said;
}

function begun({ data, backups }: Folders, ...words: string[]) {
	return spawn(process.execPath, [PROGRAM, ...words], {
		// No setting of whoever runs this decides what it does.
		env: {
			PATH: process.env.PATH,
			PORT: "0",
			SHOPBELL_DATA: data,
			SHOPBELL_BACKUPS: backups,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
}
