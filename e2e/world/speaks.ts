import type { Page } from "@playwright/test";
import { pseudo } from "../../widget/words/testing/pseudo.ts";

/** From now on the shop's pages say that they are written in this language. */
export async function speaks(page: Page, tag: string): Promise<void> {
	// Not by changing what the shop sends: to a page that comes from nowhere Chromium forbids localhost.
	await page.addInitScript((lang) => {
		if (window !== top) return;
		const observer = new MutationObserver(() => {
			if (!document.documentElement) return;
			document.documentElement.lang = lang;
			observer.disconnect();
		});
		observer.observe(document, { childList: true });
	}, tag);
}

/** From now on the files of English words, and the launcher's, are the pseudo-language. */
export async function speaksPseudo(page: Page): Promise<void> {
	await page.route(
		/\/widget\/assets\/en(\.later)?-[^/]+\.js$/,
		async (route) => {
			const response = await route.fetch();
			const source = Buffer.from(await response.text()).toString("base64");
			const words = await import(`data:text/javascript;base64,${source}`);
			const exported = Object.entries(words).map(
				([name, texts]) =>
					`const it_${name} = ${JSON.stringify(pseudo(texts))}; export { it_${name} as ${name} };`,
			);
			await route.fulfill({ response, body: exported.join("\n") });
		},
	);
	await page.route(/\/settings\//, async (route) => {
		const response = await route.fetch();
		const settings = await response.json();
		settings.words = pseudo(settings.words);
		await route.fulfill({ response, json: settings });
	});
}
