import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a file of a language is made of, beside its words. */
const MADE_BY = ["package-lock.json", "scripts/build"];
const WORDS = "widget/words";

/** Seven characters, the fewest that can be, which nothing compresses: the first view lists a hundred such names. */
export const ASSET = "assets/[name]-[hash:7]";

/**
 * The names of chunks. All languages of one build share a hash: a hash of its own in the name of each file took 200
 * bytes of the list that every open chat loads. A changed text gives every language another address; a browser has
 * one of them.
 */
export function chunkNames(root: string) {
	const hash = hashOf(root, [WORDS, ...MADE_BY]);
	return ({ facadeModuleId }: { facadeModuleId: string | null }): string => {
		const [, tag, second, part] =
			/\/widget\/words\/([\w-]+)(\.later)?\.ts(?:\?(first|later))?$/.exec(
				facadeModuleId ?? "",
			) ?? [];
		if (!tag) return `${ASSET}.js`;
		const later = second || part === "later" ? ".later" : "";
		return `assets/${tag}${later}-${hash}.js`;
	};
}

function hashOf(root: string, paths: readonly string[]): string {
	const hash = createHash("sha256");
	for (const path of paths)
		for (const file of filesIn(root, path))
			hash.update(`${file}\0`).update(readFileSync(join(root, file)));
	return hash.digest("base64url").slice(0, 8);
}

/** A file itself, or those of a folder that are no tests. */
function filesIn(root: string, path: string): string[] {
	if (/\.\w+$/.test(path)) return [path];
	return readdirSync(join(root, path))
		.filter((name) => /(?<!\.test)\.ts$/.test(name))
		.sort()
		.map((name) => `${path}/${name}`);
}
