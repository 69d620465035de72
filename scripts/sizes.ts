import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { CONSOLE_LANGUAGES } from "../protocol/console-languages.ts";
import { fileIn } from "./build/console-languages.ts";
import { root } from "./run.js";

const dist = join(root, "dist");

/**
 * Brotli bytes. Past `must` the gate fails; `aim` is where we want to be.
 *
 * `chat` and `panel` have room for what comes: a later change raises either of them only by the bytes that it
 * names here, and never past 36,000 and 7,500.
 */
const BUDGET = {
	launcher: { must: 4_500, aim: 3_000 },
	/**
	 * 5,500, and 350: 200 for a full window beside a scrollbar that takes room, 100 for ten seconds that count only
	 * while the page is seen, 50 for a place that React 18 does not read. 930: 650 for a chat that stays open over the
	 * pages of a shop, but not where people pay, 250 for the room of the line that shows an answer, 30 for pages that
	 * broke the language's own functions, and browsers that cannot share. 150 for what is asked on a page, where nobody is
	 * in a field or pays, and after a consent.
	 */
	panel: { must: 6_930, aim: 5_000 },
	/**
	 * 32,500, and 350: 100 for a menu that Safari cannot close in mid click and a first key that WebKit gives no focus,
	 * 60 for the relay's time with the greeting, 100 for a log of another history that is read anew, 40 for a text that
	 * nobody sees, 50 for telephone numbers and addresses that go on behind other signs. 1,350: 350 for what is said of
	 * who has it and who has joined, 250 for place and range before the first word and after the assignment, 450 for one
	 * composer that says what it does, with its starters and drafts, 200 for sentences that read as people speak, 100 for
	 * links of the shop in the same tab. 110 for the place of other ways to reach the shop. 160 for the owner's
	 * look, live, for pictures of who answers, and for the line below a number that is hidden. 170 for the way to a
	 * comment card from the first page and the menu. 150 for what is asked on a page and at a signed visit, and for a survey beside its editor.
	 * 40 for the line of the menu that saves the chat. 400 for the button that takes files, what is pasted or dropped,
	 * and messages that wait for their files. 40 for what a blocked visitor reads below what they wrote.
	 * 30 for where the part stands that shows cards, and for the addresses of what is in the cart. 20 for where the part
	 * stands that tells of the page. 20 for where the list of what was promised stands,
	 * and 40 for hashes: with other ones in the names of the same files it compresses 30 better or worse.
	 * 100 more for hashes: the same files with those of another lockfile are 60 larger. 320 for where articles stand on
	 * the first page and under the composer, and for the question whether there are any.
	 */
	chat: { must: 35_800, aim: 30_000 },
	/** What a chat loads when it is needed, each. */
	chatPart: { must: 6_000, aim: 4_000 },
	/**
	 * With everything that it ever loads but its further parts, each of which has a line of its own. 44,000, and 2,000:
	 * 1,350 of the open chat, the rest for sentences and questions that come later in the seven languages. 400: 110 of the
	 * open chat, the rest for the words of other ways to reach the shop. 130 of the open chat for the owner's look,
	 * and 250 for what is said of hidden numbers. 170 of the open chat and 500 of words for comment cards.
	 * 80 of the open chat and 500 of words for surveys. 400 of the open chat, and 370 of words and of the log, for files.
	 * 40 of the open chat and 20 of words for what a blocked visitor reads. 30 of the open chat and 20 of files for cards.
	 * 30 for files of discarded messages, and 150 for a part of its own that tells of the page. 180 for the words of
	 * Ukrainian, the longest language: its letters take two bytes each. 30 of the open
	 * chat and 320 of words for promises. 420 of the open chat and 640 of words for articles.
	 * 230 of words for what is put right, and for what ends with everything that is erased.
	 */
	wholeChat: { must: 50_930, aim: 38_000 },
	/** What a bundler reads, with its comments: what it adds to the code of a shop is half of it. */
	module: { must: 1_500, aim: 1_200 },
	console: { must: 80_000, aim: 60_000 },
	/** A further place of the console, each. 40,000 in English, and 2,000 for languages whose texts are a fifth longer. */
	consolePlace: { must: 42_000, aim: 40_000 },
	/** The figures with all their pictures, and what draws a series. */
	figures: { must: 60_000, aim: 50_000 },
};

/** The relay's settings answer comes with the script, and is made while it runs. */
export const SETTINGS_BYTES = 300;

