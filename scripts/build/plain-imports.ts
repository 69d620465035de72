import type { Plugin } from "vite";

/**
 * Vite wraps each dynamic import into a helper that preloads the styles and scripts of the chunk. Ours bring
 * their styles with them and are one file each, so the helper is half a kilobyte for nothing.
 */
export function plainImports(): Plugin {
	return {
		name: "shopbell:plain-imports",
		enforce: "pre",
		load(id) {
			return id.includes("vite/preload-helper")
				? "export const __vitePreload = (load) => load();"
				: undefined;
		},
	};
}
