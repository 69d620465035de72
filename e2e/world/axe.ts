import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Axe over the page and every frame in it. */
export async function isClean(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags([
			"wcag2a",
			"wcag2aa",
			"wcag21a",
			"wcag21aa",
			"wcag22aa",
			"best-practice",
		])
		.analyze();
	const found = violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ target }) => target).join(" | ")}`,
	);
	expect.soft(found, screen).toEqual([]);
}
