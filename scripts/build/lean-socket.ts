import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Socket.IO's packets in our own words: the connection hands them to the library, which would bring its own too. */
const PACKETS = fileURLToPath(
	new URL("../../client/packets.ts", import.meta.url),
);

/**
 * What Shopbell's wire never says is left out of socket.io-client, two fifths of its bytes: polling, WebTransport
 * and binary packets, which the relay refuses too, and readers of addresses, which every browser has. The
 * library has no switch for it, so these modules of its are replaced by ones that say less. Should a new
 * version keep them elsewhere, the build fails instead of growing silently.
 */
const REPLACED: Record<string, string> = {
	// One Manager is made by hand; nobody looks one up by an address.
	"/socket.io-client/build/esm/index.js": `
		export { Manager } from "./manager.js";`,
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
	// The same, once for each of its names, without what old browsers want.
	"/@socket.io/component-emitter/lib/esm/index.js": `
		export class Emitter {
			on(event, hear) {
				((this.heard ??= {})["$" + event] ??= []).push(hear);
				return this;
			}
			once(event, hear) {
				const once = (...words) => {
					this.off(event, once);
					hear.apply(this, words);
				};
				once.hear = hear;
				return this.on(event, once);
			}
			off(event, hear) {
				if (!event) this.heard = {};
				else (this.heard ??= {})["$" + event] = this.listeners(event).filter((one) => hear && one !== hear && one.hear !== hear);
				return this;
			}
			removeAllListeners(event) {
				return this.off(event);
			}
			emit(event, ...words) {
				for (const hear of [...this.listeners(event)]) hear.apply(this, words);
				return this;
			}
			emitReserved(...words) {
				return Emitter.prototype.emit.apply(this, words);
			}
			listeners(event) {
				return this.heard?.["$" + event] ?? [];
			}
			hasListeners(event) {
				return this.listeners(event).length > 0;
			}
		}`,
	"/engine.io-client/build/esm/contrib/parseqs.js": `
		export const encode = (query) => new URLSearchParams(query).toString();
		export const decode = (text) => Object.fromEntries(new URLSearchParams(text));`,
};

/** Methods that nobody calls here, and what stands in place of those that the library itself calls. */
const METHODS: Record<string, Record<string, string>> = {
	// There is one transport, and so none to go over to; and only a poll has to count its bytes.
	"/engine.io-client/build/esm/socket.js": {
		_probe: "_probe() {}",
		_filterUpgrades: "_filterUpgrades() { return []; }",
		_open: `_open() {
			this.readyState = "opening";
			const transport = this.createTransport("websocket");
			transport.open();
			this.setTransport(transport);
		}`,
		onOpen: `onOpen() {
			this.readyState = "open";
			this.emitReserved("open");
			this.flush();
		}`,
		close: `close() {
			if ("opening" === this.readyState || "open" === this.readyState) {
				this.readyState = "closing";
				const close = () => {
					this._onClose("forced close");
					this.transport.close();
				};
				if (this.writeBuffer.length) this.once("drain", close);
				else close();
			}
			return this;
		}`,
		_onError: `_onError(error) {
			this.emitReserved("error", error);
			this._onClose("transport error", error);
		}`,
		_getWritablePackets: "_getWritablePackets() { return this.writeBuffer; }",
		send: "",
	},
	// A browser's WebSocket takes an address and nothing else.
	"/engine.io-client/build/esm/transports/websocket.js": {
		doOpen: `doOpen() {
			try {
				this.ws = new WebSocket(this.uri());
			} catch (error) {
				return this.emitReserved("error", error);
			}
			this.ws.binaryType = this.socket.binaryType;
			this.addEventListeners();
		}`,
		createSocket: "",
		uri: `uri() {
			return this.createUri(this.opts.secure ? "wss" : "ws", this.query);
		}`,
	},
	// Messages wait in our outbox, not in the library's, and nobody listens to everything.
	"/socket.io-client/build/esm/socket.js": {
		_addToQueue: "",
		_drainQueue: "_drainQueue() {}",
		send: "",
		compress: "",
		"get volatile": "",
		"get disconnected": "",
		onAny: "",
		prependAny: "",
		offAny: "",
		listenersAny: "",
		onAnyOutgoing: "",
		prependAnyOutgoing: "",
		offAnyOutgoing: "",
		listenersAnyOutgoing: "",
		notifyOutgoingListeners: "notifyOutgoingListeners() {}",
	},
};

export function leanSocket(): Plugin {
	let sawLibrary = false;
	const replaced = new Set<string>();
	return {
		name: "shopbell:lean-socket",
		enforce: "pre",
		resolveId: (source, from) =>
			source === "socket.io-parser" && from?.includes("socket.io-client")
				? PACKETS
				: undefined,
		load(id) {
			const file = id.replaceAll("\\", "/");
			sawLibrary ||= file.includes("/engine.io-client/");
			const found = Object.keys(REPLACED).find((end) => file.endsWith(end));
			if (!found) return undefined;
			replaced.add(found);
			return REPLACED[found];
		},
		transform(code, id) {
			const file = id.replaceAll("\\", "/");
			const found = Object.keys(METHODS).find((end) => file.endsWith(end));
			if (found) {
				replaced.add(found);
				return { code: without(code, METHODS[found] ?? {}), map: null };
			}
			// Polling asks the browser what it can as soon as it is loaded, so the bundler would keep it.
			return /\/engine\.io-client\/.*\/(polling|webtransport)[\w.-]*\.js$/.test(
				id,
			)
				? { code, map: null, moduleSideEffects: false }
				: undefined;
		},
		buildEnd() {
			const missed = Object.keys({ ...REPLACED, ...METHODS }).filter(
				(end) => !replaced.has(end),
			);
			if (sawLibrary && missed.length > 0) {
				this.error(
					`socket.io-client keeps ${missed.join(", ")} elsewhere now: look at lean-socket.ts.`,
				);
			}
		},
	};
}

/** A module of the library whose methods say what stands there instead. */
function without(code: string, methods: Record<string, string>): string {
	return Object.entries(methods).reduce((lean, [name, says]) => {
		const method = new RegExp(
			`\\n {4}${name}\\([^)]*\\) \\{[\\s\\S]*?\\n {4}\\}(?=\\n)`,
		);
		if (!method.test(lean))
			throw new Error(`No method ${name}: look at lean-socket.ts.`);
		return lean.replace(method, says);
	}, code);
}
