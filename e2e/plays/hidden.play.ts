import type { Page } from "@playwright/test";
import { expect, test } from "../cast.ts";
import { meet } from "../world/meet.ts";

/** Longer than a lease and the grace together. */
const HIDDEN_MS = 50_000;

test("RO1 a console hidden and throttled keeps its agent, its conversations and its ring", async ({
	maya,
	noor,
	crowd,
}) => {
	test.setTimeout(180_000);
	await meet(maya, noor, "Is the blue one in stock?");
	await noor.answers("One moment.");
	await hide(noor.page);
	const since = performance.now();
	await expect
		.poll(() => performance.now() - since, { timeout: HIDDEN_MS + 30_000 })
		.toBeGreaterThan(HIDDEN_MS);
	await maya.asks("Are you still there?");
	const [ravi] = await crowd(["Ravi"]);
	await ravi?.asks("And the green one?");
	await expect(noor.page.getByRole("tab", { name: /Mine/ })).toContainText("2");
	await expect(noor.page).toHaveTitle(/\d/);
	await noor.sees("Are you still there?");
	await noor.answers("Here I am. Yes, two of them.");
	await maya.sees("Here I am. Yes, two of them.");
	expect(await maya.log.getByText(/lost the connection/).count()).toBe(0);
});

/** As browsers treat a page behind others: it is told that it is hidden, and its timers come once a minute. */
async function hide(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const [name, value] of Object.entries({
			hidden: true,
			visibilityState: "hidden",
		}))
			Object.defineProperty(document, name, { get: () => value });
		const { setTimeout: timeout, setInterval: interval } = window;
		const slow = (ms = 0) => Math.max(Number(ms), 60_000);
		window.setTimeout = ((work: TimerHandler, ms?: number) =>
			timeout(work, slow(ms))) as typeof setTimeout;
		window.setInterval = ((work: TimerHandler, ms?: number) =>
			interval(work, slow(ms))) as typeof setInterval;
		document.dispatchEvent(new Event("visibilitychange"));
	});
}
