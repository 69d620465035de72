import { io, type Socket } from "socket.io-client";
import { newId, newToken } from "../../protocol/ids.ts";
import { passes, type Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Relay } from "./relay.ts";

/** Very many shoppers, of whom nothing is known but that they are there: no models, one socket each. */
export interface Herd {
	each<T>(work: (one: Beast) => Promise<T>): Promise<T[]>;
	/** How many have been greeted on their present connection. */
	here(): number;
	/** Everybody closes their page; `comeBack` opens all of them again. */
	leave(): void;
	comeBack(): void;
}
export interface Beast {
	name: string;
	/** Until the relay has it; throws when it never will. */
	sends(text: string): Promise<void>;
}

/** So many at a time knock for the first time; what comes after is theirs. */
const AT_ONCE = 50;

export async function openHerd(relay: Relay, size: number): Promise<Herd> {
	const sockets: Socket[] = [];
	const beasts: Beast[] = [];
	let here = 0;

	async function comes(name: string): Promise<void> {
		const token = newToken();
		const socket = io(`http://127.0.0.1:${relay.port}/visitor`, {
			transports: ["websocket"],
			forceNew: true,
			reconnectionDelay: 500,
			reconnectionDelayMax: 5_000,
			extraHeaders: { Origin: relay.origin },
		});
		sockets.push(socket);
		let greeted = false;
		socket.on("disconnect", () => {
			if (greeted) here -= 1;
			greeted = false;
		});
		socket.on("bye", ({ reconnectAfterMs }: { reconnectAfterMs: number }) => {
			socket.disconnect();
			setTimeout(() => socket.connect(), reconnectAfterMs);
		});
		const hello = async () => {
			const reply = await asks(socket, "hello", {
				protocol: PROTOCOL,
				site: relay.site,
				token,
				identity: null,
			});
			if (!reply.ok) {
				// Told to come back a little later, as every client is.
				setTimeout(() => void hello(), 500);
				return;
			}
			greeted = true;
			here += 1;
		};
		socket.on("connect", () => void hello().catch(() => {}));
		await new Promise((done) => socket.once("connect", () => done(null)));
		while (!greeted) await new Promise((next) => setTimeout(next, 5));
		while (!(await asks(socket, "visitor:make", { token, identity: null })).ok)
			await new Promise((again) => setTimeout(again, 500));
		beasts.push({
			name,
			async sends(text) {
				const draft = { conversation: null, clientId: newId(), text };
				for (;;) {
					const reply = await asks(socket, "message:send", draft);
					if (reply.ok) return;
					if (!passes(reply.refusal)) throw new Error(reply.refusal.code);
					await new Promise((again) => setTimeout(again, 500));
				}
			},
		});
	}

	for (let from = 0; from < size; from += AT_ONCE)
		await Promise.all(
			Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, i) =>
				comes(`beast ${from + i}`),
			),
		);
	return {
		each: (work) => Promise.all(beasts.map(work)),
		here: () => here,
		leave() {
			for (const socket of sockets) socket.disconnect();
		},
		comeBack() {
			for (const socket of sockets) socket.connect();
		},
	};
}

function asks(
	socket: Socket,
	command: string,
	data: object,
): Promise<Reply<unknown>> {
	return socket.timeout(30_000).emitWithAck(command, data);
}
