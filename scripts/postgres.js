import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isRoot, namedByEnvironment } from "./browser.js";
import { run } from "./run.js";

const DOWNLOAD_MS = 5 * 60_000;

/** Where Debian puts each version. */
const DEBIAN = "/usr/lib/postgresql";

/** Of Debian's tools: whether installing PostgreSQL makes a database and starts it. */
const CLUSTER_SETTINGS = "/etc/postgresql-common/createcluster.conf";

/** What a folder of PostgreSQL's programs must have. The first makes a folder of databases, the second serves it. */
const PROGRAMS = ["initdb", "postgres"];

/**
 * The folder of PostgreSQL's programs for the tests: named by PG_BIN, Debian's newest, or one on PATH.
 * @returns {string | undefined}
 */
export function findPostgres() {
	const named = namedByEnvironment("PG_BIN");
	return (
		named ?? [...debianFolders(), ...pathFolders()].find(hasPostgresPrograms)
	);
}

/**
 * Finds them, or installs Debian's package, which then makes no database and starts none. Gives a sentence when no way
 * brought them.
 * @returns {Promise<string | undefined>}
 */
export async function ensurePostgres() {
	if (!findPostgres() && isRoot() && existsSync("/usr/bin/apt-get"))
		await installFromDebian();
	return findPostgres()
		? undefined
		: "Nothing was tried on PostgreSQL: it could not be had. Install it and name the folder of its programs: PG_BIN=…";
}

async function installFromDebian() {
	console.log(
		"PostgreSQL: not here (PG_BIN, /usr/lib/postgresql, PATH); installing Debian's package …",
	);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const options = { env, boundMs: DOWNLOAD_MS };
	const install = ["install", "-y", "-qq", "--no-install-recommends"];
	await run("apt-get", ["update", "-qq"], options);
	await run("apt-get", [...install, "postgresql-common"], options);
	if (existsSync(CLUSTER_SETTINGS))
		appendFileSync(CLUSTER_SETTINGS, "\ncreate_main_cluster = false\n");
	await run("apt-get", [...install, "postgresql"], options);
}

/** The newest version first. */
function debianFolders() {
	if (!existsSync(DEBIAN)) return [];
	return readdirSync(DEBIAN)
		.toSorted((one, other) => Number(other) - Number(one))
		.map((version) => join(DEBIAN, version, "bin"));
}

function pathFolders() {
	return (process.env.PATH ?? "").split(delimiter).filter(Boolean);
}

/** @param {string} folder */
function hasPostgresPrograms(folder) {
	return PROGRAMS.every((name) => existsSync(join(folder, name)));
}
