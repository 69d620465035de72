import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { isRoot, namedByEnvironment } from "./browser.js";
import { program, run } from "./run.js";

const DOWNLOAD_MS = 3 * 60_000;

const FIREFOXES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";
const PACKAGES = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/**
 * The Firefox of the plays: the one that FIREFOX_PATH names, Playwright's own, or the system's.
 * @returns {{ path: string, isOwn: boolean } | undefined}
 */
export function findFirefox() {
	return find("FIREFOX_PATH", "firefox", FIREFOXES);
}

/**
 * The WebKit of the plays: the WebKitWebDriver that WEBKIT_DRIVER_PATH names, Playwright's own, or the system's.
 * @returns {{ path: string, isOwn: boolean } | undefined}
 */
export function findWebKit() {
	return find("WEBKIT_DRIVER_PATH", "webkit", [WEBKIT_DRIVER]);
}

/**
 * Finds both engines, or installs what is missing. Gives a sentence for each that no way brought.
 * @returns {Promise<string[]>}
 */
export async function ensureEngines() {
	if (!findFirefox() || !findWebKit()) await install();
	return [
		...(findFirefox() ? [] : [missing("Firefox", "FIREFOX_PATH")]),
		...(findWebKit() ? [] : [missing("WebKit", "WEBKIT_DRIVER_PATH")]),
	];
}

/**
 * @param {string} variable
 * @param {"firefox" | "webkit"} engine
 * @param {string[]} paths
 */
function find(variable, engine, paths) {
	const named = namedByEnvironment(variable);
	if (named) return { path: named, isOwn: false };
	const own = playwrightsOwn(engine);
	if (own) return { path: own, isOwn: true };
	const path = paths.find(existsSync);
	return path ? { path, isOwn: false } : undefined;
}

/**
 * @param {"firefox" | "webkit"} engine
 */
function playwrightsOwn(engine) {
	try {
		// Not imported above: this file is read before the packages are installed.
		const path = createRequire(import.meta.url)("playwright")[
			engine
		].executablePath();
		return existsSync(path) ? path : undefined;
	} catch {
		return undefined;
	}
}

async function install() {
	// On Debian Playwright's own would want a dozen packages beside them.
	const isDebian = isRoot() && existsSync("/usr/bin/apt-get");
	console.log(
		`Firefox and WebKit are not both here (FIREFOX_PATH, WEBKIT_DRIVER_PATH, Playwright's own, /usr/bin); installing ${isDebian ? "Debian's packages" : "Playwright's own"} …`,
	);
	if (isDebian) {
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		await run("apt-get", ["update", "-qq"], { env });
		await run(
			"apt-get",
			["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES],
			{ env },
		);
	} else
		await run(program("playwright"), ["install", "firefox", "webkit"], {
			boundMs: DOWNLOAD_MS,
		});
}

/**
 * @param {string} engine
 * @param {string} variable
 */
function missing(engine, variable) {
	return `Nothing was played in ${engine}: it could not be installed. Install it and name it: ${variable}=…`;
}
