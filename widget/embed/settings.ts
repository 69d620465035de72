import type { Settings } from "../../protocol/settings.ts";
import { after, guard, on } from "./disposer.ts";
import { say } from "./say.ts";
import type { Tag } from "./tag.ts";

const AGAIN_MS = 60_000;

/**
 * The first and only request before somebody comes near the launcher. A relay that is away is asked once
 * more, when the shopper returns to the tab or after a minute, and then left alone on this page.
 */
export function askSettings(
	{ relay, site, locale }: Tag,
	found: (settings: Settings) => void,
): void {
	let mayAsk = true;
	let isBlocked = false;
	let isFirst = true;
	// In a task of its own: what runs with the script is over sooner, and the page goes on.
	after(0, ask);
	on(document, "visibilitychange", () => document.hidden || ask());
	// The page's policy forbids it and will again: the browser has said so on the console.
	on(
		document,
		"securitypolicyviolation",
		({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
			// One that only reports has forbidden nothing.
			if (disposition !== "report" && !blockedURI.indexOf(relay))
				isBlocked = true;
		},
	);

	/** Never rejects. No custom header and no cookie, so that the browser asks no preflight. */
	async function ask() {
		if (!mayAsk || isBlocked) return;
		mayAsk = false;
		let status = 0;
		try {
			const wanted =
				locale || document.documentElement.lang || navigator.language;
			const response = await fetch(
				`${relay}/settings/${site}?locale=${encodeURIComponent(wanted)}`,
				{ credentials: "omit" },
			);
			status = response.status;
			const settings = readSettings(await response.json());
			if (response.ok) return guard(found)(settings);
		} catch {
			// No network, no relay, not our JSON, or a page whose policy forbids the request: the same to a shopper.
		}
		// 429 passes by itself, like a relay that is away.
		if (/4(?!29)../.test(`${status}`)) {
			say(
				`${status}: is ${window.origin} (null: a file) an origin of the site ${site}?`,
			);
		} else if (isFirst) {
			isFirst = false;
			mayAsk = true;
			after(AGAIN_MS, ask);
		}
	}
}

/** Throws for anything else: a launcher without a name or colour would be worse than none. */
export function readSettings(settings: Settings): Settings {
	const { name, accent, onAccent, locale, words } = settings;
	for (const text of [name, words.open, words.close]) {
		if (typeof text !== "string") throw settings;
	}
	if (!/^(#[\da-f]{6}){2}$/i.test(accent + onAccent)) throw settings;
	// Throws for what is no language; older browsers have no plural rules.
	new Intl.NumberFormat(locale);
	return settings;
}
