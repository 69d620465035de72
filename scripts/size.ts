// npm run size: the bytes that a visitor's or an agent's browser loads, against the budget.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.js";

const dist = join(root, "dist");

/** Brotli bytes. Past `must` the gate fails; `aim` is where we want to be. */
const BUDGET = {
	launcher: { must: 4_500, aim: 3_000 },
	chat: { must: 36_000, aim: 30_000 },
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

const rows = [
	{
		what: "before any interaction",
		...BUDGET.launcher,
		bytes: bytesOf("widget", ["shopbell.js"]) + SETTINGS_BYTES,
	},
	{
		what: "to show the open chat",
		...BUDGET.chat,
		bytes: bytesOf("widget", ["frame.html", ...filesOf("widget")]),
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
console.log(`(the first line holds ${SETTINGS_BYTES} for the settings answer)`);
if (rows.some(({ bytes, must }) => bytes > must)) process.exit(1);

/** Everything that the app may load, now or later, in its first language: never less than the truth. */
function filesOf(folder: string) {
	const manifest: Manifest = JSON.parse(
		readFileSync(join(dist, `${folder}.manifest.json`), "utf8"),
	);
	const seen = new Set<string>();
	const files = new Set<string>();
	for (const [key, chunk] of Object.entries(manifest)) {
		if (chunk.isEntry || key.endsWith(".css")) add(key);
	}
	return [...files];

	function add(key: string) {
		const chunk = manifest[key];
		if (!chunk || seen.has(key) || isOtherLanguage(chunk)) return;
		seen.add(key);
		for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
		for (const next of [
			...(chunk.imports ?? []),
			...(chunk.dynamicImports ?? []),
		])
			add(next);
	}
}

function isOtherLanguage({ src = "" }: Chunk) {
	return /\/words\/[^/]+$/.test(src) && !src.endsWith("/en.ts");
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
