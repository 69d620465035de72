import { io, type Socket } from "socket.io-client";
import type { Relay } from "../../e2e/faults/relay.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { OLDEST_PROTOCOL } from "../../protocol/version.ts";

/** The other checkout may be one protocol behind. */
const protocol = OLDEST_PROTOCOL;

/** Sockets that send as fast as the relay answers. */
export interface Load {
	/** Messages that were acknowledged so far. */
	acknowledged(): number;
	/** Sends until it is told to stop, then resolves when every message has its reply. */
	run(ms: number): Promise<void>;
	close(): void;
}

/** One visitor each, in a conversation of its own, and one agent who is told of all of them. */
export async function openLoad(
	relay: Relay,
	{ sockets, inFlight }: { sockets: number; inFlight: number },
): Promise<Load> {
	const opened: Socket[] = [];
	let acknowledged = 0;

	async function open(
		namespace: string,
		{ csrf, ...headers }: { csrf?: string; Cookie?: string } = {},
	): Promise<Socket> {
		const socket = io(`http://127.0.0.1:${relay.port}${namespace}`, {
			transports: ["websocket"],
			forceNew: true,
			reconnection: false,
			auth: { csrf },
			extraHeaders: { Origin: relay.origin, ...headers },
		});
		opened.push(socket);
		await new Promise<void>((done, fail) => {
			socket.once("connect", done);
			socket.once("connect_error", fail);
		});
		return socket;
	}

	async function visitor(): Promise<Socket> {
		const socket = await open("/visitor");
		const token = newToken();
		const hello = { protocol, site: relay.site, token };
		await asked(socket, "hello", { ...hello, identity: null });
		await asked(socket, "visitor:make", { token, identity: null });
		await send(socket);
		return socket;
	}

	async function send(socket: Socket): Promise<void> {
		const text = "Is the blue one in stock, and does it come with a shade?";
		await asked(socket, "message:send", {
			conversation: null,
			clientId: newId(),
			text,
		});
		acknowledged += 1;
	}

	const agent = await open("/console", await signIn(relay));
	await asked(agent, "hello", { protocol });
	const visitors: Socket[] = [];
	for (let n = 0; n < sockets; n++) visitors.push(await visitor());

	return {
		acknowledged: () => acknowledged,
		async run(ms) {
			const until = performance.now() + ms;
			const one = async (socket: Socket) => {
				while (performance.now() < until) await send(socket);
			};
			await Promise.all(
				visitors.flatMap((socket) =>
					Array.from({ length: inFlight }, () => one(socket)),
				),
			);
		},
		close() {
			for (const socket of opened) socket.disconnect();
		},
	};
}

async function asked(socket: Socket, command: string, data: object) {
	const reply: Reply<unknown> = await socket
		.timeout(30_000)
		.emitWithAck(command, data);
	if (!reply.ok) throw new Error(`${command}: ${reply.refusal.code}`);
}

/** With the first link of the demo, which works once. */
async function signIn(relay: Relay): Promise<{ Cookie: string; csrf: string }> {
	const link = new URL(relay.demo().people[0]?.link ?? "");
	const answer = await fetch(`http://127.0.0.1:${relay.port}/console/session`, {
		method: "POST",
		headers: { Origin: relay.origin, "Content-Type": "application/json" },
		body: JSON.stringify({ token: link.hash.slice(1) }),
	});
	if (!answer.ok) throw new Error(`no sign-in: ${answer.status}`);
	const { csrf } = (await answer.json()) as { csrf: string };
	const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	return { Cookie: cookie, csrf };
}
