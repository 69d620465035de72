import { createHash } from "node:crypto";
import {
	copyFile,
	mkdir,
	readdir,
	readFile,
	writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "vite";
import { embed, root } from "./targets.ts";

/**
 * All of the pasted script runs at once, so a browser that knows this line compiles all of it off the page's own
 * thread while it loads, instead of each function there when it is first called.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

const RELEASES = join(root, "widget/embed/releases");

/**
 * Builds the pasted script and its second part into `out`, each at an address that holds its hash and so may be
 * kept for ever, and the script also at the one that never changes. `embed.json` says which is today's, with the
 * integrity for a tag. Released scripts stand beside them: a tag that names one works for as long as a shop has it.
 */
export async function buildEmbed(out: string): Promise<void> {
	const panel = await built("panel");
	const panelFile = await keepForEver(out, "panel.js", panel);
	const script = COMPILE_HINT + (await built("shopbell", panelFile));
	const scriptFile = await keepForEver(out, "shopbell.js", script);
	await Promise.all([
		writeFile(join(out, "shopbell.js"), script),
		writeFile(join(out, "panel.js"), panel),
		copyFile(
			join(root, "widget/embed/shopbell.d.ts"),
			join(out, "shopbell.d.ts"),
		),
		writeFile(
			join(out, "embed.json"),
			`${JSON.stringify({ script: scriptFile, integrity: integrityOf(script) })}\n`,
		),
	]);
	for (const entry of await readdir(RELEASES, { recursive: true })) {
		const [, name] = /\/(shopbell\.js|panel\.js)$/.exec(entry) ?? [];
		if (!name) continue;
		await keepForEver(out, name, await readFile(join(RELEASES, entry), "utf8"));
	}
}

async function built(part: "panel" | "shopbell", panelFile?: string) {
	const bundled = await build(embed(part, panelFile));
	const [bundle] = [bundled].flat();
	const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
	if (!chunk) throw new Error(`widget/embed gave no ${part}.js`);
	return chunk.code;
}

/** Its path on the relay. */
async function keepForEver(out: string, name: string, code: string) {
	const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
	const file = join(out, "v", hash, name);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, code);
	return `/v/${hash}/${name}`;
}

function integrityOf(code: string): string {
	return `sha384-${createHash("sha384").update(code).digest("base64")}`;
}
