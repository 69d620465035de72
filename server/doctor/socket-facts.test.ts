import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { handClock, wallClock } from "../ports/clock.ts";
import { ANSWER_MS } from "./network.ts";
import { socketFacts } from "./socket-facts.ts";

const OPENED = '0{"sid":"x","pingInterval":10000}';
const JOINED = '40/doctor,{"sid":"y"}';
const ECHO = '43/doctor,0["doctor"]';

let server: WebSocketServer | undefined;
afterEach(() => {
	for (const client of server?.clients ?? []) client.terminate();
	server?.close();
});

/** What stands at the other end, as it would say it: first this, and then for each packet the next. */
async function facts(
	says: readonly (string | ((socket: WebSocket) => void))[],
	clock = handClock(wallClock.now()),
) {
	server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
	await once(server, "listening");
	server.on("connection", (socket) => {
		const left = [...says];
		const next = () => {
			const one = left.shift();
			if (typeof one === "string") socket.send(one);
			else one?.(socket);
		};
		next();
		socket.on("message", next);
	});
	const { port } = server.address() as AddressInfo;
	const network = {
		lookup: async () => [],
		to: (host: string, at: number) => ({ host, port: at }),
	};
	return socketFacts({ network, clock }, `http://127.0.0.1:${port}`, "key");
}

const ends = (socket: WebSocket) => socket.close();

test("DR4 a WebSocket works when the echo and a ping came", async () => {
	expect(
		await facts([
			OPENED,
			JOINED,
			(socket) => {
				socket.send(ECHO);
				socket.send("2");
			},
		]),
	).toEqual({ kind: "works", echoMs: 0 });
});

test("DR4 one that ends before the echo is closed, and one that ends before the ping is cut", async () => {
	expect(await facts([ends])).toEqual({ kind: "closed" });
	expect(await facts([OPENED, ends])).toEqual({ kind: "closed" });
	expect(
		await facts([
			OPENED,
			JOINED,
			(socket) => {
				socket.send(ECHO);
				ends(socket);
			},
		]),
	).toEqual({ kind: "cut", afterMs: 0 });
});

test("DR4 one that another relay answers is a stranger's", async () => {
	expect(
		await facts([OPENED, '44/doctor,{"message":"Invalid namespace"}']),
	).toEqual({ kind: "stranger" });
});

test("DR4 one on which nothing comes back is held", async () => {
	const clock = handClock(wallClock.now());
	let found: unknown;
	void facts([OPENED, JOINED, () => clock.pass(ANSWER_MS)], clock).then(
		(one) => {
			found = one;
		},
	);
	await expect.poll(() => found).toEqual({ kind: "held" });
});
