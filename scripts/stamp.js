import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.js";

const SOURCES = [
	"protocol",
	"client",
	"ui",
	"widget",
	"console",
	"server",
	"demo",
	"scripts/build",
	"scripts/build.ts",
	"package-lock.json",
];

const STAMP = join(root, "dist", "stamp");

/** A short text that changes when anything changes that goes into dist/. */
export function stampOfSources() {
	const hash = createHash("sha256");
	// Contents and not times: a few hundred small files take some milliseconds, and a fresh
	// checkout or a copied folder does not build again what has not changed.
	for (const path of SOURCES) add(path);
	return hash.digest("hex");

	/** @param {string} path */
	function add(path) {
		const full = join(root, path);
		const kind = statSync(full, { throwIfNoEntry: false });
		if (kind?.isDirectory()) {
			for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
		} else if (kind && !/\.test\.tsx?$/.test(path)) {
			hash.update(`${path}\0${kind.size}\0`).update(readFileSync(full));
		}
	}
}

export function buildIsFresh() {
	try {
		return readFileSync(STAMP, "utf8") === stampOfSources();
	} catch {
		return false; // never built, or the last build broke off
	}
}

/**
 * Written as the build's last act. The stamp is taken before the build, so that a file changed
 * meanwhile makes the next start build again.
 * @param {string} stamp
 */
export function keepStamp(stamp) {
	writeFileSync(STAMP, stamp);
}
