import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { moduleFile, root } from "./targets.ts";

const FROM = join(root, "widget/module");

/** What shops with a bundler install: a package of its own, which nothing of the relay has to be installed for. */
export async function buildModule(out: string): Promise<void> {
	await mkdir(out, { recursive: true });
	const { version, license } = JSON.parse(
		await readFile(join(root, "package.json"), "utf8"),
	);
	const types = await readFile(join(FROM, "index.d.ts"), "utf8");
	const manifest = {
		name: "shopbell-widget",
		version,
		description: "Loads the chat of a Shopbell relay into a page.",
		license,
		type: "module",
		sideEffects: false,
		exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
		types: "./index.d.ts",
		files: ["index.js", "index.d.ts", "shopbell.d.ts"],
	};
	await Promise.all([
		build(moduleFile(out)),
		writeFile(
			join(out, "index.d.ts"),
			types.replaceAll("../embed/shopbell.d.ts", "./shopbell.js"),
		),
		writeFile(
			join(out, "package.json"),
			`${JSON.stringify(manifest, null, "\t")}\n`,
		),
		copyFile(
			join(root, "widget/embed/shopbell.d.ts"),
			join(out, "shopbell.d.ts"),
		),
		copyFile(join(FROM, "README.md"), join(out, "README.md")),
		copyFile(join(root, "LICENSE"), join(out, "LICENSE")),
	]);
}
