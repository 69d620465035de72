import type { Plugin } from "vite";

/**
 * A lazy part is imported together with its style sheets, and nothing more. The bundler wraps each `import()` in a
 * loader of preloads as well, half a kilobyte that our pages have no use for.
 *
 * @param base the address of the pages, as their assets have it
 * @param styles whether parts have sheets of their own; else each page has one, in its head
 */
export function leanImport(base: string, styles: boolean): Plugin {
	return {
		name: "shopbell:lean-import",
		enforce: "pre",
		// Nothing is left to wait for: the names of the helper cost a byte or two with each part.
		generateBundle: {
			order: "post",
			handler(_options, bundle) {
				if (styles) return;
				for (const part of Object.values(bundle))
					if (part.type === "chunk") part.code = withoutHelper(part.code);
			},
		},
		load: (id) =>
			id.endsWith("vite/preload-helper.js")
				? styles
					? withStyles(base)
					: "export const __vitePreload = (load) => load();"
				: undefined,
	};
}

/** `load(() => import("x"), [])` as `import("x")`. */
export function withoutHelper(code: string): string {
	return code.replace(
		/[\w$]+\(\(\) ?=> ?import\((`[^`]+`|"[^"]+")\), ?\[\]\)/g,
		"import($1)",
	);
}

/** It runs in the page. A sheet that did not come is asked for again with the next try; nothing is shown without. */
function withStyles(base: string): string {
	return `
const sheets = new Map();
function sheet(file) {
	const asked = sheets.get(file) ?? new Promise((onload, fail) => {
		const link = Object.assign(document.createElement("link"), {
			rel: "stylesheet",
			href: ${JSON.stringify(base)} + file,
			onload,
			onerror(event) {
				sheets.delete(file);
				link.remove();
				fail(event);
			},
		});
		document.head.append(link);
	});
	sheets.set(file, asked);
	return asked;
}
export const __vitePreload = (load, files = []) =>
	Promise.all([load(), ...files.map(sheet)]).then(([module]) => module);
`;
}
