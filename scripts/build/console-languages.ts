import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plugin, Rolldown } from "vite";
import {
	CONSOLE_LANGUAGES,
	type ConsoleLanguage,
} from "../../protocol/console-languages.ts";
import { staffLanguageOf } from "../../protocol/staff-words/staff-language-of.ts";
import { asCode } from "./as-code.ts";

const CONSOLE = fileURLToPath(new URL("../../console", import.meta.url));
/** No name that code would choose. */
const CALL = "shopbellTexts";
const PLACE = new RegExp(`(=>)?${CALL}\\((["'\`])([^"'\`]+)\\2\\)`, "g");

/** What mails say as well stands with their texts, in `protocol/staff-words/`. */
const MONDAY_SENTENCES = "monday/sentence-texts";

/** The files, by their tags. */
const LANGUAGES: Record<
	Exclude<ConsoleLanguage, "en">,
	() => Promise<object>
> = {
	ro: async () => (await import("../../console/languages/ro.ts")).ro,
	fr: async () => (await import("../../console/languages/fr.ts")).fr,
	lt: async () => (await import("../../console/languages/lt.ts")).lt,
	sv: async () => (await import("../../console/languages/sv.ts")).sv,
	it: async () => (await import("../../console/languages/it.ts")).it,
	de: async () => (await import("../../console/languages/de.ts")).de,
};

/** By the file of the English texts, and by the name that it exports. */
export type ConsoleTexts = Record<string, Record<string, unknown>>;

/** Every language of the console by its tag; English is what the files themselves say. */
export async function readConsoleLanguages(): Promise<
	Map<string, ConsoleTexts>
> {
	const english: ConsoleTexts = {};
	for (const file of englishFiles())
		english[file] = { ...(await load(`${file}.ts`)) };
	const languages = new Map([["en", english]]);
	for (const tag of CONSOLE_LANGUAGES) {
		if (tag === "en") continue;
		languages.set(tag, (await LANGUAGES[tag]()) as ConsoleTexts);
	}
	for (const [tag, texts] of languages) {
		const { words } = staffLanguageOf(tag);
		languages.set(tag, {
			...texts,
			[MONDAY_SENTENCES]: { sentenceTexts: words.monday },
		});
	}
	return languages;
}

/**
 * A language is one file for whoever writes it, and no file for a browser: each part of the console is built once and
 * written once for each language, with its texts in it. So nothing is loaded but what is shown, and in one language.
 * Part and page of another language stand in a folder of its tag; what has no texts is the same for all.
 */
export function consoleLanguages(
	languages: ReadonlyMap<string, ConsoleTexts>,
): Plugin {
	const english = languages.get("en") ?? {};
	return {
		name: "shopbell:console-languages",
		enforce: "pre",
		load(id) {
			const texts = english[fileOf(id)];
			return (
				texts &&
				Object.keys(texts)
					.map((name) => placeOf(languages, fileOf(id), name))
					.join("\n")
			);
		},
		generateBundle: {
			order: "post",
			handler(_options, bundle) {
				for (const chunk of Object.values(bundle)) {
					if (chunk.type === "asset") continue;
					const { code } = chunk;
					if (!code.includes(CALL)) continue;
					for (const [tag, texts] of languages) {
						const said = withTexts(code, texts);
						if (tag === "en") chunk.code = said;
						else
							this.emitFile({
								type: "asset",
								fileName: fileIn(tag, chunk.fileName),
								source: said,
							});
					}
				}
				writePages.call(this, bundle, languages);
			},
		},
	};
}

/** "assets/lt/first-abc.js" for "assets/first-abc.js", "worker.lt.js" for "worker.js". */
export function fileIn(tag: string, file: string): string {
	const name = basename(file);
	return file.startsWith("assets/")
		? `assets/${tag}/${name}`
		: name.replace(/\.(\w+)$/, `.${tag}.$1`);
}

/** The name of a chunk is made of what stands in it, so what all languages say there is a part of that. */
function placeOf(
	languages: ReadonlyMap<string, ConsoleTexts>,
	file: string,
	name: string,
): string {
	const said = [...languages.values()].map((texts) => texts[file]?.[name]);
	const hash = createHash("sha256").update(JSON.stringify(said)).digest("hex");
	const place = `${file}#${name}#${hash.slice(0, 12)}`;
	return `export const ${name} = /* @__PURE__ */ ${CALL}(${JSON.stringify(place)});`;
}

function withTexts(code: string, texts: ConsoleTexts): string {
	return code.replace(PLACE, (_, arrow = "", _quote, place: string) => {
		const [file = "", name = ""] = place.split("#");
		const said = asCode(texts[file]?.[name]);
		// Behind an arrow a brace would begin a block.
		return arrow ? `=>(${said})` : said;
	});
}

/** The page of each language: its texts, its scripts. */
function writePages(
	this: Rolldown.PluginContext,
	bundle: Rolldown.OutputBundle,
	languages: ReadonlyMap<string, ConsoleTexts>,
): void {
	const page = bundle["index.html"];
	if (page?.type !== "asset") return;
	const html = String(page.source);
	const english = htmlTexts(languages.get("en"));
	for (const text of Object.values(english))
		if (!html.includes(text))
			this.error(`console/index.html does not say: ${text}`);
	for (const [tag, texts] of languages) {
		if (tag === "en") continue;
		const said = htmlTexts(texts);
		this.emitFile({
			type: "asset",
			fileName: fileIn(tag, "index.html"),
			source: Object.entries(english)
				.reduce(
					(page, [key, text]) => page.replace(text, said[key] ?? ""),
					html,
				)
				.replace('<html lang="en"', `<html lang="${tag}"`)
				.replace(/(src="\/console\/assets\/)/g, `$1${tag}/`),
		});
	}
}

function htmlTexts(texts: ConsoleTexts | undefined): Record<string, string> {
	return texts?.["shell/html-words"]?.htmlWords as Record<string, string>;
}

/** "audit/words" for …/console/audit/words.ts. */
function fileOf(id: string): string {
	return relative(CONSOLE, id).replaceAll("\\", "/").replace(/\.ts$/, "");
}

function englishFiles(): string[] {
	const source = readFileSync(join(CONSOLE, "languages/english.ts"), "utf8");
	return [...source.matchAll(/^\t"([\w/-]+)": typeof import/gm)].map(
		([, file = ""]) => file,
	);
}

function load(file: string): Promise<Record<string, unknown>> {
	return import(pathToFileURL(join(CONSOLE, file)).href);
}
