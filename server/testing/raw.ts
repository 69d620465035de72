import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { newToken } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Relay } from "./relay.ts";
import { RELAY_ORIGIN } from "./relay.ts";

/** A WebSocket spoken by hand, for what no client library would ever send. */
export interface RawSocket {
	tcp: Socket;
	/** A text frame with this payload. */
	text(payload: string): void;
	/** The bytes of such a frame, for writing many in one. */
	framed(payload: string): Buffer;
	/** Any frame: 0 continued, 1 text, 2 binary, 8 close, 9 ping; by default the last one of its message. */
	frame(opcode: number, payload: Buffer, isLast?: boolean): void;
	/** Everything received so far, as it came. */
	received(): string;
	/** Resolves when this stands in what was received; rejects when the connection ends before. */
	hears(part: string): Promise<void>;
	/** Resolves when the relay has ended the connection. */
	ended: Promise<void>;
	close(): void;
}

/** A TCP connection to the relay that has sent this and nothing more. */
export function dial(relay: Relay, first: string): RawSocket {
	const tcp = connect(Number(new URL(relay.origin).port), "127.0.0.1");
	let all = "";
	let isOpen = true;
	let listeners: (() => void)[] = [];
	tcp.on("data", (data) => {
		all += data.toString("latin1");
		// A close frame is answered in kind, or the relay would wait for it.
		if (data.includes(0x88)) tcp.end(masked(8, Buffer.alloc(0)));
		for (const listen of listeners) listen();
	});
	tcp.on("error", () => {});
	const ended = new Promise<void>((done) => tcp.once("close", () => done()));
	tcp.once("close", () => {
		isOpen = false;
		for (const listen of listeners) listen();
	});
	tcp.write(first);
	const raw: RawSocket = {
		tcp,
		ended,
		framed: (payload) => masked(1, Buffer.from(payload)),
		frame: (opcode, payload, isLast) =>
			void tcp.write(masked(opcode, payload, isLast)),
		text: (payload) => raw.frame(1, Buffer.from(payload)),
		received: () => all,
		hears: (part) =>
			new Promise((done, fail) => {
				const listen = () => {
					const isHeard = all.includes(part);
					if (!isHeard && isOpen) return;
					listeners = listeners.filter((other) => other !== listen);
					if (isHeard) done();
					else fail(new Error(`The relay ended before it said: ${part}`));
				};
				listeners.push(listen);
				listen();
			}),
		close: () => void tcp.destroy(),
	};
	return raw;
}

/** An upgrade with these headers; what the relay answers is in `received`. */
export function knock(
	relay: Relay,
	headers: Record<string, string> = { Origin: RELAY_ORIGIN },
	path = "/socket.io/?EIO=4&transport=websocket",
): RawSocket {
	const lines = Object.entries({
		Host: "relay.test",
		Connection: "Upgrade",
		Upgrade: "websocket",
		"Sec-WebSocket-Version": "13",
		"Sec-WebSocket-Key": randomBytes(16).toString("base64"),
		...headers,
	}).map(([name, value]) => `${name}: ${value}`);
	return dial(relay, `GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
}

/** An open WebSocket that has joined the namespace, without a hello. */
export async function enters(
	relay: Relay,
	namespace = "/visitor",
	headers?: Record<string, string>,
): Promise<RawSocket> {
	const raw = knock(relay, headers);
	await raw.hears('"sid"');
	raw.text(`40${namespace},`);
	await raw.hears(`40${namespace},{`);
	return raw;
}

/** Says hello by hand, as somebody new. */
export async function greeted(
	relay: Relay,
	headers?: Record<string, string>,
): Promise<RawSocket> {
	const raw = await enters(relay, "/visitor", headers);
	const hello = {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
	};
	raw.text(`42/visitor,901["hello",${JSON.stringify(hello)}]`);
	await raw.hears("43/visitor,901[");
	const made = { token: newToken(), identity: null };
	raw.text(`42/visitor,902["visitor:make",${JSON.stringify(made)}]`);
	await raw.hears("43/visitor,902[");
	return raw;
}

/** Resolves when the relay has worked through everything, or has ended the connection. */
export function worked(raw: RawSocket, id = 999): Promise<void> {
	raw.text(`42/visitor,${id}["fence",{}]`);
	return Promise.race([raw.hears(`43/visitor,${id}[`), raw.ended]);
}

function masked(opcode: number, payload: Buffer, isLast = true): Buffer {
	const { length } = payload;
	const size =
		length < 126
			? Buffer.from([0x80 | length])
			: length < 65_536
				? Buffer.from([0x80 | 126, length >> 8, length & 255])
				: Buffer.concat([Buffer.from([0x80 | 127]), sized(length)]);
	// A mask of zeros is a mask, too.
	return Buffer.concat([
		Buffer.from([(isLast ? 0x80 : 0) | opcode]),
		size,
		Buffer.alloc(4),
		payload,
	]);
}

function sized(length: number): Buffer {
	const size = Buffer.alloc(8);
	size.writeBigUInt64BE(BigInt(length));
	return size;
}
