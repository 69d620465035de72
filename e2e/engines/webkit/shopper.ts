import { expect } from "@playwright/test";
import type { World } from "../../world/world.ts";
import { type Found, KEYS, type Tab } from "./tab.ts";

const ROOT = `document.querySelector("shopbell-launcher")?.shadowRoot`;

/** Somebody on the shop's pages, in WebKit. The names are those of the other plays' shoppers. */
export class Shopper {
	constructor(
		readonly tab: Tab,
		readonly world: World,
	) {}

	async visits(path: string): Promise<void> {
		await this.tab.goes(this.world.shop + path);
		await this.finds(`${ROOT}?.querySelector("button")`);
	}

	async comesBack(): Promise<void> {
		await this.tab.reloads();
		await this.finds(`${ROOT}?.querySelector("button")`);
	}

	/** The launcher's upper edge. */
	launcherTop(): Promise<number> {
		return this.tab.run(
			`return ${ROOT}.querySelector("button").getBoundingClientRect().top`,
		);
	}

	/** How far it has risen above what it found in its corner, when it looked last. */
	launcherLift(): Promise<string> {
		return this.tab.run(
			`return ${ROOT}.querySelector("section").style.getPropertyValue("--dodge")`,
		);
	}

	async findsCross(): Promise<void> {
		await this.finds(`${ROOT}?.querySelector(".away")`);
	}

	async launcher(): Promise<Found> {
		return this.finds(`${ROOT}?.querySelector("button")`);
	}

	/** By the pointer. */
	async rings(): Promise<void> {
		await this.tab.clicks(await this.launcher());
		await this.canWrite();
	}

	/** What is typed now goes to the composer, which has the focus or takes it with the first key. */
	async canWrite(): Promise<void> {
		await this.finds(`${ROOT}?.querySelector("section.ready")`);
		await this.entersChat();
		await expect
			.poll(() => this.tab.run(`return document.hasFocus()`))
			.toBe(true);
	}

	async entersChat(): Promise<void> {
		await this.tab.enters(null);
		await this.tab.enters(await this.finds(`${ROOT}?.querySelector("iframe")`));
		await this.finds(`document.querySelector("textarea")`);
	}

	async leavesChat(): Promise<void> {
		await this.tab.enters(null);
	}

	async asks(text: string): Promise<void> {
		await this.tab.types(text + KEYS.Enter);
		await expect.poll(() => this.thread()).toContain(text);
	}

	/** In the chat. */
	async sees(text: string): Promise<void> {
		await expect
			.poll(() => this.tab.run("return document.body.innerText"))
			.toContain(text);
	}

	thread(): Promise<string[]> {
		return this.tab.run(
			`return [...document.querySelectorAll("[role=log] .bubble")].map((one) => one.innerText.trim())`,
		);
	}

	/** The button, or whatever has this name, in the chat. */
	named(name: string, within = "body"): Promise<Found> {
		return this.finds(
			`[...document.querySelectorAll("${within} :is(button, [role=menuitem], input)")].find((one) =>
				(one.getAttribute("aria-label") ?? one.innerText ?? "").trim() === arguments[0] && one.getClientRects().length)`,
			name,
		);
	}

	/** A face, or an answer: what is pressed is its label. */
	async chooses(answer: string): Promise<void> {
		const label = await this.finds(
			`[...document.querySelectorAll("label")].find((one) => one.innerText.trim() === arguments[0])`,
			answer,
		);
		await this.tab.clicks(label);
		await expect
			.poll(() => this.tab.run("return arguments[0].control.checked", label))
			.toBe(true);
	}

	/** By keys: the card grows with each answer, and what is pointed at may move. */
	async comments(text: string): Promise<void> {
		const field = await this.finds(
			`document.querySelector(".rating textarea")`,
		);
		await this.tab.run("arguments[0].focus()", field);
		await this.tab.types(text + KEYS.Tab + KEYS.Enter);
	}

	focused(): Promise<string> {
		return this.tab.run(
			`const { activeElement: one } = document; return one?.getAttribute("aria-label") ?? one?.localName`,
		);
	}

	private async finds(script: string, ...args: unknown[]): Promise<Found> {
		let found: Found | null = null;
		await expect
			.poll(async () => {
				found = await this.tab.run(`return ${script} ?? null`, ...args);
				return found !== null;
			}, script)
			.toBe(true);
		return found as unknown as Found;
	}
}
