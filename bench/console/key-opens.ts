import type { Page } from "@playwright/test";

/** A screen that a key opens, and what shows that it is there. */
interface Screen {
	key: string;
	shows: string;
	/** What the key acts on has the focus by this one. */
	before?: string;
	/** What closes it, and what is gone then: the next time begins after it. */
	closes?: { key: string; gone: string };
}

const SCREENS: Record<string, Screen> = {
	"a conversation": { key: "Enter", shows: ".head-name", before: "j" },
	"its log": { key: "Enter", shows: ".log .group", before: "j" },
	"the team": {
		key: "p",
		shows: ".colleagues",
		closes: { key: "p", gone: ".colleagues" },
	},
	"the list of keys": {
		key: "?",
		shows: "dialog[open] .keys-list",
		closes: { key: "Escape", gone: ".keys-list" },
	},
	"the command bar": {
		key: "Control+k",
		shows: ".command-bar[open] .command",
		closes: { key: "Escape", gone: ".command" },
	},
	"the search box": {
		key: "/",
		shows: "#search:focus",
		closes: { key: "Escape", gone: "#search:focus" },
	},
};
const TIMES = 7;
const PATIENCE_MS = 5_000;

/** From the key to the frame after the one in which the screen is there, by screen: the median, on a warm console. */
export async function keyOpens(page: Page): Promise<Record<string, number>> {
	const all: Record<string, number> = {};
	for (const [name, screen] of Object.entries(SCREENS)) {
		const times: number[] = [];
		for (let at = 0; at < TIMES; at++)
			times.push(await once(page, name, screen));
		// The first one loads what is loaded once.
		const warm = times.slice(1).sort((a, b) => a - b);
		all[name] = warm[Math.floor(warm.length / 2)] as number;
	}
	return all;
}

async function once(page: Page, name: string, screen: Screen): Promise<number> {
	if (screen.before) await page.keyboard.press(screen.before);
	// Methods, because what makes names for functions is not in the page.
	await page.evaluate((shows) => {
		const sight = {
			// What stood there before the key is not what it opens.
			old: new Set(document.querySelectorAll(shows)),
			ms: null as number | null,
			look(from: number) {
				const found = [...document.querySelectorAll(shows)];
				const isThere = found.some((one) => !sight.old.has(one));
				requestAnimationFrame(() => {
					if (isThere) sight.ms = performance.now() - from;
					else sight.look(from);
				});
			},
		};
		Object.assign(window, { sight });
		addEventListener("keydown", ({ timeStamp }) => sight.look(timeStamp), {
			capture: true,
			once: true,
		});
	}, screen.shows);
	await page.keyboard.press(screen.key);
	const shown = await page
		.waitForFunction(
			() => (window as unknown as { sight: { ms: number | null } }).sight.ms,
			null,
			{ timeout: PATIENCE_MS },
		)
		.catch((cause) => {
			throw new Error(`${screen.key} does not open ${name}`, { cause });
		});
	if (screen.closes) {
		await page.keyboard.press(screen.closes.key);
		// A dialog hears that it was closed a task later: a key before that opens nothing.
		await page.waitForFunction(
			(gone) => !document.querySelector(gone),
			screen.closes.gone,
			{ timeout: PATIENCE_MS },
		);
	}
	return Number(await shown.jsonValue());
}