/**
 * What only a browser loads that lets the frame store nothing, what only a shop needs that has texts of its own, and
 * what only a network needs that lets no socket through.
 */
const FOR_FEW = new Set(["shop-storage", "own-texts", "post"]);

/** The page of figures, and the one of its pictures that loads later. */
const FIGURES: ReadonlySet<string> = new Set(["FiguresTab", "SeriesChart"]);

/** Capabilities beside the chat itself. */
const FURTHER = new Set([
	"SaveChatBox",
	"load-agreements",
	"load-asking",
	"load-attachments",
	"load-comment-card",
	"load-complaints",
	"load-help",
	"load-invitation",
	"load-message-text",
	"load-picture-view",
	"load-policies",
	"load-product-card",
	"load-promises",
	"load-rating",
	"load-repair",
	"load-return-link",
	"load-sending",
	"load-survey",
	"load-tables",
	"load-teaser",
	"load-ways",
	"prepare-file",
]);

/** What comes only after another part, whose files it does not load again. */
const AFTER: ReadonlyMap<string, string> = new Map([
	["load-sending", "load-attachments"],
	["load-picture-view", "load-attachments"],
	["prepare-file", "load-attachments"],
	["Samples", "IdentityKeysSection"],
]);

const OTHER_LANGUAGES = CONSOLE_LANGUAGES.filter((tag) => tag !== "en");

type Chunk = {
	file: string;
	src?: string;
	css?: string[];
	assets?: string[];
	imports?: string[];
	dynamicImports?: string[];
	isEntry?: boolean;
	isDynamicEntry?: boolean;
};
type Manifest = Record<string, Chunk>;

/** Bytes as a browser loads them, of the complete build in dist/. */
export interface Size {
	what: string;
	bytes: number;
	aim: number;
	must: number;
}

/** Throws where there is no complete build. */
export function sizes(): Size[] {
	if (!existsSync(join(dist, "stamp")))
		throw new Error("There is no complete build to measure: npm run build");
	const longest = longestLanguage("widget");
	return [
		{
			what: "before any interaction",
			...BUDGET.launcher,
			bytes: bytesOf("widget", ["shopbell.js"]) + SETTINGS_BYTES,
		},
		{
			what: "its part on the page",
			...BUDGET.panel,
			bytes: bytesOf("widget", ["panel.js"]),
		},
		...["page-calls.js", "page-asks.js", "consent-tools.js", "plain.js"].map(
			(file) => ({
				what: `  later: ${file.replace(".js", "")}`,
				...BUDGET.chatPart,
				bytes: bytesOf("widget", [file]),
			}),
		),
		{
			what: "module for bundlers",
			...BUDGET.module,
			bytes: brotliBytes(join(dist, "module/index.js")),
		},
		{
			what: "to show the open chat",
			...BUDGET.chat,
			bytes:
				bytesOf("widget", ["frame.html", ...filesAtFirst("widget")]) +
				longest.first,
		},
		...partsOf("widget").map(({ name, files }) => ({
			what: `  later: ${name}`,
			...BUDGET.chatPart,
			bytes: bytesOf("widget", files),
		})),
		{
			what: "  later: words",
			...BUDGET.chatPart,
			bytes: longest.later,
		},
		{
			what: "chat, its parts beside",
			...BUDGET.wholeChat,
			bytes:
				bytesOf("widget", ["frame.html", ...filesEver("widget")]) +
				longest.first +
				longest.later,
		},
		{
			what: "console, first view",
			...BUDGET.console,
			bytes: bytesOf("console", ["index.html", ...filesAtFirst("console")]),
		},
		{
			what: "console, longest language",
			...BUDGET.console,
			bytes: Math.max(
				...OTHER_LANGUAGES.map((tag) =>
					bytesIn(tag, ["index.html", ...filesAtFirst("console")]),
				),
			),
		},
		...partsOf("console").map(({ name, files }) => ({
			what: `  later: ${name}`,
			...BUDGET.consolePlace,
			bytes: Math.max(...CONSOLE_LANGUAGES.map((tag) => bytesIn(tag, files))),
		})),
		{
			what: "  figures with a series",
			...BUDGET.figures,
			bytes: bytesOf("console", filesOfParts("console", FIGURES)),
		},
	];
}

/** What an app loads by itself, beside its language: a play holds it against a browser. */
export function filesAtFirst(folder: string): string[] {
	const manifest = manifestOf(folder);
	return (
		Object.entries(manifest)
			// The one sheet of an app whose styles are not split; others come with what needs them.
			.filter(([key, { isEntry }]) => isEntry || key === "style.css")
			.flatMap(([key]) => filesWith(manifest, key))
	);
}

