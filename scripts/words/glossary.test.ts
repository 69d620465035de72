import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTexts } from "../build/texts-file.ts";
import { root } from "../run.js";

/** A row of a glossary: the English term, its word here, what a text must have of it, and which texts need not. */
interface Term {
	english: string;
	letters: string[];
	otherwise: string[];
}

const FOLDER = join(root, "docs/languages");
const tags = readdirSync(join(root, "widget/words")).flatMap(
	(file) => /^([a-z]{2,3}(?:-[A-Z]{2})?)\.ts$/.exec(file)?.[1] ?? [],
);
/** Of whom mails and pages outside of the chat are: their paths begin so. */
const ROOMS = {
	asked: "feedback",
	mail: "notifications",
	policy: "policies",
};

const folder = mkdtempSync(join(tmpdir(), "glossary-"));
let texts: Record<string, Record<string, string>> = {};

beforeAll(async () => {
	const file = join(folder, "texts.json");
	await writeTexts(join(root, "widget/words"), file);
	texts = JSON.parse(readFileSync(file, "utf8"));
	for (const tag of tags) {
		const own = texts[tag] ?? {};
		for (const [name, room] of Object.entries(ROOMS)) {
			const words = join(root, `server/${room}/words/${tag}.ts`);
			const { [tag]: said } = await import(pathToFileURL(words).href);
			for (const [key, text] of everyText(said, name))
				if (key !== `${name}.tag`) own[key] = text;
		}
	}
});
afterAll(() => rmSync(folder, { recursive: true }));

test("there is a glossary for each language, and for no other", () => {
	expect(readdirSync(FOLDER).sort()).toEqual(
		tags.map((tag) => `${tag}.md`).sort(),
	);
});

test.each(tags)("%s has a word for each English term, in one order", (tag) => {
	expect(termsOf(tag).map(({ english }) => english)).toEqual(
		termsOf("en").map(({ english }) => english),
	);
});

test.each(tags)(
	"%s says one word where English does, but where the glossary says otherwise",
	(tag) => {
		const own = texts[tag] ?? {};
		const english = termsOf("en");
		for (const [at, { letters, otherwise, english: term }] of termsOf(
			tag,
		).entries()) {
			const without = Object.entries(texts.en ?? {})
				.filter(([, text]) => hasAny(text, english[at]?.letters ?? [], true))
				.map(([path]) => path)
				// A language may have more or fewer forms of a plural.
				.filter((path) => own[path] !== undefined)
				.filter((path) => !hasAny(own[path] ?? "", letters));
			expect([term, without]).toEqual([term, otherwise]);
		}
	},
);

test.each(tags)(
	"the glossary of %s says what its words do of readers",
	(tag) => {
		const said = /Read by a native speaker: (yes|no)\./;
		const words = readFileSync(join(root, `widget/words/${tag}.ts`), "utf8");
		expect(said.exec(glossaryOf(tag))?.[1]).toBe(said.exec(words)?.[1]);
	},
);

/** Also those in groups, and each form of a plural, by their paths. */
function everyText(said: object, path: string): [string, string][] {
	return Object.entries(said).flatMap(([key, text]): [string, string][] =>
		typeof text === "string"
			? [[`${path}.${key}`, text]]
			: everyText(text, `${path}.${key}`),
	);
}

function glossaryOf(tag: string): string {
	return readFileSync(join(FOLDER, `${tag}.md`), "utf8");
}

function termsOf(tag: string): Term[] {
	return glossaryOf(tag)
		.split("\n")
		.filter((line) => /^\| (?!English|---)/.test(line))
		.map((line) => {
			const [, english = "", , letters = "", otherwise = ""] = line
				.split("|")
				.map((cell) => cell.trim());
			return {
				english,
				letters: letters.split(" / "),
				otherwise: [...otherwise.matchAll(/`([^`]+)`/g)].map(
					([, path]) => path ?? "",
				),
			};
		});
}

/** Whether one of these is in the text, in small letters and without what is put in. `begins`: at the head of a word. */
function hasAny(text: string, letters: string[], begins = false): boolean {
	const said = text.replace(/\{\w+\}|\u00ad/g, "").toLowerCase();
	return letters.some((one) =>
		begins
			? new RegExp(`(?<![\\p{L}-])${one}`, "u").test(said)
			: said.includes(one),
	);
}
