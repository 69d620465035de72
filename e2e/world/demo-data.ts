import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { freePort } from "./free-port.ts";
import { run } from "./program.ts";
import { type DemoLine, RELAY } from "./relay.ts";

/** A demo in which nothing has happened yet. */
export interface DemoData {
	/** Fills this folder with all that its relay keeps. The relay that starts there may have any address. */
	copyTo(folder: string): Promise<void>;
	/** What the relay said of it. */
	demo: DemoLine;
}

/** What a relay said in whose folder it was made, beside that folder. */
const LINE = "demo.json";

let found: Promise<DemoData> | undefined;

/**
 * Made once for a build, however many shops begin with it. Of workers that make it at the same moment one is first,
 * and the others take what it has made.
 */
export function demoData(): Promise<DemoData> {
	found ??= findOrMake();
	return found;
}

async function findOrMake(): Promise<DemoData> {
	const made = join(root, "test-results", `demo-${stampOfBuild()}`);
	if (!existsSync(made)) await make(made);
	return {
		copyTo: (folder) => cp(join(made, "data"), folder, { recursive: true }),
		demo: JSON.parse(readFileSync(join(made, LINE), "utf8")) as DemoLine,
	};
}

function stampOfBuild(): string {
	return readFileSync(join(root, "dist/stamp"), "utf8").slice(0, 16);
}

async function make(folder: string): Promise<void> {
	await mkdir(join(root, "test-results"), { recursive: true });
	const part = await mkdtemp(`${folder}-part-`);
	const relay = await run(
		RELAY,
		["demo"],
		{
			PORT: String(await freePort()),
			SHOPBELL_DATA: join(part, "data"),
			SHOP_ORIGIN: "http://localhost:1",
		},
		"ready",
	);
	await relay.interrupt();
	await writeFile(join(part, LINE), JSON.stringify(relay.ready.demo));
	// Into its place as a whole, or not at all.
	await rename(part, folder).catch(async (error: NodeJS.ErrnoException) => {
		await rm(part, { recursive: true });
		if (!existsSync(folder)) throw error;
	});
}
