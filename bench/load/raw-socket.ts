import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { createFrameReader, textFrame } from "./frames.ts";
import { connectPacket, eventPacket, PONG, readPacket } from "./packets.ts";

/** Where a socket goes, and as whom. */
export interface Way {
	port: number;
	origin: string;
	namespace: "/visitor" | "/console";
	cookie?: string | undefined;
	auth?: object | undefined;
}

/** A Socket.IO client that costs a tenth of the real one. It answers pings, and does not come back. */
export interface RawSocket {
	/** Resolves with the data of the reply. Errors: a refusal, in words, and as their cause. */
	ask<T>(command: string, data: object): Promise<T>;
	/** `data` is JSON, `replied` gets the reply as a JSON array: nobody pays for what nobody reads. */
	send(command: string, data: string, replied: (reply: string) => void): void;
	/** Called with each event, a JSON array. */
	onEvent: ((data: string) => void) | undefined;
	close(): void;
}

/** Resolves when the namespace is connected. Errors: whoever refuses, in words. */
export async function openRawSocket(way: Way): Promise<RawSocket> {
	const tcp = connect({ port: way.port, host: "127.0.0.1", noDelay: true });
	const says = (text: string) => void tcp.write(textFrame(text));
	const replies = new Map<number, (reply: string) => void>();
	let asked = 0;

	const raw: RawSocket = {
		onEvent: undefined,
		ask: (command, data) =>
			new Promise((done, fail) =>
				raw.send(command, JSON.stringify(data), (reply) => {
					const [answer] = JSON.parse(reply);
					const { ok, data, refusal } = answer;
					if (ok) return done(data);
					const words = `${command}: ${JSON.stringify(refusal)}`;
					fail(new Error(words, { cause: refusal }));
				}),
			),
		send(command, data, replied) {
			replies.set(++asked, replied);
			says(eventPacket(way.namespace, asked, command, data));
		},
		close: () => void tcp.destroy(),
	};

	await new Promise<void>((done, fail) => {
		tcp.once("error", fail).once("close", () => fail(new Error("closed")));
		upgrade(tcp, way, fail, (text) => {
			const packet = readPacket(text);
			switch (packet.kind) {
				case "opened":
					return says(connectPacket(way.namespace, way.auth ?? {}));
				case "connected":
					return done();
				case "refused":
					return fail(new Error(packet.data));
				case "ping":
					return says(PONG);
				case "closed":
					return void tcp.destroy();
				case "event":
					return raw.onEvent?.(packet.data);
				case "reply": {
					const replied = replies.get(packet.id);
					replies.delete(packet.id);
					return replied?.(packet.data);
				}
			}
		});
	});
	return raw;
}

/** The handshake of WebSocket; `heard` gets every text after it. */
function upgrade(
	tcp: Socket,
	{ port, origin, cookie }: Way,
	fail: (error: Error) => void,
	heard: (text: string) => void,
): void {
	const read = createFrameReader(heard);
	let head = "";
	tcp.once("connect", () =>
		tcp.write(
			[
				"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
				`Host: 127.0.0.1:${port}`,
				"Upgrade: websocket",
				"Connection: Upgrade",
				"Sec-WebSocket-Version: 13",
				`Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
				`Origin: ${origin}`,
				...(cookie ? [`Cookie: ${cookie}`] : []),
				"\r\n",
			].join("\r\n"),
		),
	);
	tcp.on("data", function shakesHands(piece: Buffer) {
		head += piece.toString("latin1");
		const end = head.indexOf("\r\n\r\n");
		if (end < 0) return;
		tcp.off("data", shakesHands);
		if (!head.startsWith("HTTP/1.1 101"))
			return fail(new Error(head.slice(0, head.indexOf("\r\n"))));
		const follow = (bytes: Buffer) => {
			// What is sent while one piece is read goes out as one.
			tcp.cork();
			if (!read(bytes)) tcp.destroy();
			tcp.uncork();
		};
		tcp.on("data", follow);
		const rest = Buffer.from(head.slice(end + 4), "latin1");
		if (rest.length > 0) follow(rest);
	});
}
