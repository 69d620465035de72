import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { program, run } from "./run.js";

const DOWNLOAD_MS = 3 * 60_000;

/** The path of a Chromium for the tests, or undefined. */
function findBrowser() {
	const named = namedByEnvironment("CHROMIUM_PATH");
	if (named) return named;
	return [playwrightsOwn(), "/usr/bin/chromium"].find(
		(path) => path && existsSync(path),
	);
}

/** Options for every launch of that browser. */
export function launchOptions() {
	return {
		executablePath: findBrowser(),
		args: [
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
			// Chromium refuses to run its sandbox as root, which is who one is in a container.
			...(isRoot() ? ["--no-sandbox"] : []),
		],
	};
}

/** Finds a browser or installs one. Gives its path, or undefined when no way worked. */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found) return found;
	console.log(
		"No Chromium found (CHROMIUM_PATH, Playwright's own, /usr/bin/chromium); installing one …",
	);
	await run(program("playwright"), ["install", "chromium"], {
		boundMs: DOWNLOAD_MS,
	});
	if (!findBrowser() && isRoot() && existsSync("/usr/bin/apt-get")) {
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		await run("apt-get", ["update", "-qq"], { env });
		await run(
			"apt-get",
			["install", "-y", "-qq", "--no-install-recommends", "chromium"],
			{ env },
		);
	}
	return findBrowser();
}

/**
 * Somebody who names a browser wants this one; taking another would hide the mistake.
 * @param {string} variable
 */
export function namedByEnvironment(variable) {
	const named = process.env[variable];
	if (named && !existsSync(named))
		throw new Error(`${variable} is "${named}", and there is no such file.`);
	return named;
}

function playwrightsOwn() {
	try {
		// Not imported above: this file is read before the packages are installed.
		return createRequire(import.meta.url)(
			"playwright",
		).chromium.executablePath();
	} catch {
		return undefined;
	}
}

export function isRoot() {
	return process.getuid?.() === 0;
}
