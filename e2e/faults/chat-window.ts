import type { Page } from "playwright";
import { Shopper } from "../world/shopper.ts";
import { within } from "./until.ts";

/** A shopper's page in a real browser: opened, broken by the storm, opened again until the chat is back. */
export interface ChatWindow {
	shopper: Shopper;
	/** A fresh page whose chat is open; false: it did not come in time. */
	opens(): Promise<boolean>;
	/** Opened while the relay is dead; true: the page came up all the same. Its shopper reloads until the chat is back. */
	visitsWhileDead(): Promise<boolean>;
	/** Left as it is, unless the storm has left it without a chat; false: no reload brought the chat back. */
	stays(): Promise<boolean>;
	/** The texts of the chat, which are none where there is no chat. */
	texts(): Promise<string[]>;
}

/** How long a shopper looks at a page without a chat before they reload it. */
const PATIENCE_MS = 30_000;
/** A page that has asked a dead relay for its script, or twice for its settings, shows no chat until it is reloaded. */
const TRIES = 5;

export function chatWindowOf(
	page: Page,
	shop: string,
	note: (line: string) => void,
	patienceMs = PATIENCE_MS,
): ChatWindow {
	const shopper = new Shopper(page, shop);
	let visits = 0;
	let reopening: Promise<unknown> = Promise.resolve();

	async function opens(): Promise<boolean> {
		const opened =
			(await patiently(() => page.goto(shop))) && (await comesUp());
		note(opened ? "the chat is open" : "no chat came");
		return opened;
	}

	/** One attempt after the other, and none is left behind that clicks into a later page. */
	async function comesUp(): Promise<boolean> {
		const deadline = performance.now() + patienceMs;
		while (performance.now() < deadline)
			if (await patiently(() => shopper.clicksLauncher())) return true;
		return false;
	}

	/** A later visit meets a dead relay again, and has reloads of its own. */
	async function reopens(visit: number) {
		for (let tries = 0; tries < TRIES && visit === visits; tries++)
			if (await opens()) return;
	}

	async function texts(): Promise<string[]> {
		const frame = page.frames().find((one) => one.url().includes("/frame/"));
		const shown = frame?.evaluate(() =>
			[
				...document.querySelectorAll<HTMLElement>(
					'[role="log"] .bubble:not(.bubble-gone)',
				),
			].map((bubble) => bubble.innerText.trim()),
		);
		return within("Chromium tells what it shows", shown ?? Promise.resolve([]));
	}

	return {
		shopper,
		opens,
		async visitsWhileDead() {
			visits += 1;
			const visit = visits;
			note("the relay is dead");
			let title = "";
			await patiently(async () => {
				await page.context().setOffline(false);
				await page.goto(shop, { waitUntil: "commit" });
				title = await page.title();
			});
			reopening = reopening.then(() => reopens(visit));
			return title.length > 0;
		},
		async stays() {
			await reopening;
			if ((await texts()).length > 0) return true;
			return (await opens()) || (await opens());
		},
		texts,
	};
}

/** In a storm a page may be in no state to do it; what matters is what stands there at the end. */
export async function patiently(act: () => Promise<unknown>): Promise<boolean> {
	try {
		await act();
		return true;
	} catch {
		return false;
	}
}
