import {
	expect,
	type FrameLocator,
	type Locator,
	type Page,
} from "@playwright/test";

/** A stranger at /try, who alone has the shop, the console and the plug between them. */
export class Bystander {
	readonly chat: FrameLocator;
	readonly console: FrameLocator;
	constructor(readonly page: Page) {
		this.chat = page.frameLocator("#shop").frameLocator("iframe");
		this.console = page.frameLocator("#console");
	}

	get cord(): Locator {
		return this.page.locator("#cord");
	}
	get count(): Locator {
		return this.page.locator("#count");
	}
	get process(): Locator {
		return this.page.locator("#process");
	}
	get question(): Locator {
		return this.chat.getByRole("textbox", {
			name: /^(Write a message|Continue this chat|Start a new chat)/,
		});
	}
	get answer(): Locator {
		return this.console.getByRole("textbox", { name: "Reply" });
	}

	/** Before `comesTo`: the shop comes when this is called, and its shopper rings a second later instead of eight. */
	async holdsTheShop(): Promise<() => void> {
		let go = () => {};
		const held = new Promise<void>((done) => {
			go = done;
		});
		await this.page.route(/\?ring=\d+$/, async (route) => {
			await held;
			const url = route.request().url().replace(/\d+$/, "1");
			await route.continue({ url });
		});
		return go;
	}

	async comesTo(tryOut: string): Promise<void> {
		// The shop in it may be held.
		await this.page.goto(tryOut, { waitUntil: "domcontentloaded" });
		await expect(this.console.getByRole("tab", { name: /Mine/ })).toBeVisible();
	}

	/** The line of a conversation in the console's list. */
	row(preview: string): Locator {
		return this.console.getByText(preview).first();
	}

	/** The shopper has rung, and her conversation is on the screen. */
	async hearsTheBell(question: string): Promise<void> {
		await this.row(question).click();
		await expect(this.answer).toBeVisible();
	}

	async asks(text: string): Promise<void> {
		await this.question.fill(text);
		await this.question.press("Enter");
		await expect(bubble(this.chat, text)).toBeVisible();
	}

	async answers(text: string): Promise<void> {
		await this.answer.fill(text);
		await this.answer.press("Enter");
		await expect(bubble(this.console, text)).toBeVisible();
	}

	/** As the shopper. */
	async reads(text: string): Promise<void> {
		await expect(bubble(this.chat, text)).toBeVisible();
	}

	/** Both windows from top to bottom. */
	async threads(): Promise<string[][]> {
		return Promise.all(
			[this.chat, this.console].map((side) =>
				side.getByRole("log").locator(".bubble").allInnerTexts(),
			),
		);
	}
}

function bubble(side: FrameLocator, text: string): Locator {
	return side.getByRole("log").locator(".bubble").filter({ hasText: text });
}
