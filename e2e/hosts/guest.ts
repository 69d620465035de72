import { type BrowserContext, expect, type Page } from "@playwright/test";
import { noteShifts, shiftsOf } from "../world/note-shifts.ts";
import { Shopper } from "../world/shopper.ts";
import type { Host, HostPage } from "./host.ts";

/** Somebody who looks at one page of a host, and notes everything that we do to it. */
export class Guest extends Shopper {
	/** What was thrown in the page. */
	readonly thrown: string[] = [];
	/** Errors and warnings on its console. */
	readonly lines: string[] = [];
	/** Addresses of the relay that were asked, without those of the frame's own page. */
	readonly asked: string[] = [];
	/** Addresses that are neither the shop's nor the relay's. */
	readonly foreign: string[] = [];

	constructor(
		page: Page,
		readonly host: Host,
	) {
		super(page, host.shop);
		page.on("pageerror", (error) => this.thrown.push(error.message));
		page.on("console", (message) => {
			if (/error|warning/.test(message.type())) this.lines.push(message.text());
		});
		page.on("request", (request) => {
			const { origin, pathname } = new URL(request.url());
			if (origin === host.relay) {
				if (request.frame() === page.mainFrame()) this.asked.push(pathname);
			} else if (origin !== host.shop && !request.url().startsWith("data:")) {
				this.foreign.push(request.url());
			}
		});
	}

	static async in(context: BrowserContext, host: Host): Promise<Guest> {
		const page = await context.newPage();
		await noteShifts(page);
		return new Guest(page, host);
	}

	/** Goes to a page of this kind. */
	async comesTo(page: HostPage): Promise<void> {
		await this.page.goto(this.host.serves(page));
	}

	/** What we wrote on the console. */
	get ours(): string[] {
		return this.lines.filter((line) => line.includes("Shopbell"));
	}

	/** Nothing thrown or said, nothing shifted or asked elsewhere, the page can be clicked and scrolled. */
	async findsThePageWhole(lines = 0): Promise<void> {
		const { page } = this;
		const bought = () => page.evaluate<number>("bought");
		const before = await bought();
		await page.locator("#buy").click();
		// A page of React 18 that was taken over by hydrate() says it after its paint.
		await expect.poll(bought).toBe(before + 1);
		await page.mouse.move(200, 300);
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
		await page.evaluate(() => scrollTo(0, 0));
		expect(this.thrown).toEqual([]);
		expect(this.ours.length, this.ours.join()).toBeLessThanOrEqual(lines);
		expect(this.foreign).toEqual([]);
		expect(await shiftsOf(page)).toEqual([]);
		expect(
			await page.evaluate(() =>
				Object.keys(window).filter((key) => /bell/i.test(key)),
			),
		).toEqual(
			(await page.evaluate(() => "Shopbell" in window)) ? ["Shopbell"] : [],
		);
	}

	/** Rings, asks, and sees it sent. */
	async chats(text: string): Promise<void> {
		await this.rings();
		await this.asks(text);
		await this.isTold("Sent");
	}

	/** Nobody's finger on the launcher, as when a page is read. */
	async launcherBox() {
		const box = await this.launcher.boundingBox();
		if (!box) throw new Error("no launcher");
		return box;
	}
}