/** What an app loads when it is needed, by the file that begins it: what the first view has is not loaded again. */
export function partsOf(folder: string): { name: string; files: string[] }[] {
	const manifest = manifestOf(folder);
	const first = new Set(filesAtFirst(folder));
	const parts = Object.entries(manifest)
		.filter(([, chunk]) => chunk.isDynamicEntry && !isLanguage(chunk))
		.map(([key]) => ({
			name: basename(key).replace(/\.tsx?$/, ""),
			files: filesWith(manifest, key).filter((file) => !first.has(file)),
		}));
	return parts.map(({ name, files }) => {
		const before = parts.find((part) => part.name === AFTER.get(name))?.files;
		return { name, files: files.filter((file) => !before?.includes(file)) };
	});
}

/** What some of the parts load together: a file that two of them have counts once. */
function filesOfParts(folder: string, names: ReadonlySet<string>): string[] {
	const parts = partsOf(folder).filter(({ name }) => names.has(name));
	return [...new Set(parts.flatMap(({ files }) => files))];
}

/** Everything that an app ever loads, beside its language, what is for few, and its further parts. */
function filesEver(folder: string): string[] {
	const parts = partsOf(folder).filter(
		({ name }) => !FOR_FEW.has(name) && !FURTHER.has(name),
	);
	const files = parts.flatMap(({ files }) => files);
	return [...new Set([...filesAtFirst(folder), ...files])];
}

/** A chunk's own files and those of what it imports. */
function filesWith(manifest: Manifest, key: string): string[] {
	const seen = new Set<string>();
	const files = new Set<string>();
	add(key);
	return [...files];

	function add(key: string) {
		const chunk = manifest[key];
		if (!chunk || seen.has(key)) return;
		seen.add(key);
		const { file, css = [], assets = [] } = chunk;
		for (const each of [file, ...css, ...assets]) files.add(each);
		for (const next of chunk.imports ?? []) add(next);
	}
}

/** Every visitor loads one language: first what an empty chat says, and later the rest. */
function longestLanguage(folder: string) {
	const chunks = Object.values(manifestOf(folder)).filter(isLanguage);
	const longestOf = (isLater: boolean) =>
		Math.max(
			...chunks
				.filter(({ src = "" }) => /later/.test(src) === isLater)
				.map(({ file }) => bytesOf(folder, [file])),
		);
	return { first: longestOf(false), later: longestOf(true) };
}

function isLanguage({ src = "" }: Chunk) {
	return /\/words\/[^/]+$/.test(src);
}

/** The tags of the languages that the chat has words in, English first. */
export function wordsOfTheChat(): string[] {
	const tags = Object.values(manifestOf("widget"))
		.filter(isLanguage)
		.map(({ src = "" }) => tagOf(src));
	return [...new Set(["en", ...tags.sort()])];
}

/** The words of the chat in one language: what an empty chat says, and the rest. */
export function bytesOfWords(tag: string) {
	const chunks = Object.values(manifestOf("widget")).filter(isLanguage);
	const bytes = (isLater: boolean) =>
		bytesOf(
			"widget",
			chunks
				.filter(({ src = "" }) => tagOf(src) === tag)
				.filter(({ src = "" }) => /later/.test(src) === isLater)
				.map(({ file }) => file),
		);
	return { first: bytes(false), later: bytes(true) };
}

/** "pt" of ../words/pt.ts?first */
function tagOf(src: string): string {
	return basename(src).replace(/\..*/, "");
}

function manifestOf(folder: string): Manifest {
	return JSON.parse(
		readFileSync(join(dist, `${folder}.manifest.json`), "utf8"),
	);
}

export function bytesOf(folder: string, files: string[]) {
	return files
		.map((file) => smallest(join(dist, folder, file)))
		.reduce((sum, bytes) => sum + bytes, 0);
}

/** The same in a language of the console: what has no texts is the file of all. */
export function bytesIn(tag: string, files: string[]) {
	return bytesOf(
		"console",
		files.map((file) => {
			const own = fileIn(tag, file);
			return existsSync(join(dist, "console", own)) ? own : file;
		}),
	);
}

/** Of a file that nothing serves. */
function brotliBytes(file: string) {
	return brotliCompressSync(readFileSync(file)).length;
}

function smallest(file: string) {
	const compressed = `${file}.br`;
	return statSync(existsSync(compressed) ? compressed : file).size;
}
