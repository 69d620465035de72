// One of several servers of the same shop, in a process of its own: it rings, listens for what is rung, or does neither.
import { createAdapter as createPubSub } from "@socket.io/redis-adapter";
import { createAdapter as createStreams } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";
import { openRedisBell } from "../../server/bell/redis-bell.ts";
import { wallClock } from "../../server/ports/clock.ts";

/** By what they tell each other. */
export type Way = "own" | "pubsub" | "streams";

export type Said =
	| { is: "open"; way: Way; url: string; name: string; listensFor: string[] }
	/** Rings so often for this, a message a time. */
	| { is: "ring"; room: string; times: number }
	/** Answers with what the process has used. */
	| { is: "usage" }
	/** Answers with how many were heard. */
	| { is: "heard" };

/** About what a short message weighs with its entry. */
const BODY = { site: "s".repeat(22), seq: 7, text: "x".repeat(500), marks: [] };
/** So many at once, and then the others have a turn. */
const AT_ONCE = 20;

interface Node {
	ring(room: string): void;
}

let heard = 0;
let node: Node | undefined;

process.on("message", (said: Said) => {
	answer(said).then(
		(result) => process.send?.({ result }),
		(error) => process.send?.({ error: String(error) }),
	);
});

async function answer(said: Said): Promise<number> {
	switch (said.is) {
		case "open":
			node = await (said.way === "own" ? openOwn(said) : openAdapter(said));
			return 0;
		case "ring":
			for (let rung = 0; rung < said.times; rung++) {
				if (rung % AT_ONCE === 0)
					await new Promise((next) => setTimeout(next, 2));
				node?.ring(said.room);
			}
			return said.times;
		case "usage": {
			const { userCPUTime, systemCPUTime } = process.resourceUsage();
			return userCPUTime + systemCPUTime;
		}
		case "heard":
			return heard;
	}
}

type Open = Extract<Said, { is: "open" }>;

async function openOwn({ url, name, listensFor }: Open): Promise<Node> {
	const bell = await openRedisBell({
		...{ url, node: name, clock: wallClock, now: wallClock.now },
		lost: (fault) => console.error(fault.message),
		failed: (error) => console.error(error),
	});
	const all = listensFor.map((room) => bell.listen(room, () => void heard++));
	await Promise.all(all.map(({ ready }) => ready));
	return { ring: (room) => bell.ring(room, JSON.stringify(BODY)) };
}

async function openAdapter({ way, url, listensFor }: Open): Promise<Node> {
	const client = createClient({ url });
	await client.connect();
	const other = client.duplicate();
	await other.connect();
	const io = new Server({
		adapter:
			way === "pubsub" ? createPubSub(client, other) : createStreams(client),
	});
	const visitors = io.of("/visitor");
	const { adapter } = visitors;
	// As much of a socket as an adapter asks for, so that nobody has to connect.
	const socket = { client: { writeToEngine: () => void heard++ } };
	for (const room of listensFor) {
		const id = `socket of ${room}`;
		(visitors.sockets as Map<string, unknown>).set(id, socket);
		adapter.addAll(id, new Set([room]));
	}
	return { ring: (room) => void visitors.to(room).emit("entry:added", BODY) };
}
