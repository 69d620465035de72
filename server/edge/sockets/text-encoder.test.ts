import { createRequire } from "node:module";
import { Server } from "socket.io";
import { expect, test } from "vitest";
import { encodeAsText } from "./text-encoder.ts";

const { Encoder, PacketType } = createRequire(
	createRequire(import.meta.url).resolve("socket.io"),
)("socket.io-parser") as {
	Encoder: new () => Server["encoder"];
	PacketType: Record<string, number>;
};

test.each([
	{ type: "CONNECT", data: { sid: "x" } },
	{ type: "CONNECT_ERROR", data: { message: "forbidden" } },
	{ type: "DISCONNECT" },
	{ type: "EVENT", data: ["entry:added", { text: "ž\u{1f514}", at: null }] },
	{ type: "EVENT", id: 0, data: ["asked"] },
	{ type: "ACK", id: 12, data: [{ ok: true, data: { left: undefined } }] },
	{ type: "ACK", id: 13, data: [] },
])("%o is said as Socket.IO's own encoder says it", ({ type, ...said }) => {
	const io = new Server();
	encodeAsText(io);
	for (const nsp of ["/", "/visitor"]) {
		const packet = { ...said, nsp, type: PacketType[type] as number };
		expect(io.encoder.encode(packet)).toEqual(new Encoder().encode(packet));
	}
});
