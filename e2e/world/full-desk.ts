import { io, type Socket } from "socket.io-client";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { stories } from "../../server/demo/stories/stories.ts";
import type { World } from "./world.ts";

/** Shoppers without a screen, each in a conversation that begins as one of the demo's does. */
export interface Queue {
	/** What each has asked, in the order in which they came. */
	questions: readonly string[];
	leaves(): void;
}

/** What English shoppers of the demo ask first, each once. */
export const QUESTIONS: readonly string[] = [
	...new Set(
		stories
			.filter(({ language }) => language === "en")
			.flatMap(({ lines: [first] }) =>
				first?.by === "shopper" ? first.text : [],
			),
	),
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
	for (const [command, data] of said) {
		const reply = (await socket
			.timeout(10_000)
			.emitWithAck(command, data)) as Reply<never>;
		if (!reply.ok)
			throw new Error(`${command}: ${JSON.stringify(reply.refusal)}`);
	}
	return socket;
}
