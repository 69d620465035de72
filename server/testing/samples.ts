import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** How a shop's server signs: a file of `samples/`, and what runs it. */
export interface Sample {
	language: string;
	file: string;
	program: string;
}

export const SAMPLES: readonly Sample[] = [
	{ language: "Node", file: "customer.mjs", program: process.execPath },
	{ language: "PHP", file: "customer.php", program: "php" },
	{ language: "Python", file: "customer.py", program: "python3" },
	{ language: "Ruby", file: "customer.rb", program: "ruby" },
];

/** How it tells of an order. */
export const ORDER_SAMPLES: readonly Sample[] = SAMPLES.map(
	({ file, ...sample }) => ({
		...sample,
		file: file.replace("customer", "order"),
	}),
);

/** What the sample signs with the values of a site in it; null: its program is not here. */
export async function signedBySample(
	{ file, program }: Sample,
	values: { site: string; kid: string; secret: string },
): Promise<string | null> {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-sample-"));
	try {
		const path = join(folder, file);
		const text = await readFile(
			join(import.meta.dirname, "../../samples", file),
			"utf8",
		);
		await writeFile(
			path,
			text.replace("YOUR-SITE", values.site).replace("YOUR-KEY-ID", values.kid),
		);
		const { stdout } = await promisify(execFile)(program, [path], {
			env: { ...process.env, SHOPBELL_IDENTITY_KEY: values.secret },
		});
		return stdout.trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	} finally {
		await rm(folder, { recursive: true });
	}
}
