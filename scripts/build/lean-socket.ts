import type { Plugin } from "vite";

/**
 * Leaves polling and WebTransport out of socket.io-client, a sixth of its bytes: Shopbell speaks
 * WebSocket only. The library has no switch for it, so its list of transports is replaced. Should a
 * new version keep that list elsewhere, the build fails instead of growing silently.
 */
export function websocketOnly(): Plugin {
	let sawLibrary = false;
	let replaced = false;
	return {
		name: "shopbell:websocket-only",
		enforce: "pre",
		load(id) {
			const file = id.replaceAll("\\", "/");
			if (!file.includes("/engine.io-client/")) return undefined;
			sawLibrary = true;
			if (!file.endsWith("/build/esm/transports/index.js")) return undefined;
			replaced = true;
			return `import { WS } from "./websocket.js"; export const transports = { websocket: WS };`;
		},
		transform(code, id) {
			// Polling asks the browser what it can as soon as it is loaded, so the bundler would keep it.
			return /\/engine\.io-client\/.*\/(polling|webtransport)[\w.-]*\.js$/.test(
				id,
			)
				? { code, map: null, moduleSideEffects: false }
				: undefined;
		},
		buildEnd() {
			if (sawLibrary && !replaced) {
				this.error(
					"engine.io-client keeps its transports elsewhere now: look at websocket-only.ts.",
				);
			}
		},
	};
}
