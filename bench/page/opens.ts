import type { Browser } from "@playwright/test";
import type { Host } from "../../e2e/hosts/host.ts";
import { isCalm, slowPage } from "./slow-page.ts";

/** How long a pointer rests on the launcher before it clicks. */
const HOVER_MS = 500;

export interface Opened {
	/** From the click to the focus in the field that one writes in. */
	composerMs: number;
	/** The longest interaction: from the input to the next paint. */
	inpMs: number;
}

interface Marks {
	clickedAt: number;
	focusedAt: number;
	inpMs: number;
}

export async function opens(
	browser: Browser,
	host: Host,
	how: "warm" | "cold",
): Promise<Opened> {
	const { page, end } = await slowPage(browser);
	// In the page and in the chat's frame: each tells its own part, on one clock.
	await page.addInitScript(() => {
		const marks = { clickedAt: 0, focusedAt: 0, inpMs: 0 };
		Object.assign(window, { marks });
		addEventListener(
			"click",
			(event) => {
				marks.clickedAt = performance.timeOrigin + event.timeStamp;
			},
			true,
		);
		addEventListener("focusin", (event) => {
			if (event.target instanceof HTMLTextAreaElement)
				marks.focusedAt ||= performance.timeOrigin + event.timeStamp;
		});
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				interactionId?: number;
			})[])
				if (entry.interactionId)
					marks.inpMs = Math.max(marks.inpMs, entry.duration);
		}).observe({
			type: "event",
			buffered: true,
			durationThreshold: 16,
		} as PerformanceObserverInit);
	});
	await page.goto(host.serves({}));
	await isCalm(page);
	const launcher = page.getByRole("button", { name: "Chat with us" });
	const box = await launcher.boundingBox();
	if (!box) throw new Error("no launcher");
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	if (how === "warm") {
		await page.mouse.move(x, y);
		await page.waitForTimeout(HOVER_MS);
	}
	await page.mouse.click(x, y);
	const frame = page.frameLocator("iframe");
	await frame.locator("textarea:focus").waitFor();
	// The event's own entry comes after the next paint.
	await page.waitForTimeout(HOVER_MS);
	const [own, theirs] = await Promise.all([
		page.evaluate<Marks>("marks"),
		frame
			.locator("textarea")
			.evaluate(() => (window as unknown as { marks: Marks }).marks),
	]);
	await end();
	// A mark that was never made would always be good enough.
	if (!own.clickedAt || !theirs.focusedAt || !own.inpMs)
		throw new Error("the page has not told when it was clicked and written in");
	return { composerMs: theirs.focusedAt - own.clickedAt, inpMs: own.inpMs };
}
