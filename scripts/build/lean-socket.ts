import type { Plugin } from "vite";

/**
 * What Shopbell's wire never says is left out of socket.io-client, a fifth of its bytes: polling, WebTransport
 * and binary packets, which the relay refuses too. So are readers of addresses, which every browser has. The library has no switch for it, so these modules of
 * its are replaced by ones that say less. Should a new version keep them elsewhere, the build fails instead
 * of growing silently.
 */
const REPLACED: Record<string, string> = {
	"/engine.io-client/build/esm/transports/index.js": `
		import { WS } from "./websocket.js";
		export const transports = { websocket: WS };`,
	"/engine.io-parser/build/esm/encodePacket.browser.js": `
		import { PACKET_TYPES } from "./commons.js";
		export const encodePacket = ({ type, data = "" }, _binary, done) => done(PACKET_TYPES[type] + data);
		export const encodePacketToBinary = () => {};`,
	"/engine.io-parser/build/esm/decodePacket.browser.js": `
		import { ERROR_PACKET, PACKET_TYPES_REVERSE } from "./commons.js";
		export const decodePacket = (packet) => {
			const type = typeof packet === "string" && PACKET_TYPES_REVERSE[packet[0]];
			return type ? { type, data: packet.slice(1) } : ERROR_PACKET;
		};`,
	"/engine.io-client/build/esm/contrib/parseuri.js": `
		export const parse = (uri) => {
			const { protocol, hostname, port, search } = new URL(uri);
			return {
				protocol: protocol.slice(0, -1),
				host: hostname.replace(/^\\[|]$/g, ""),
				port,
				query: search.slice(1),
			};
		};`,
	"/engine.io-client/build/esm/contrib/parseqs.js": `
		export const encode = (query) => new URLSearchParams(query).toString();
		export const decode = (text) => Object.fromEntries(new URLSearchParams(text));`,
	"/socket.io-parser/build/esm/is-binary.js": `
		export const isBinary = () => false;
		export const hasBinary = isBinary;`,
	"/socket.io-parser/build/esm/binary.js": `
		const refuse = () => { throw new Error("binary packets are not spoken here"); };
		export { refuse as deconstructPacket, refuse as reconstructPacket };`,
};

const SOCKET = "/engine.io-client/build/esm/socket.js";
/** The methods that try another transport, and that count the bytes of a poll. */
const LESS: [RegExp, string][] = [
	[/ _probe\(name\) \{[\s\S]*?\n {4}\}\n/, "_probe() {}\n"],
	[
		/ _getWritablePackets\(\) \{[\s\S]*?\n {4}\}\n/,
		"_getWritablePackets() { return this.writeBuffer; }\n",
	],
];

export function leanSocket(): Plugin {
	let sawLibrary = false;
	const replaced = new Set<string>();
	return {
		name: "shopbell:lean-socket",
		enforce: "pre",
		load(id) {
			const file = id.replaceAll("\\", "/");
			sawLibrary ||= file.includes("/engine.io-client/");
			const found = Object.keys(REPLACED).find((end) => file.endsWith(end));
			if (!found) return undefined;
			replaced.add(found);
			return REPLACED[found];
		},
		transform(code, id) {
			// There is one transport, and so none to go over to.
			if (id.replaceAll("\\", "/").endsWith(SOCKET)) {
				let lean = code;
				for (const [method, says] of LESS) {
					if (!method.test(lean))
						this.error(`${SOCKET}: look at lean-socket.ts`);
					lean = lean.replace(method, says);
				}
				return { code: lean, map: null };
			}
			// Polling asks the browser what it can as soon as it is loaded, so the bundler would keep it.
			return /\/engine\.io-client\/.*\/(polling|webtransport)[\w.-]*\.js$/.test(
				id,
			)
				? { code, map: null, moduleSideEffects: false }
				: undefined;
		},
		buildEnd() {
			const missed = Object.keys(REPLACED).filter((end) => !replaced.has(end));
			if (sawLibrary && missed.length > 0) {
				this.error(
					`socket.io-client keeps ${missed.join(", ")} elsewhere now: look at lean-socket.ts.`,
				);
			}
		},
	};
}
