import { expect, type Locator, type Page } from "@playwright/test";
import type { World } from "./world.ts";

/** Somebody of the staff at the console. */
export class Agent {
	constructor(
		readonly page: Page,
		readonly world: Pick<World, "relay" | "linkFor">,
		readonly email: string,
	) {}

	get log(): Locator {
		return this.page.getByRole("log");
	}
	get composer(): Locator {
		return this.page.getByRole("textbox", { name: /^(Reply|Note)$/ });
	}
	get person(): Locator {
		return this.page.getByRole("region", { name: "About the shopper" });
	}
	bubble(text: string): Locator {
		return this.log.locator(".bubble").filter({ hasText: text });
	}

	async signsIn(): Promise<void> {
		await this.page.goto(await this.world.linkFor(this.email));
		const button = this.page.getByRole("button", { name: /^Sign in as / });
		// Who reads only has nothing of their own.
		const inbox = this.page.getByRole("tab", { name: /^All/ });
		// Who is signed in already goes straight on.
		await expect(button.or(inbox)).toBeVisible();
		if (await button.isVisible()) await button.click();
		await expect(inbox).toBeVisible();
	}

	/** By the menu in the top bar. */
	async becomes(state: "Here" | "Finishing" | "Away"): Promise<void> {
		await this.page.locator(".availability").click();
		await this.page
			.getByRole("button", { name: new RegExp(`^${state}`) })
			.click();
		await expect(this.page.locator(".availability")).toContainText(state);
	}

	/** The page is gone, as when the lid is shut. */
	async vanishes(): Promise<void> {
		await this.page.goto("about:blank");
	}

	async returns(): Promise<void> {
		await this.page.goto(`${this.world.relay}/console`);
		await expect(this.page.getByRole("tab", { name: /Mine/ })).toBeVisible();
	}

	async looksAt(list: "Waiting" | "Mine" | "Closed"): Promise<void> {
		await this.page.getByRole("tab", { name: new RegExp(list) }).click();
	}

	/** So many conversations are theirs. */
	async holds(count: number): Promise<void> {
		await expect(this.page.getByRole("tab", { name: /Mine/ })).toContainText(
			`${count}`,
		);
	}

	/** By a click of their own; the shopper reads the name after some seconds of it, or with the first key in it. */
	async opens(preview: string): Promise<void> {
		await this.page
			.getByText(preview)
			.filter({ visible: true })
			.first()
			.click();
		// The log of the one before may still stand there, with its composer.
		await expect(this.bubble(preview).first()).toBeVisible();
	}

	async answers(text: string): Promise<void> {
		await this.writes(text);
	}

	async notes(text: string): Promise<void> {
		await this.page.getByRole("button", { name: "Note", exact: true }).click();
		await this.writes(text);
		await this.page.getByRole("button", { name: "Reply", exact: true }).click();
	}

	/** Until the relay has acknowledged it, and whoever asks for the log from now on reads it. */
	private async writes(text: string): Promise<void> {
		await this.composer.fill(text);
		await this.composer.press("Enter");
		await this.sees(text);
		await expect(
			this.log.locator(".group-pending").filter({ hasText: text }),
		).toHaveCount(0);
	}

	async presses(button: string): Promise<void> {
		// What makes a conversation one's own stands in the head, and in the place of the box for replies.
		await this.page
			.getByRole("button", { name: button, exact: true })
			.first()
			.click();
	}

	async sees(text: string): Promise<void> {
		await expect(this.log.getByText(text, { exact: true })).toBeVisible();
	}

	async isTold(text: string | RegExp): Promise<void> {
		// Also beside the same words in a sheet that is not open.
		await expect(
			this.page.getByText(text).filter({ visible: true }).first(),
		).toBeVisible();
	}

	async thread(): Promise<string[]> {
		return this.log.locator(".bubble").allInnerTexts();
	}
}
