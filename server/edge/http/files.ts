import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";

/** A built file in memory, in each form that the build made of it. */
export interface BuiltFile {
	type: string;
	plain: Bytes;
	br: Bytes | undefined;
	gzip: Bytes | undefined;
}
type Bytes = Buffer<ArrayBuffer>;

const TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".ts": "text/plain; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".svg": "image/svg+xml",
	".png": "image/png",
	".webmanifest": "application/manifest+json",
};

/** Reads a folder that the build made, once: few files, and no path of a request ever touches the disk. */
export function readBuilt(folder: string): ReadonlyMap<string, BuiltFile> {
	if (!existsSync(folder)) {
		throw new Error(`${folder} is missing: run "npm run build" first`);
	}
	const files = new Map<string, BuiltFile>();
	for (const name of readdirSync(folder, { recursive: true }) as string[]) {
		const path = join(folder, name);
		const type = TYPES[extname(name)];
		if (!type || !statSync(path).isFile()) continue;
		files.set(relative(folder, path).replaceAll("\\", "/"), {
			type,
			plain: readFileSync(path),
			br: readIf(`${path}.br`),
			gzip: readIf(`${path}.gz`),
		});
	}
	return files;
}

function readIf(path: string): Bytes | undefined {
	return existsSync(path) ? readFileSync(path) : undefined;
}

/** The form that this browser understands and that is smallest. */
export function inForm(
	file: BuiltFile,
	accepts: string | undefined,
): { body: Bytes; encoding: "br" | "gzip" | null } {
	if (file.br && /\bbr\b/.test(accepts ?? ""))
		return { body: file.br, encoding: "br" };
	if (file.gzip && /\bgzip\b/.test(accepts ?? ""))
		return { body: file.gzip, encoding: "gzip" };
	return { body: file.plain, encoding: null };
}
