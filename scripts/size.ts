// npm run size: the bytes that a visitor's or an agent's browser loads, against the budget.
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
};

/** The relay's settings answer comes with the script, and is made while it runs. */
const SETTINGS_BYTES = 300;

type Chunk = {
	file: string;
	src?: string;
	css?: string[];
	imports?: string[];
	dynamicImports?: string[];
	isEntry?: boolean;
};
type Manifest = Record<string, Chunk>;

if (!existsSync(join(dist, "stamp"))) {
	console.error("There is no complete build to measure. Run: npm run build");
	process.exit(1);
}

const longest = longestLanguage("widget");
const rows = [
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
		bytes: bytesOf("console", ["index.html", ...filesOf("console")]),
	},
];

console.log(
	`${"brotli bytes".padEnd(24)}${["is", "aim", "must"].map((name) => name.padStart(9)).join("")}`,
);
for (const { what, bytes, aim, must } of rows) {
	const verdict =
		bytes > must ? "  too big" : bytes > aim ? "  above the aim" : "";
	console.log(
		what.padEnd(24) +
			[bytes, aim, must]
				.map((n) => n.toLocaleString("en").padStart(9))
				.join("") +
			verdict,
	);
}
console.log(
	`(the first line holds ${SETTINGS_BYTES} for the settings answer; the longest language has ${longest.first} to show the chat, and ${longest.later} more)`,
);
if (rows.some(({ bytes, must }) => bytes > must)) process.exit(1);

/**
 * What the app loads beside its language: everything that it ever may, which is never less than the truth, or
 * what it loads by itself, which the play of the first opening holds against a browser.
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
		for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
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

/** A language, and what only a browser loads that lets the frame store nothing. */
function isForFew(chunk: Chunk) {
	return isLanguage(chunk) || chunk.src?.endsWith("kept-by-shop.ts");
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
