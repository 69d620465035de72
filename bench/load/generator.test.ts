import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { afterEach, beforeEach, expect, test } from "vitest";
import { comeAndGo, openIdle } from "./connections.ts";
import { pace } from "./pace.ts";
import { type Job, openParties } from "./parties.ts";
import { saturate } from "./saturate.ts";

interface Draft {
	conversation: string;
	clientId: string;
}

let http: HttpServer;
let io: Server;
let job: Job;
/** Client ids that the server has acknowledged, in the order in which they came. */
let kept: string[];

beforeEach(async () => {
	kept = [];
	http = createServer();
	io = new Server(http, { transports: ["websocket"] });
	io.of("/visitor").on("connection", serve);
	await new Promise<void>((done) => http.listen(0, "127.0.0.1", done));
	const { port } = http.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	const crowd = { conversations: 5, agents: 2, consoles: 2 };
	job = { port, origin, relay: null, ...crowd };
});
afterEach(() => io.close());

type Answer = (reply: object) => void;

function serve(socket: Socket): void {
	socket.on("join", ({ conversation }: Draft, reply: Answer) => {
		socket.join(conversation);
		reply({ ok: true, data: {} });
	});
	socket.on("message:send", (draft: Draft, reply: Answer) => {
		if (kept.length === 200)
			return reply({ ok: false, refusal: { code: "slow_down" } });
		kept.push(draft.clientId);
		io.of("/visitor").to(draft.conversation).emit("entry:added", draft);
		reply({ ok: true, data: {} });
	});
}

test("what it counts is what the server has acknowledged, each once", async () => {
	const parties = await openParties(job);
	const paced = await pace(parties, 1_000, 100);
	expect(paced.shown).toHaveLength(100);
	expect(paced.acknowledged).toHaveLength(100);
	expect(new Set(kept).size).toBe(100);
	const some = await saturate(parties.agents, 1, 0);
	expect(kept).toHaveLength(100 + some);
	parties.close();
});

test("a refusal ends it in words", async () => {
	const parties = await openParties(job);
	const endless = saturate(parties.visitors, 3, 60_000);
	await expect(endless).rejects.toThrow('"code":"slow_down"');
	expect(kept).toHaveLength(200);
	parties.close();
});

test("as many sockets are open as it was asked for", async () => {
	const idle = await openIdle(job, 40);
	expect(idle).toHaveLength(40);
	expect(io.of("/visitor").sockets.size).toBe(40);
	for (const socket of idle) socket.close();
	expect(await comeAndGo(job, [], 0)).toBeGreaterThan(0);
});
