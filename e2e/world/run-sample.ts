import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Runs the sample for Node as it stands on the owner's page, as a shop's server does. Resolves with the token. */
export async function runSample(text: string, secret: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-sample-"));
	try {
		const file = join(folder, "customer.mjs");
		await writeFile(file, text);
		const { stdout } = await promisify(execFile)(process.execPath, [file], {
			env: { PATH: process.env.PATH, SHOPBELL_IDENTITY_KEY: secret },
		});
		return stdout.trim();
	} finally {
		await rm(folder, { recursive: true });
	}
}
