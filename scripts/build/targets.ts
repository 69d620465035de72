import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InlineConfig, Plugin } from "vite";
import { type ConsoleTexts, consoleLanguages } from "./console-languages.ts";
import { leanImport } from "./lean-import.ts";
import { leanSocket } from "./lean-socket.ts";
import { splitWords } from "./split-words.ts";
import { ASSET, chunkNames } from "./words-names.ts";

/** What dist/server/main.js runs. */
export const RELAY_FILE = "relay.cjs";
/** What the thread of it runs that writes: a file of its own, so that it loads nothing that it does not need. */
export const WRITING_FILE = "writing-thread.cjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

const shared = {
	configFile: false,
	logLevel: "warn",
	publicDir: false,
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
} satisfies InlineConfig;

const OLDEST_READERS = ["chrome63", "firefox67", "safari11.1"];

/**
 * What a shop pastes and the parts that it loads later, by the names of their files. Each is one file without a
 * hash in its name: build/embed.ts gives them their addresses. A part comes before what loads it.
 */
export const EMBED_PARTS = {
	"consent-tools.js": "widget/embed/panel/consent-tools.ts",
	"page-asks.js": "widget/embed/panel/page-asks.ts",
	"page-calls.js": "widget/embed/panel/page-calls.ts",
	"panel.js": "widget/embed/panel/main.ts",
	"plain.js": "widget/embed/plain/main.ts",
	"shopbell.js": "widget/embed/main.ts",
};
export type EmbedPart = keyof typeof EMBED_PARTS;

/**
 * The script and what stands in for the chat are read by every browser that knows `import()`: Chrome 63, Firefox 67,
 * Safari 11.1. It is syntax, so an older one takes the script for a fault, says so on its console, and goes on.
 * The other parts come where isModern (widget/embed/modern.ts) says yes.
 */
const EMBED_TARGETS: Record<EmbedPart, string | string[]> = {
	"consent-tools.js": "es2022",
	"page-asks.js": "es2022",
	"page-calls.js": "es2022",
	"panel.js": "es2022",
	"plain.js": OLDEST_READERS,
	"shopbell.js": OLDEST_READERS,
};

/** `addresses` is where a part finds the others: `CONSENT_TOOLS_FILE` and so on. */
export function embed(part: EmbedPart, addresses: Record<string, string>) {
	const isScript = part === "shopbell.js";
	return {
		...shared,
		root,
		define: Object.fromEntries(
			Object.entries(addresses).map(([name, address]) => [
				nameOfAddress(name),
				JSON.stringify(address),
			]),
		),
		build: {
			target: EMBED_TARGETS[part],
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: join(root, EMBED_PARTS[part]),
				// The script is a classic one; its parts are imported, and so modules.
				preserveEntrySignatures: isScript ? false : "strict",
				output: {
					format: isScript ? "iife" : "es",
					entryFileNames: part,
					codeSplitting: false,
				},
			},
		},
	} satisfies InlineConfig;
}

/** `PANEL_FILE` for panel.js. */
function nameOfAddress(part: string): string {
	return part.replace(".js", "_file").replace("-", "_").toUpperCase();
}

/**
 * What a bundler reads. It makes it small, and of its syntax what its shop's browsers need; before that it needs
 * the comments within `import()`, which say that the address is not its own.
 */
export function moduleFile(out: string): InlineConfig {
	return {
		...shared,
		root,
		build: {
			target: "es2022",
			outDir: out,
			emptyOutDir: false,
			minify: false,
			modulePreload: false,
			rolldownOptions: {
				input: join(root, "widget/module/load-shopbell.ts"),
				preserveEntrySignatures: "strict",
				output: { format: "es", entryFileNames: "index.js" },
			},
		},
	};
}

type Page = {
	folder: string;
	out: string;
	file: string;
	base: string;
	plugins?: Plugin[];
};

