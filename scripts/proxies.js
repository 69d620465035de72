import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isRoot, namedByEnvironment } from "./browser.js";
import { root, run } from "./run.js";

const DOWNLOAD_MS = 3 * 60_000;

/** What was unpacked for the tests alone. Installed, nginx would be started at once and listen to the world. */
const UNPACKED = join(root, "node_modules", ".cache", "proxies");

/**
 * The Caddy and nginx that serve the files of recipes/ in the tests: named by CADDY_PATH and NGINX_PATH, the
 * system's, or unpacked.
 * @returns {{ caddy: string | undefined, nginx: string | undefined }}
 */
export function findProxies() {
	return {
		caddy: find("CADDY_PATH", "usr/bin/caddy"),
		nginx: find("NGINX_PATH", "usr/sbin/nginx"),
	};
}

/**
 * Finds both, or unpacks what is missing from Debian's packages. Gives a sentence for each that no way brought.
 * @returns {Promise<string[]>}
 */
export async function ensureProxies() {
	const { caddy, nginx } = findProxies();
	const wanted = [...(caddy ? [] : ["caddy"]), ...(nginx ? [] : ["nginx"])];
	if (wanted.length > 0 && existsSync("/usr/bin/apt-get")) await unpack(wanted);
	const found = findProxies();
	return [
		...(found.caddy ? [] : [missing("Caddyfile", "Caddy", "CADDY_PATH")]),
		...(found.nginx ? [] : [missing("nginx.conf", "nginx", "NGINX_PATH")]),
	];
}

/**
 * @param {string} variable
 * @param {string} path from the top of a system
 */
function find(variable, path) {
	// The tests want addresses of this machine that only Linux has by itself.
	if (process.platform !== "linux") return undefined;
	const named = namedByEnvironment(variable);
	return named ?? [`/${path}`, join(UNPACKED, path)].find(existsSync);
}

/** @param {string[]} packages of Debian, which are called as their programs are */
async function unpack(packages) {
	console.log(
		`${packages.join(" and ")}: not here (CADDY_PATH, NGINX_PATH, /usr); unpacking Debian's packages …`,
	);
	mkdirSync(UNPACKED, { recursive: true });
	const options = { boundMs: DOWNLOAD_MS };
	if (isRoot()) await run("apt-get", ["update", "-qq"], options);
	for (const name of packages) {
		// It loads into the folder where it is started.
		await run("env", ["-C", UNPACKED, "apt-get", "download", "-qq", name], {
			...options,
		});
		const file = readdirSync(UNPACKED).find((file) =>
			file.startsWith(`${name}_`),
		);
		if (file)
			await run("dpkg-deb", ["--extract", join(UNPACKED, file), UNPACKED]);
	}
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} variable
 */
function missing(file, name, variable) {
	return `recipes/${file} was served by no ${name}: it could not be had. On Linux, install it and name it: ${variable}=…`;
}
