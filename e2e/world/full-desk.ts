import { io, type Socket } from "socket.io-client";
import { pause } from "../../client/pause.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { World } from "./world.ts";

/** Shoppers without a screen, each in a conversation that begins as one of the demo's does. */
export interface Queue {
	/** What each has asked, in the order in which they came. */
	questions: readonly string[];
	leaves(): void;
}

/** Each once: a row is found by its question. */
const QUESTIONS = [
	"Hi! Is the blue Dusk in stock?",
	"Can I use my own bulb in the Dusk? I have a smart bulb at home.",
	"how big is the table lamp? will it fit on a 25 cm shelf",
	"Hello, does the Moon pendant come with a ceiling plug?",
	"Is the paper of the Moon lamp treated? We have a kitchen with gas",
	"Do you have the moon in a bigger size? 48 is too small for our hall",
	"Hi, is the Heron stable? We have two cats.",
	"What does unlacquered mean for the brass? Will it go green?",
	"Can you deliver the Heron on a Saturday?",
	"Is the Ember lantern waterproof?",
	"how long does ember need to charge",
	"We want 12 Ember lanterns for our wedding, do you have that many?",
];

/** So many come, one after the other, and stay. */
export async function queueUp(world: World, count: number): Promise<Queue> {
	const questions = QUESTIONS.slice(0, count);
	const sockets: Socket[] = [];
	for (const text of questions) sockets.push(await asks(world, text));
	return {
		questions,
		leaves() {
			for (const socket of sockets) socket.disconnect();
		},
	};
}

async function asks({ relay, site }: World, text: string): Promise<Socket> {
	const socket = io(`${relay}/visitor`, {
		transports: ["websocket"],
		forceNew: true,
		extraHeaders: { Origin: relay },
	});
	const who = { token: newToken(), identity: null };
	const said: [string, object][] = [
		["hello", { protocol: PROTOCOL, site, ...who }],
		["visitor:make", who],
		["message:send", { conversation: null, clientId: newId(), text }],
	];
	for (const [command, data] of said) await says(socket, command, data);
	return socket;
}

/** A relay on a busy machine asks newcomers to come a little later. */
async function says(
	socket: Socket,
	command: string,
	data: object,
): Promise<void> {
	const reply = (await socket
		.timeout(10_000)
		.emitWithAck(command, data)) as Reply<never>;
	if (reply.ok) return;
	const { refusal } = reply;
	if (refusal.code !== "slow_down")
		throw new Error(`${command}: ${JSON.stringify(refusal)}`);
	await pause(refusal.retryAfterMs);
	return says(socket, command, data);
}
