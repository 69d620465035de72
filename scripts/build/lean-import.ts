import type { Plugin } from "vite";

/**
 * A lazy part is imported, and nothing more. The bundler wraps each `import()` in a loader of style sheets and
 * preloads, half a kilobyte that our pages have no use for: each has one style sheet, in its head.
 */
export function leanImport(): Plugin {
	return {
		name: "shopbell:lean-import",
		enforce: "pre",
		load: (id) =>
			id.endsWith("vite/preload-helper.js")
				? "export const __vitePreload = (load) => load();"
				: undefined,
	};
}
