import type { Page } from "@playwright/test";

/** Before the page is opened: notes every shift of its layout that nobody's hand has caused. */
export async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
		const shifts: number[] = [];
		const note = (entries: PerformanceEntryList) => {
			for (const { value, hadRecentInput } of entries as Shift[])
				if (!hadRecentInput) shifts.push(value);
		};
		const observer = new PerformanceObserver((list) => note(list.getEntries()));
		observer.observe({ type: "layout-shift", buffered: true });
		Object.assign(window, {
			async shifts() {
				// What was drawn last is noted with the next frame.
				for (let frames = 0; frames < 2; frames++)
					await new Promise((done) => requestAnimationFrame(done));
				note(observer.takeRecords());
				return shifts;
			},
		});
	});
}

export function shiftsOf(page: Page): Promise<number[]> {
	return page.evaluate("shifts()");
}
