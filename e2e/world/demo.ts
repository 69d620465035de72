import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { RELAY } from "./relay.ts";

/** What `npm start` starts, on free ports with data of its own. */
export interface Demo {
	/** The first address that it prints. */
	tryOut: string;
	end(): Promise<void>;
}

const DATABASE = "shopbell.db";
/** The database of a first start, which takes seconds: made once a process, and copied for each demo. */
let past: Promise<string> | undefined;

async function makePast(): Promise<string> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-past-"));
	process.on("exit", () => rmSync(data, { recursive: true, force: true }));
	await promisify(execFile)(process.execPath, [RELAY, "demo-past"], {
		env: { PATH: process.env.PATH ?? "", SHOPBELL_DATA: data },
	});
	return join(data, DATABASE);
}

export async function startDemo(): Promise<Demo> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-demo-"));
	past ??= makePast();
	await copyFile(await past, join(data, DATABASE));
	const [PORT, SHOP_PORT] = [await freePort(), await freePort()].map(String);
	const { PATH, HOME } = process.env;
	const child = spawn(process.execPath, ["scripts/shopbell.js", "start"], {
		env: { PATH, HOME, PORT, SHOP_PORT, SHOPBELL_DATA: data },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const said: string[] = [];
	child.stderr.on("data", (chunk) => said.push(String(chunk)));
	const exit = once(child, "exit");
	const lines = createInterface({ input: child.stdout });
	const tryOut = await new Promise<string>((done, fail) => {
		lines.on("line", (line) => {
			said.push(`${line}\n`);
			const [, address] = /^\s+Try\s+(http\S+)/.exec(line) ?? [];
			if (address) done(address);
		});
		exit.then(() => fail(new Error(`npm start ended:\n${said.join("")}`)));
	});
	return {
		tryOut,
		async end() {
			child.kill("SIGINT");
			await exit;
			await rm(data, { recursive: true, force: true });
		},
	};
}
