import {
	mkdir,
	mkdtemp,
	readFile,
	realpath,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/run.js";
import { npm } from "./npm.ts";

/** The package of these sources, installed from its tarball alone. */
export interface Installed {
	/** The command, as npm links it. */
	command: string;
	/** What the tarball holds, from its own top folder. */
	files: string[];
	/** Of the tarball. */
	bytes: number;
	/** Where it lies unpacked. */
	folder: string;
	/** An empty folder. */
	empty(name: string): Promise<string>;
	remove(): Promise<void>;
}

/** The tools that build it are not there: only what its package names, at the versions of our lock file. */
export async function installPackage(): Promise<Installed> {
	const top = await realpath(
		await mkdtemp(join(tmpdir(), "shopbell-package-")),
	);
	const { stdout } = await npm(["pack", "--json", "--pack-destination", top]);
	const [packed] = JSON.parse(stdout) as [Packed];
	await writeLock(top, packed.filename);
	// From npm's cache where it has them, as after the installs of the gate.
	const quick = ["--prefer-offline", "--no-audit", "--no-fund"];
	await npm(["ci", ...quick, "--loglevel=error"], top);
	return {
		command: join(top, "node_modules/.bin/shopbell"),
		files: packed.files.map(({ path }) => path),
		bytes: packed.size,
		folder: join(top, "node_modules/shopbell"),
		async empty(name) {
			await mkdir(join(top, name));
			return join(top, name);
		},
		remove: () => rm(top, { recursive: true, force: true, maxRetries: 5 }),
	};
}

interface Packed {
	filename: string;
	size: number;
	files: { path: string }[];
}

/** A package that depends on the tarball and nothing else, with the versions that our own lock file has for it. */
async function writeLock(top: string, tarball: string): Promise<void> {
	const lock = JSON.parse(
		await readFile(join(root, "package-lock.json"), "utf8"),
	) as { packages: Record<string, LockedPackage> };
	const { version, dependencies } = lock.packages[""] as LockedPackage;
	const own = { dependencies: { shopbell: `file:${tarball}` } };
	const packages = {
		"": own,
		"node_modules/shopbell": {
			version,
			dependencies,
			resolved: `file:${tarball}`,
			bin: { shopbell: "dist/server/main.js" },
		},
		...Object.fromEntries(
			Object.entries(lock.packages).filter(([path, { dev }]) => path && !dev),
		),
	};
	await writeFile(join(top, "package.json"), JSON.stringify(own));
	await writeFile(
		join(top, "package-lock.json"),
		JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
	);
}

interface LockedPackage {
	version?: string;
	dependencies?: Record<string, string>;
	dev?: boolean;
}
