// npm run build: the sources into dist/. Says in a sentence which entry file is missing.
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { compressFolder } from "./build/compress.ts";
import { fileIn, readConsoleLanguages } from "./build/console-languages.ts";
import { copyBeside } from "./build/copy-beside.ts";
import { buildEmbed } from "./build/embed.ts";
import { buildModule } from "./build/module.ts";
import { checkPage } from "./build/page.ts";
import { buildRelay } from "./build/relay.ts";
import {
	consolePage,
	consoleWorker,
	page,
	program,
	root,
	tryPage,
} from "./build/targets.ts";
import { writeTexts } from "./build/texts-file.ts";
import { keepStamp, stampOfSources } from "./stamp.js";

const ENTRIES = [
	"widget/embed/main.ts",
	"widget/embed/panel/main.ts",
	"widget/embed/plain/main.ts",
	"widget/module/load-shopbell.ts",
	"widget/frame/index.html",
	"widget/words/en.ts",
	"console/index.html",
	"console/push-notifications/worker.ts",
	"server/main.ts",
	"server/command-line/start/end-with-parent.ts",
	"demo/main.ts",
	"demo/try/index.html",
];

// Whatever the one says who starts it, such as a test: the build for development names the paths of this machine.
process.env.NODE_ENV = "production";

const startedAt = performance.now();
const missing = ENTRIES.filter((entry) => !existsSync(join(root, entry)));
if (missing.length > 0) {
	console.error(
		`Cannot build: ${missing.join(", ")} ${missing.length > 1 ? "do" : "does"} not exist.`,
	);
	process.exit(1);
}

const stamp = stampOfSources();
const dist = join(root, "dist");
await rm(dist, { recursive: true, force: true });
const languages = await readConsoleLanguages();

await Promise.all([
	build(
		page({
			folder: "widget/frame",
			out: "widget",
			file: "frame.html",
			base: "/widget/",
		}),
	),
	build(consolePage(languages)),
	build(consoleWorker(languages)),
	build(tryPage()),
	buildModule(join(dist, "module")),
	buildRelay(join(dist, "server")),
	build(program("server", "command-line/start/end-with-parent")),
	build(program("demo")),
]);
await copyBeside(join(root, "console/install"), join(dist, "console"));
await buildEmbed(join(dist, "widget"));
await copyBeside(join(root, "demo"), join(dist, "demo"));
await rm(join(dist, "demo/try"), { recursive: true }); // built into dist/try, for the relay
for (const out of ["widget", "console"]) {
	await rename(
		join(dist, out, "manifest.json"),
		join(dist, `${out}.manifest.json`),
	);
}
await writeTexts(join(root, "widget/words"), join(dist, "widget/texts.json"));
await checkPage(join(dist, "widget/frame.html"));
for (const tag of languages.keys())
	await checkPage(
		join(
			dist,
			"console",
			tag === "en" ? "index.html" : fileIn(tag, "index.html"),
		),
	);
await checkPage(join(dist, "try/index.html"));
await Promise.all([
	compressFolder(join(dist, "widget"), { old: true }),
	// Every browser that runs it knows brotli, and seven languages of it as .gz were a quarter of the package.
	compressFolder(join(dist, "console"), { old: false }),
]);
keepStamp(stamp);
console.log(
	`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
);
