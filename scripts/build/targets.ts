import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InlineConfig, Plugin } from "vite";
import { leanImport } from "./lean-import.ts";
import { leanSocket } from "./lean-socket.ts";
import { splitWords } from "./split-words.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

const shared = {
	configFile: false,
	logLevel: "warn",
	publicDir: false,
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
} satisfies InlineConfig;

/**
 * The two parts of what a shop pastes, each one file without a hash in its name: build/embed.ts gives them their
 * addresses. `panelFile` is where the first finds the second.
 */
export function embed(part: "panel" | "shopbell", panelFile = "") {
	const isScript = part === "shopbell";
	return {
		...shared,
		root,
		define: { PANEL_FILE: JSON.stringify(panelFile) },
		build: {
			target: "es2020",
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: join(
					root,
					isScript ? "widget/embed/main.ts" : "widget/embed/panel/main.ts",
				),
				// The script is a classic one; its second part is imported, and so a module.
				preserveEntrySignatures: isScript ? false : "strict",
				output: {
					format: isScript ? "iife" : "es",
					entryFileNames: `${part}.js`,
					codeSplitting: false,
				},
			},
		},
	} satisfies InlineConfig;
}

type Page = { folder: string; out: string; file: string; base: string };

/** A Preact app: a page without inline scripts or styles, and assets that may be cached for ever. */
export function page({ folder, out, file, base }: Page): InlineConfig {
	return {
		...shared,
		root: join(root, folder),
		base,
		plugins: [leanSocket(), leanImport(), splitWords(), pageNamed(file)],
		build: {
			target: "es2022",
			outDir: join(dist, out),
			emptyOutDir: false,
			assetsDir: "assets",
			assetsInlineLimit: 0, // the pages' CSP allows no data: addresses
			modulePreload: false, // its polyfill would be an inline script, and nothing is preloaded
			cssCodeSplit: false,
			manifest: "manifest.json", // for the size budget; build.ts moves it out of what is served
		},
	};
}

/** Rings when somebody waits while the console is closed: one classic script, at an address that never changes. */
export function consoleWorker(): InlineConfig {
	return {
		...shared,
		root,
		build: {
			target: "es2022",
			outDir: join(dist, "console"),
			emptyOutDir: false,
			modulePreload: false,
			rolldownOptions: {
				input: join(root, "console/calling/worker.ts"),
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
					seat: join(root, "demo/try/seat.ts"),
				},
				output: {
					entryFileNames: ({ name }) =>
						name === "seat" ? "seat.js" : "assets/[name]-[hash].js",
				},
			},
		},
	};
}

/** The relay and the demo shop: one file each, packages stay in node_modules. */
export function program(room: "server" | "demo"): InlineConfig {
	return {
		...shared,
		root,
		ssr: { external: true, target: "node" },
		build: {
			ssr: join(root, room, "main.ts"),
			target: "node20",
			outDir: join(dist, room),
			emptyOutDir: false,
			minify: false,
			sourcemap: true,
			rolldownOptions: {
				output: { entryFileNames: "main.js", codeSplitting: false },
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
