import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../e2e/world/free-port.ts";
import { root } from "../../scripts/run.js";

/** Milliseconds from the start of a relay on this data folder until it says that it is ready. */
export async function startOf(folder: string): Promise<number> {
	const file = join(root, "dist/server/main.js");
	if (!existsSync(file)) throw new Error("there is no build");
	const port = await freePort();
	const began = performance.now();
	const child = spawn(process.execPath, [file, "serve"], {
		cwd: root,
		env: {
			PATH: process.env.PATH ?? "",
			PORT: String(port),
			SHOPBELL_ORIGIN: `http://localhost:${port}`,
			SHOPBELL_DATA: folder,
		},
		stdio: ["ignore", "ignore", "pipe"],
	});
	const said = createInterface({ input: child.stderr });
	const ended = new Promise((done) => child.once("exit", done));
	try {
		for await (const line of said)
			if (line.includes('"msg":"ready"')) return performance.now() - began;
		throw new Error("the relay ended before it was ready");
	} finally {
		child.kill("SIGTERM");
		await ended;
	}
}
