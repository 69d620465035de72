import {
	expect,
	type FrameLocator,
	type Locator,
	type Page,
} from "@playwright/test";

/** What shoppers mostly look at. */
export const LAMP = "/products/dusk-table-lamp?colour=blue";

/** Somebody on the shop's pages. Verbs say what a person does; nothing waits for a time. */
export class Shopper {
	readonly chat: FrameLocator;
	constructor(
		readonly page: Page,
		readonly shop: string,
	) {
		this.chat = page.frameLocator("iframe");
	}

	get launcher(): Locator {
		return this.page.getByRole("button", {
			name: /Chat with us|Hide chat|new message/,
		});
	}
	get composer(): Locator {
		return this.chat.getByRole("textbox", {
			name: /^(Write a message|Continue this chat|Start a new chat)/,
		});
	}
	get log(): Locator {
		return this.chat.getByRole("log");
	}

	async visits(path: string): Promise<void> {
		await this.page.goto(this.shop + path);
		await expect(this.launcher).toBeVisible();
	}

	/**
	 * Click one of two. On a desktop the chat may be open still, or open by itself a moment after the page: it then has
	 * no focus, and the click that came too late is made once more.
	 */
	async rings(): Promise<void> {
		await expect(() => this.clicksLauncher()).toPass();
	}

	/** Throws where the chat has not opened by it. */
	async clicksLauncher(): Promise<void> {
		if (await this.isOpen()) await this.composer.focus({ timeout: 5_000 });
		else await this.launcher.click();
		await expect(this.composer).toBeFocused({ timeout: 5_000 });
	}

	async isOpen(): Promise<boolean> {
		return (await this.launcher.getAttribute("aria-expanded")) === "true";
	}

	async hides(): Promise<void> {
		await this.chat.getByRole("button", { name: "Hide chat" }).click();
		await expect(this.page.locator("iframe")).toBeHidden();
	}

	async asks(text: string): Promise<void> {
		await this.composer.fill(text);
		await this.composer.press("Enter");
		await expect(this.bubble(text)).toBeVisible();
	}

	/** On a phone Enter breaks the line and the button sends. */
	async writesOnPhone(text: string): Promise<void> {
		await this.composer.fill(text);
		await this.chat.getByRole("button", { name: "Send", exact: true }).tap();
		await expect(this.bubble(text)).toBeVisible();
	}

	bubble(text: string): Locator {
		return this.log.locator(".bubble").filter({ hasText: text });
	}

	async sees(text: string): Promise<void> {
		await expect(this.log.getByText(text, { exact: true })).toBeVisible();
	}

	async isTold(text: string | RegExp): Promise<void> {
		await expect(this.chat.getByText(text).first()).toBeVisible();
	}

	/** The whole thread as texts, top to bottom. */
	async thread(): Promise<string[]> {
		return this.log.locator(".bubble").allInnerTexts();
	}

	/** Something in the menu of the chat's head. */
	async choosesInMenu(name: string): Promise<void> {
		await this.chat.getByRole("button", { name: "More", exact: true }).click();
		await this.chat.getByRole("menuitem", { name }).click();
	}

	async withdraws(text: string): Promise<void> {
		await this.log
			.locator(".bubble-row")
			.filter({ hasText: text })
			.getByRole("button", { name: "Withdraw message" })
			.click();
	}

	async chooses(answer: string): Promise<void> {
		await this.chat
			.getByRole("radio", { name: answer, exact: true })
			.check({ force: true });
	}

	async comments(text: string): Promise<void> {
		const card = this.chat.getByRole("region", { name: "How was our help?" });
		await card.getByRole("textbox").fill(text);
		await card.getByRole("button", { name: "Send" }).click();
	}

	async buys(product: string): Promise<void> {
		await this.visits(product);
		await this.page.getByRole("button", { name: "Add to cart" }).click();
		await this.page.getByRole("link", { name: "Go to checkout" }).click();
		await this.page.getByRole("button", { name: "Buy now" }).click();
		await expect(this.page).toHaveURL(/\/orders\//);
	}
}
