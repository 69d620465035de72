import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.js";

const dist = join(root, "dist");

/** Brotli bytes. Past `must` the gate fails; `aim` is where we want to be. */
const BUDGET = {
	launcher: { must: 4_500, aim: 3_000 },
	panel: { must: 6_500, aim: 5_500 },
	chat: { must: 36_000, aim: 30_000 },
	/** With what comes after the first letter is typed. */
	wholeChat: { must: 44_000, aim: 38_000 },
	console: { must: 120_000, aim: 80_000 },
	/** With what only the pages of owners load: no more than the first view may have. */
	wholeConsole: { must: 120_000, aim: 80_000 },
};

/** The relay's settings answer comes with the script, and is made while it runs. */
export const SETTINGS_BYTES = 300;

type Chunk = {
	file: string;
	src?: string;
	css?: string[];
	assets?: string[];
	imports?: string[];
	dynamicImports?: string[];
	isEntry?: boolean;
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
			what: "to show the open chat",
			...BUDGET.chat,
			bytes:
				bytesOf("widget", ["frame.html", ...filesOf("widget", false)]) +
				longest.first,
		},
		{
			what: "chat, ever",
			...BUDGET.wholeChat,
			bytes:
				bytesOf("widget", ["frame.html", ...filesOf("widget")]) +
				longest.first +
				longest.later,
		},
		{
			what: "  its part on the page",
			...BUDGET.panel,
			bytes: bytesOf("widget", ["panel.js"]),
		},
		{
			what: "console, first view",
			...BUDGET.console,
			bytes: bytesOf("console", ["index.html", ...filesOf("console", false)]),
		},
		{
			what: "console, ever",
			...BUDGET.wholeConsole,
			bytes: bytesOf("console", ["index.html", ...filesOf("console")]),
		},
	];
}

/**
 * What the app loads beside its language: everything that it ever may, which is never less than the truth, or
 * what it loads by itself, which a play holds against a browser.
 */
function filesOf(folder: string, withLater = true) {
	const manifest = manifestOf(folder);
	const seen = new Set<string>();
	const files = new Set<string>();
	for (const [key, chunk] of Object.entries(manifest)) {
		if (chunk.isEntry || key.endsWith(".css")) add(key);
	}
	return [...files];

	function add(key: string) {
		const chunk = manifest[key];
		if (!chunk || seen.has(key) || isForFew(chunk)) return;
		seen.add(key);
		const { file, css = [], assets = [] } = chunk;
		for (const each of [file, ...css, ...assets]) files.add(each);
		for (const next of [
			...(chunk.imports ?? []),
			...(withLater ? (chunk.dynamicImports ?? []) : []),
		])
			add(next);
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

/**
 * A language, what only a browser loads that lets the frame store nothing, and what only a shop needs that has
 * texts of its own.
 */
function isForFew(chunk: Chunk) {
	return (
		isLanguage(chunk) || /(kept-by-shop|ownTexts)\.ts$/.test(chunk.src ?? "")
	);
}

function isLanguage({ src = "" }: Chunk) {
	return /\/words\/[^/]+$/.test(src);
}

function manifestOf(folder: string): Manifest {
	return JSON.parse(
		readFileSync(join(dist, `${folder}.manifest.json`), "utf8"),
	);
}

function bytesOf(folder: string, files: string[]) {
	return files
		.map((file) => smallest(join(dist, folder, file)))
		.reduce((sum, bytes) => sum + bytes, 0);
}

function smallest(file: string) {
	const compressed = `${file}.br`;
	return statSync(existsSync(compressed) ? compressed : file).size;
}
