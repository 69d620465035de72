import type { Page } from "@playwright/test";
import { asCode } from "../../scripts/build/as-code.ts";
import {
	type ConsoleTexts,
	readConsoleLanguages,
} from "../../scripts/build/console-languages.ts";
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

/**
 * From now on a browser that asks for French reads the console in the pseudo-language: each part of it is fetched as it was
 * built, and gets other texts in the place of the French ones.
 */
export async function consoleSpeaksPseudo(page: Page): Promise<void> {
	const languages = await readConsoleLanguages();
	const texts = inPlaceOf(languages.get("fr"), languages.get("en"));
	await page.route(/\/console\/assets\/fr\/[^/]+\.js$/, async (route) => {
		const response = await route.fetch();
		const built = await response.text();
		const body = texts.reduce(
			(code, [french, ours]) => code.replaceAll(french, () => ours),
			built,
		);
		await route.fulfill({ response, body });
	});
}

/** The code of each object of texts, and of what stands in its place: the longest first, which may have others in it. */
function inPlaceOf(
	french: ConsoleTexts = {},
	english: ConsoleTexts = {},
): [string, string][] {
	return Object.entries(french)
		.flatMap(([file, objects]) =>
			Object.entries(objects).map(([name, said]): [string, string] => {
				const ours = pseudo(english[file]?.[name], CONSOLE_WORD_LETTERS);
				// Days and numbers are said in a language that there is, and no language has another name for us.
				if (file === "words/en")
					Object.assign(ours ?? {}, { language: "en", brand: "Shopbell" });
				return [asCode(said), asCode(ours)];
			}),
		)
		.sort(([a], [b]) => b.length - a.length);
}

/** By so much a word of the top bar may be longer than the English one. */
const CONSOLE_WORD_LETTERS = 3;
