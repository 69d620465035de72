import { expect, type Frame, type Page } from "@playwright/test";
import axeCore from "axe-core";

const ALL = {
	type: "tag",
	values: [
		"wcag2a",
		"wcag2aa",
		"wcag21a",
		"wcag21aa",
		"wcag22aa",
		"best-practice",
	],
};
/** Light and dark have the same parts in the same places: the second time only colours are read. */
const COLOURS = {
	type: "rule",
	values: ["color-contrast", "link-in-text-block"],
};

type Theme = "light" | "dark";
const RULES = { light: ALL, dark: COLOURS };

/** Pages in which nothing moves any more. */
const still = new WeakSet<Page>();

interface Axe {
	run(
		root: Document,
		options: object,
	): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

/** Axe over the page and the frames in it, or some of them: every rule in light, and the colours in dark. */
export async function isClean(
	page: Page,
	screen: string,
	frames: readonly Frame[] = page.frames(),
	themes: readonly Theme[] = ["dark", "light"],
): Promise<void> {
	// What fades has the colour of what lies below it.
	if (!still.has(page)) await page.emulateMedia({ reducedMotion: "reduce" });
	still.add(page);
	for (const frame of frames) {
		// A frame that is not shown has nothing to be read.
		if (!(await frame.evaluate(() => innerWidth * innerHeight))) continue;
		if (!(await frame.evaluate("'axe' in window")))
			await frame.evaluate(axeCore.source);
		const found = await frame.evaluate(
			read,
			themes.map((theme) => [theme, RULES[theme]] as const),
		);
		expect.soft(found, screen).toEqual([]);
	}
}

/** It runs in the page. */
async function read(themes: (readonly [Theme, object])[]) {
	const { axe } = window as unknown as { axe: Axe };
	const { dataset } = document.documentElement;
	const found: string[] = [];
	for (const [theme, runOnly] of themes) {
		dataset.theme = theme;
		const options = { runOnly, iframes: false, resultTypes: ["violations"] };
		const { violations } = await axe.run(document, options);
		for (const { id, nodes } of violations)
			found.push(
				`${theme}, ${id}: ${nodes.map(({ target }) => target).join(" | ")}`,
			);
	}
	delete dataset.theme;
	return found;
}
