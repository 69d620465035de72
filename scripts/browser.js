import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { program, run } from "./run.js";

const DOWNLOAD_MS = 3 * 60_000;

/** Chromium without windows: half the work of the whole browser, which draws its bars for each page. */
const HEADLESS = "/usr/bin/chromium-headless-shell";
const WHOLE = "/usr/bin/chromium";

/** The path of a Chromium for the tests, or undefined. */
function findBrowser() {
	return namedOrOwn() ?? [HEADLESS, WHOLE].find(existsSync);
}

/** One with the settings of people, which the one without windows does not read. */
function findWholeBrowser() {
	return namedOrOwn() ?? [WHOLE].find(existsSync);
}

function namedOrOwn() {
	const named = namedByEnvironment("CHROMIUM_PATH");
	if (named) return named;
	const own = playwrightsOwn();
	return own && existsSync(own) ? own : undefined;
}

/**
 * Options for every launch of that browser.
 * @param {{ whole?: boolean }} [which] whole: a browser that reads the settings of its user
 */
export function launchOptions({ whole = false } = {}) {
	return {
		executablePath: whole ? findWholeBrowser() : findBrowser(),
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
	if (namedOrOwn()) return namedOrOwn();
	const isDebian = isRoot() && existsSync("/usr/bin/apt-get");
	const wanted = [HEADLESS, WHOLE].filter((path) => !existsSync(path));
	if (isDebian && wanted.length > 0) await installFromDebian(wanted);
	if (findWholeBrowser()) return findBrowser();
	console.log(
		"No Chromium found (CHROMIUM_PATH, Playwright's own, /usr/bin/chromium); installing one …",
	);
	await run(program("playwright"), ["install", "chromium"], {
		boundMs: DOWNLOAD_MS,
	});
	return findBrowser();
}

/** @param {string[]} paths of programs that are called as their packages are; a package that is not there changes nothing */
async function installFromDebian(paths) {
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const options = { env, boundMs: DOWNLOAD_MS };
	await run("apt-get", ["update", "-qq"], options);
	const install = ["install", "-y", "-qq", "--no-install-recommends"];
	for (const path of paths)
		await run("apt-get", [...install, basename(path)], options);
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
