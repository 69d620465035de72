import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./run.js";

const OLDEST_NODE = [20, 19];

/**
 * Installs the packages of package-lock.json unless exactly they are there.
 * @param {{ withTools: boolean }} want tools are what only building and testing need
 */
export async function installPackages({ withTools }) {
	refuseOldNode();
	if (packagesFit({ withTools })) return;
	console.log(
		"Installing the packages (only when package-lock.json changed, up to a minute) …",
	);
	// With NODE_ENV=production npm would leave out the tools that the build needs.
	const include = withTools ? ["--include=dev"] : [];
	const code = await npm([
		"ci",
		...include,
		"--no-audit",
		"--no-fund",
		"--loglevel=error",
	]);
	if (code !== 0) {
		console.error("The packages could not be installed: npm says why above.");
		process.exit(1);
	}
}

function refuseOldNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	const [wantMajor, wantMinor] = OLDEST_NODE;
	if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
	console.error(
		`Shopbell needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.version}.`,
	);
	process.exit(1);
}

/**
 * Compares package-lock.json with npm's own note of what it installed. Times are no proof: a
 * checkout of an older lock file makes it look new, an unpacked archive makes a new one look old.
 * @param {{ withTools: boolean }} want
 */
function packagesFit({ withTools }) {
	const wanted = readPackages(join(root, "package-lock.json"));
	const installed = readPackages(
		join(root, "node_modules", ".package-lock.json"),
	);
	if (!wanted || !installed) return false;
	return Object.entries(wanted).every(([path, want]) => {
		if (path === "") return true;
		const have = installed[path];
		if (have)
			return have.version === want.version && have.integrity === want.integrity;
		// Packages for other systems are never there, tools only where someone builds.
		return want.optional || want.devOptional || (want.dev && !withTools);
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return undefined; // missing or cut off: either way, install
	}
}
