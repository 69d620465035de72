import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../world/free-port.ts";
import { Tab } from "./tab.ts";

/** WebKitGTK's own browser, through WebKitWebDriver, on a display that nobody sees. */
export interface WebKit {
	version: string;
	/** One browser, one window; what it keeps is its own. */
	opens(width: number, height: number): Promise<Tab>;
	end(): Promise<void>;
}

/** @param driver the path of WebKitWebDriver */
export async function startWebKit(driver: string): Promise<WebKit> {
	const home = await mkdtemp(join(tmpdir(), "shopbell-webkit-"));
	const display = await startDisplay();
	const port = await freePort();
	const program = spawn(driver, ["-p", String(port)], {
		env: {
			PATH: process.env.PATH,
			HOME: home,
			DISPLAY: `:${display.number}`,
			// A system without a locale says "C" for the reader's language, which is a play of its own.
			LC_ALL: "C.UTF-8",
			LANGUAGE: "en",
		},
		stdio: "ignore",
	});
	const address = `http://127.0.0.1:${port}`;
	await listens(address, program);
	return {
		version: await versionOf(address),
		async opens(width, height) {
			const tab = await Tab.on(address);
			await tab.sized(width, height);
			return tab;
		},
		async end() {
			await ended(program);
			await ended(display.program);
			await rm(home, { recursive: true, force: true });
		},
	};
}

/** Chooses a free number by itself, and says it. */
async function startDisplay() {
	const program = spawn(
		"Xvfb",
		["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
		{ stdio: ["ignore", "pipe", "ignore"] },
	);
	const [number] = (await Promise.race([
		once(createInterface({ input: program.stdout }), "line"),
		once(program, "exit").then(() => {
			throw new Error("Xvfb did not start.");
		}),
	])) as [string];
	return { number, program };
}

/** It says nothing when it is ready. */
async function listens(address: string, program: ChildProcess) {
	while (program.exitCode === null) {
		const answer = await fetch(`${address}/status`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((next) => setTimeout(next, 50));
	}
	throw new Error("WebKitWebDriver did not start.");
}

async function versionOf(address: string): Promise<string> {
	const tab = await Tab.on(address);
	await tab.end();
	return tab.version;
}

async function ended(program: ChildProcess) {
	if (program.exitCode !== null) return;
	const exit = once(program, "exit");
	program.kill();
	await exit;
}
