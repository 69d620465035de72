import { cp } from "node:fs/promises";

/**
 * Copies what a program reads at run time (pictures, style sheets) to where its bundle stands, so
 * that `new URL("ring.js", import.meta.url)` finds it from the sources and from dist/ alike.
 */
export async function copyBeside(from: string, to: string) {
	await cp(from, to, {
		recursive: true,
		filter: (path) => !/\.(tsx?|md)$/.test(path),
	});
}