/** A Preact app: a page without inline scripts or styles, and assets that may be cached for ever. */
export function page({
	folder,
	out,
	file,
	base,
	plugins = [],
}: Page): InlineConfig {
	const hasPartStyles = folder === "console";
	return {
		...shared,
		root: join(root, folder),
		base,
		plugins: [
			leanSocket(),
			leanImport(base, hasPartStyles),
			splitWords(),
			pageNamed(file),
			...plugins,
		],
		build: {
			target: "es2022",
			outDir: join(dist, out),
			emptyOutDir: false,
			assetsDir: "assets",
			assetsInlineLimit: 0, // the pages' CSP allows no data: addresses
			modulePreload: false, // its polyfill would be an inline script, and nothing is preloaded
			cssCodeSplit: hasPartStyles,
			manifest: "manifest.json", // for the size budget; build.ts moves it out of what is served
			rolldownOptions: {
				output: {
					chunkFileNames: chunkNames(root),
					assetFileNames: `${ASSET}[extname]`,
					// What the first view needs is one file, also what later parts share with it: one request.
					codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
				},
			},
		},
	};
}

type Languages = ReadonlyMap<string, ConsoleTexts>;

export function consolePage(languages: Languages): InlineConfig {
	return page({
		folder: "console",
		out: "console",
		file: "index.html",
		base: "/console/",
		plugins: [consoleLanguages(languages)],
	});
}

/** Rings when somebody waits while the console is closed: one classic script, at an address that never changes. */
export function consoleWorker(languages: Languages): InlineConfig {
	return {
		...shared,
		root,
		plugins: [consoleLanguages(languages)],
		build: {
			target: "es2022",
			outDir: join(dist, "console"),
			emptyOutDir: false,
			modulePreload: false,
			rolldownOptions: {
				input: join(root, "console/push-notifications/worker.ts"),
				output: {
					format: "iife",
					entryFileNames: "worker.js",
					codeSplitting: false,
				},
			},
		},
	};
}

/** The demonstration at /try: one more page, and the script that the chat's page gets while it runs. */
export function tryPage(): InlineConfig {
	const base = page({
		folder: "demo/try",
		out: "try",
		file: "index.html",
		base: "/try/",
	});
	return {
		...base,
		build: {
			...base.build,
			manifest: false,
			rolldownOptions: {
				input: {
					index: join(root, "demo/try/index.html"),
					seat: join(root, "demo/try/agent-frame.ts"),
				},
				output: {
					entryFileNames: ({ name }) =>
						name === "seat" ? "seat.js" : "assets/[name]-[hash].js",
				},
			},
		},
	};
}

/** The demo shop, and what its relay loads before its own code: one file each, with its packages in it. */
export function program(room: "server" | "demo", entry = "main"): InlineConfig {
	return {
		...shared,
		root,
		ssr: { noExternal: true, target: "node" },
		build: {
			ssr: join(root, room, `${entry}.ts`),
			target: "node20",
			outDir: join(dist, room),
			emptyOutDir: false,
			minify: false,
			sourcemap: true,
			license: entry === "main" && { fileName: "licenses.md" },
			rolldownOptions: {
				output: {
					entryFileNames: `${basename(entry)}.js`,
					codeSplitting: false,
				},
			},
		},
	};
}

/** Packages that find files of their own beside them: machine code for this system. */
const NATIVE = ["@node-rs/argon2", "@photostructure/sqlite", "sharp"];

/**
 * The relay with its packages in one file. Finding and reading their five hundred modules one by one took more than
 * half of each start. CommonJS, because V8's compiled code can be kept of nothing else in Node 20.
 */
export function relayProgram(
	entry = "server/main.ts",
	file = RELAY_FILE,
): InlineConfig {
	return {
		...shared,
		root,
		ssr: { noExternal: true, external: NATIVE, target: "node" },
		build: {
			ssr: join(root, entry),
			target: "node20",
			outDir: join(dist, "server"),
			emptyOutDir: false,
			minify: false,
			sourcemap: true,
			// All packages of the thread are the relay's, too.
			license: file === RELAY_FILE && { fileName: "licenses.md" },
			rolldownOptions: {
				output: {
					format: "cjs",
					// Code that is read from a cache may not import: `require` is known to it.
					dynamicImportInCjs: false,
					entryFileNames: file,
					codeSplitting: false,
				},
			},
		},
	};
}

/** Vite names a page after its source; the frame's address says what it is. */
function pageNamed(file: string): Plugin {
	return {
		name: "shopbell:page-named",
		enforce: "post",
		generateBundle: {
			order: "post",
			handler(_options, bundle) {
				for (const asset of Object.values(bundle)) {
					if (asset.fileName === "index.html") asset.fileName = file;
				}
			},
		},
	};
}
