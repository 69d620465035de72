import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo, Socket as TcpSocket } from "node:net";
import { Server, type Socket as ServerSocket } from "socket.io";
import { io as connect, type Socket } from "socket.io-client";
import { afterEach, expect, test } from "vitest";
import { type EngineSocket, tcpOf } from "./engine-socket.ts";
import { gatherWrites } from "./gather-writes.ts";

let http: HttpServer;
let io: Server;
let client: Socket;

afterEach(async () => {
	client.disconnect();
	await io.close();
});

/** One window, and what was written to its TCP socket since. */
async function window() {
	http = createServer();
	io = new Server(http, { transports: ["websocket"] });
	gatherWrites(io);
	await new Promise<void>((done) => http.listen(0, "127.0.0.1", done));
	const opened = once(io.engine, "connection") as Promise<[EngineSocket]>;
	const { port } = http.address() as AddressInfo;
	client = connect(`http://127.0.0.1:${port}`, { transports: ["websocket"] });
	const heard: unknown[] = [];
	client.onAny((...said) => heard.push(said));
	const said = new Promise<ServerSocket>((done) => io.once("connection", done));
	const [[engine], socket] = await Promise.all([opened, said]);
	await next("connect");
	return { socket, heard, writes: countWrites(tcpOf(engine)) };
}

const next = (event: string) =>
	new Promise<void>((done) => client.once(event, () => done()));

/** How often the kernel is handed something. */
function countWrites(tcp: TcpSocket): () => number {
	let writes = 0;
	const { _write, _writev } = tcp;
	tcp._write = (...args) => {
		writes++;
		_write.apply(tcp, args);
	};
	tcp._writev = (...args) => {
		writes++;
		_writev?.apply(tcp, args);
	};
	return () => writes;
}

test("what one turn tells a window, at once and after what it awaits, is one write, in its order", async () => {
	const { socket, heard, writes } = await window();
	socket.emit("fact", 1);
	socket.emit("fact", 2);
	await Promise.resolve();
	socket.emit("fact", 3);
	await null;
	io.emit("fact", 4);
	await next("fact");
	expect(heard).toEqual([1, 2, 3, 4].map((n) => ["fact", n]));
	expect(writes()).toBe(1);
});

test("another turn writes by itself, and what was said before an end still arrives", async () => {
	const { socket, heard, writes } = await window();
	socket.emit("fact", 1);
	await new Promise((next) => setImmediate(next));
	expect(writes()).toBe(1);
	socket.emit("fact", 2);
	socket.emit("bye");
	const ended = next("disconnect");
	socket.disconnect(true);
	await ended;
	expect(heard).toEqual([["fact", 1], ["fact", 2], ["bye"]]);
});
