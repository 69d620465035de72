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
import { EMBED_PARTS, type EmbedPart, embed, root } from "./targets.ts";

/**
 * All of the pasted script runs at once, so a browser that knows this line compiles all of it off the page's own
 * thread while it loads, instead of each function there when it is first called.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

const RELEASES = join(root, "widget/embed/releases");
const NAMES = Object.keys(EMBED_PARTS) as EmbedPart[];

/**
 * Builds the pasted script and its parts into `out`, each at an address that holds its hash and so may be kept for
 * ever, and also at the one that never changes. `embed.json` says which script is today's, with the integrity for
 * a tag, and where today's `page-asks.js` is, which no script names. Released scripts stand beside them: a tag that names one works for as long as a shop has it.
 */
export async function buildEmbed(out: string): Promise<void> {
	const addresses: Record<string, string> = {};
	let integrity = "";
	for (const part of NAMES) {
		const code = await built(part, addresses);
		addresses[part] = await keepForEver(out, part, code);
		await writeFile(join(out, part), code);
		if (part === "shopbell.js") integrity = integrityOf(code);
	}
	const script = addresses["shopbell.js"];
	await Promise.all([
		copyFile(
			join(root, "widget/embed/shopbell.d.ts"),
			join(out, "shopbell.d.ts"),
		),
		writeFile(
			join(out, "embed.json"),
			`${JSON.stringify({ script, integrity, asks: addresses["page-asks.js"] })}\n`,
		),
	]);
	for (const entry of await readdir(RELEASES, { recursive: true })) {
		const name = NAMES.find((part) => entry.endsWith(`/${part}`));
		if (!name) continue;
		await keepForEver(out, name, await readFile(join(RELEASES, entry), "utf8"));
	}
}

async function built(part: EmbedPart, addresses: Record<string, string>) {
	const bundled = await build(embed(part, addresses));
	const [bundle] = [bundled].flat();
	const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
	if (!chunk) throw new Error(`widget/embed gave no ${part}`);
	if (part === "shopbell.js" || part === "plain.js")
		mustBeOldSyntax(part, chunk.code);
	return part === "shopbell.js" ? COMPILE_HINT + chunk.code : chunk.code;
}

/** What the build writes otherwise for the oldest readers: `?.`, `??` and fields of classes. */
const NEWER_SYNTAX =
	/\?\.[\w$[(]|\?\?|\|\|=|&&=|catch\s*\{|\bstatic\b|#[a-z]\w*\s*[=;(]/;

/** A browser that does not know its syntax takes the whole script for a fault, and nothing in it can look first. */
function mustBeOldSyntax(part: string, code: string): void {
	const [found] = NEWER_SYNTAX.exec(code.replace(/`[^`]*`/g, "")) ?? [];
	if (found)
		throw new Error(
			`${part} holds "${found}", which Safari 11.1 cannot read: look at targets.ts.`,
		);
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
