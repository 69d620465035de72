import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isRoot, namedByEnvironment } from "./browser.js";
import { root, run } from "./run.js";

const DOWNLOAD_MS = 3 * 60_000;

/** What was unpacked for the tests alone. Installed, it would be started at once, on a port that others use. */
const UNPACKED = join(root, "node_modules", ".cache", "redis");

/** Debian's packages: the first has the name, the second the program itself, the others libraries that a small system lacks. */
const PACKAGES = [
	"redis-server",
	"redis-tools",
	"libatomic1",
	"libjemalloc2",
	"liblzf1",
];

/**
 * The Redis that the tests start themselves: named by REDIS_PATH, of the PATH, the system's, or unpacked.
 * @returns {{ program: string, env: Record<string, string> } | undefined} `env`: what it needs to find its libraries
 */
export function findRedis() {
	const named = namedByEnvironment("REDIS_PATH");
	if (named) return { program: named, env: {} };
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	const program = [...folders, "/usr/bin"]
		.map((folder) => join(folder, "redis-server"))
		.find(existsSync);
	return program ? { program, env: {} } : unpacked();
}

/**
 * Finds it, or unpacks it from Debian's packages. Gives a sentence when no way brought it.
 * @returns {Promise<string[]>}
 */
export async function ensureRedis() {
	if (!findRedis() && existsSync("/usr/bin/apt-get")) await unpack();
	return findRedis()
		? []
		: [
				"What several relays say to each other by Redis was tried with no Redis: it could not be had. Install it and name it: REDIS_PATH=…",
			];
}

function unpacked() {
	const program = join(UNPACKED, "usr/bin/redis-server");
	if (!existsSync(program)) return undefined;
	const libraries = join(UNPACKED, "usr/lib");
	const [system = ""] = readdirSync(libraries);
	return {
		program,
		env: { LD_LIBRARY_PATH: join(libraries, system) },
	};
}

async function unpack() {
	console.log(
		"Redis: not here (REDIS_PATH, PATH, /usr/bin); unpacking Debian's packages …",
	);
	mkdirSync(UNPACKED, { recursive: true });
	const options = { boundMs: DOWNLOAD_MS };
	if (isRoot()) await run("apt-get", ["update", "-qq"], options);
	const load = ["apt-get", "download", "-qq", ...PACKAGES];
	// It loads into the folder where it is started.
	await run("env", ["-C", UNPACKED, ...load], options);
	for (const file of readdirSync(UNPACKED))
		if (file.endsWith(".deb"))
			await run("dpkg-deb", ["--extract", join(UNPACKED, file), UNPACKED]);
}
