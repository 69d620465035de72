import { io, type Socket } from "socket.io-client";
import type { Relay } from "../../e2e/faults/relay.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";

/** Shoppers, each of whom sends as often as one may. */
const SHOPPERS = 8;
const SEND_EVERY_MS = 1_000;
const HEALTH_EVERY_MS = 40;

/** Milliseconds in which 95 of a hundred were answered. */
interface Watched {
	health: number;
	send: number;
}

/** Somebody else at a relay that is attacked, and how long they wait. */
export async function openBystander(relay: Relay): Promise<{
	watches(ms: number): Promise<Watched>;
	close(): void;
}> {
	const sockets: Socket[] = [];
	for (let at = 0; at < SHOPPERS; at++) sockets.push(await arrives(relay));

	const sends = (socket: Socket) =>
		asks(socket, "message:send", {
			conversation: null,
			clientId: newId(),
			text: "Is the blue one in stock?",
		});
	const health = () =>
		fetch(`http://127.0.0.1:${relay.port}/health`).then((answer) =>
			answer.text(),
		);
	for (const socket of sockets) await sends(socket);

	return {
		async watches(ms) {
			const [healths, sendings] = await Promise.all([
				measured(ms, HEALTH_EVERY_MS, health),
				Promise.all(
					sockets.map((socket) =>
						measured(ms, SEND_EVERY_MS, () => sends(socket)),
					),
				),
			]);
			return { health: p95(healths), send: p95(sendings.flat()) };
		},
		close() {
			for (const socket of sockets) socket.disconnect();
		},
	};
}

async function arrives(relay: Relay): Promise<Socket> {
	const socket = io(`http://127.0.0.1:${relay.port}/visitor`, {
		transports: ["websocket"],
		forceNew: true,
		extraHeaders: { Origin: relay.origin },
	});
	const token = newToken();
	const hello = { protocol: PROTOCOL, site: relay.site, token };
	await asks(socket, "hello", { ...hello, identity: null });
	await asks(socket, "visitor:make", { token, identity: null });
	return socket;
}

async function asks(socket: Socket, command: string, data: object) {
	const reply: Reply<unknown> = await socket
		.timeout(30_000)
		.emitWithAck(command, data);
	if (!reply.ok && reply.refusal.code !== "slow_down")
		throw new Error(`${command}: ${reply.refusal.code}`);
}

/** Begins anew after each time, so that whoever waits long asks less often, and counts for as long as they waited. */
async function measured(
	ms: number,
	everyMs: number,
	ask: () => Promise<unknown>,
): Promise<number[]> {
	const times: number[] = [];
	const until = performance.now() + ms;
	while (performance.now() < until) {
		const from = performance.now();
		await ask();
		times.push(performance.now() - from);
		const rest = everyMs - (performance.now() - from);
		await new Promise((next) => setTimeout(next, Math.max(0, rest)));
	}
	return times;
}

function p95(times: number[]): number {
	const sorted = times.toSorted((one, other) => one - other);
	const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1);
	return Math.round((sorted[at] ?? 0) * 10) / 10;
}
