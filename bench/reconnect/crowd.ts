// The program of everybody who comes back: who started it says who they are, and then each time when they are to have
// lost their connection.

import { newId, newToken } from "../../protocol/ids.ts";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import { whenOrphaned } from "../../scripts/run.js";
import { patiently } from "../load/patiently.ts";
import { openRawSocket, type RawSocket } from "../load/raw-socket.ts";
import { openConsole, type Reached, type Session } from "../load/sign-in.ts";

export interface Everybody extends Reached {
	site: string;
	visitors: number;
	agents: Session[];
}
/** `begin`: everybody comes for the first time. `cut`: all have lost their connection, and come back as our clients do. */
export type Told = { begin: Everybody } | "cut";
/** When each was caught up, milliseconds since 1970; of `begin` when the last was. */
export interface Back {
	visitors: number[];
	agents: number[];
}
export type Said = { back: Back } | { failed: string };

whenOrphaned(() => process.exit());

/** As our clients do: half a second, half of it by chance. */
const AGAIN_MS = 500;
const MOST_AGAIN_MS = 5_000;
/** Who has no answer by then tries another connection. */
const PATIENCE_MS = 15_000;
/** So many at a time come for the first time. */
const AT_ONCE = 20;

interface Shopper {
	socket: RawSocket | undefined;
	token: string;
	conversation: string;
	cursor: number;
}

let at: Everybody;
const shoppers: Shopper[] = [];
const consoles: { session: Session; socket: RawSocket | undefined }[] = [];

process.on("message", (told: Told) => {
	const work = told === "cut" ? cut() : begin(told.begin);
	work.then(
		(back) => process.send?.({ back } satisfies Said),
		({ message }: Error) => process.send?.({ failed: message } satisfies Said),
	);
});

async function begin(everybody: Everybody): Promise<Back> {
	at = everybody;
	for (const session of at.agents)
		consoles.push({
			session,
			socket: (await openConsole(at, session)).socket,
		});
	for (let from = 0; from < at.visitors; from += AT_ONCE)
		await Promise.all(Array.from({ length: AT_ONCE }, firstComes));
	return { visitors: [Date.now()], agents: [Date.now()] };
}

async function firstComes(): Promise<void> {
	const socket = await openRawSocket({ ...at, namespace: "/visitor" });
	const token = newToken();
	await greet(socket, token);
	await patiently(() => socket.ask("visitor:make", { token, identity: null }));
	const draft = {
		...{ conversation: null, clientId: newId() },
		text: "Is the blue one in stock?",
	};
	const { conversation, seq } = await patiently(() =>
		socket.ask<{ conversation: string; seq: number }>("message:send", draft),
	);
	const agent = consoles[shoppers.length % consoles.length]?.socket;
	shoppers.push({ socket, token, conversation, cursor: seq });
	await answers(agent as RawSocket, conversation);
}

/** What the shopper has not read when they come back. */
async function answers(agent: RawSocket, conversation: string): Promise<void> {
	type Joined = { conversation: { epoch: number } };
	const joined = await agent.ask<Joined>("conversation:join", {
		...{ conversation, after: 0 },
	});
	const { epoch } = joined.conversation;
	await agent.ask("conversation:take", { conversation, epoch });
	const draft = { conversation, clientId: newId(), text: "Yes, two of them." };
	await agent.ask("message:send", draft);
	await agent.ask("conversation:leave", { conversation });
}

async function cut(): Promise<Back> {
	for (const { socket } of [...shoppers, ...consoles]) socket?.close();
	const [visitors, agents] = await Promise.all([
		Promise.all(shoppers.map((one) => until(() => comesBack(one)))),
		Promise.all(consoles.map((one) => until(() => agentComesBack(one)))),
	]);
	return { visitors, agents };
}

async function comesBack(shopper: Shopper): Promise<void> {
	const socket = await openRawSocket({ ...at, namespace: "/visitor" });
	shopper.socket = socket;
	const { token, conversation, cursor } = shopper;
	await greet(socket, token);
	const { entries } = await patiently(() =>
		socket.ask<{ entries: unknown[] }>("conversation:join", {
			...{ conversation, after: cursor },
		}),
	);
	if (entries.length === 0) throw new Error("the answer is not there");
}

async function agentComesBack(
	console: (typeof consoles)[number],
): Promise<void> {
	const { socket } = await openConsole(at, console.session);
	console.socket = socket;
	await socket.ask("inbox:read", { cursor: null });
}

function greet(socket: RawSocket, token: string): Promise<unknown> {
	const shown = { site: at.site, token, identity: null };
	return patiently(() =>
		socket.ask("hello", { protocol: OLDEST_PROTOCOL, ...shown }),
	);
}

/** Comes again after a growing while, until it is done. Resolves with when that was. */
async function until(come: () => Promise<void>): Promise<number> {
	for (let times = 0; ; times++) {
		const most = Math.min(AGAIN_MS * 2 ** times, MOST_AGAIN_MS);
		await pause(most * (0.5 + Math.random()));
		try {
			await Promise.race([come(), pause(PATIENCE_MS).then(tooLate)]);
			return Date.now();
		} catch (error) {
			if ((error as Error).message === "the answer is not there") throw error;
		}
	}
}

function tooLate(): never {
	throw new Error("no answer");
}

function pause(ms: number): Promise<void> {
	return new Promise((next) => setTimeout(next, ms));
}
