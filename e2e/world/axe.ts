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
): Promise<void> {
	// What fades has the colour of what lies below it.
	if (!still.has(page)) await page.emulateMedia({ reducedMotion: "reduce" });
	still.add(page);
	for (const frame of frames) {
		// A frame that is not shown has nothing to be read.
		if (!(await frame.evaluate(() => innerWidth * innerHeight))) continue;
		if (!(await frame.evaluate("'axe' in window")))
			await frame.evaluate(axeCore.source);
		const found = await frame.evaluate(read, { ALL, COLOURS });
		expect.soft(found, screen).toEqual([]);
	}
}

/** It runs in the page. */
async function read(rules: Record<"ALL" | "COLOURS", object>) {
	const { axe } = window as unknown as { axe: Axe };
	const { dataset } = document.documentElement;
	const found: string[] = [];
	for (const [theme, runOnly] of [
		["dark", rules.COLOURS],
		["light", rules.ALL],
	] as const) {
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
