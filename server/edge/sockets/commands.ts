import type { Namespace, Socket } from "socket.io";
import type { Command } from "../../../protocol/events.ts";
import { COMMANDS_AT_ONCE, HELLO_MS } from "../../../protocol/limits.ts";
import type { Reader } from "../../../protocol/read.ts";
import {
	type Refusal,
	Refused,
	type Reply,
} from "../../../protocol/refusal.ts";
import type { Clock } from "../../ports/clock.ts";
import { mayPass } from "../../store/contract/fault.ts";
import type { Limits } from "../limits.ts";
import type { Metrics } from "../metrics.ts";
import { type Window, windowOf } from "./client-socket.ts";

/** `write`: changes what others see. `ask`: everything else. They have limits of their own. */
export type Cost = "write" | "ask";

/** How one command is answered. `W` is who asks: a window before `hello`, somebody known after. */
export interface Answer<W, In, Out> {
	read: Reader<In>;
	cost: Cost;
	work(who: W, data: In): Promise<Out> | Out;
}

export type Answers<C, W> = {
	[K in Exclude<keyof C, "hello">]: C[K] extends Command<infer In, infer Out>
		? Answer<W, In, Out>
		: never;
};

export function answer<W, In, Out>(
	cost: Cost,
	read: Reader<In>,
	work: Answer<W, In, Out>["work"],
): Answer<W, In, Out> {
	return { cost, read, work };
}

/** One side of the wire: whom it greets, and what it answers them. */
export interface Side<C, W> {
	namespace: Namespace;
	hello: Answer<Window, unknown, { who: W; welcome: unknown }>;
	answers: Answers<C, W>;
	/** Whether whoever said hello may still speak, asked before each command. Throws {@link Refused}. */
	may?(who: W): Promise<void>;
	/** Whom the limits count. */
	key(who: W): string;
	kind: "visitor" | "agent";
	left(who: W, window: Window): void;
	/** The window has answered a ping: whatever its page does, somebody's machine is there. */
	alive?(who: W, window: Window): void;
}

export interface EdgeParts {
	clock: Clock;
	limits: Limits;
	metrics: Metrics;
	addressOf(socket: Socket): string;
	failed(error: unknown, command: string): void;
}

/** Answers every packet of a namespace. The one `try` of this edge: what is thrown below becomes a code here. */
export function serveCommands<C, W>(side: Side<C, W>, parts: EdgeParts): void {
	const { clock, limits, metrics, failed } = parts;

	side.namespace.on("connection", (socket) => {
		const window = windowOf(socket, parts.addressOf(socket));
		let who: { known: W } | undefined;
		let greeting = false;
		let underWay = 0;
		metrics.connected(side.kind, 1);
		const forgetHello = clock.after(HELLO_MS, () => socket.disconnect(true));

		const answered = () => {
			if (who) side.alive?.(who.known, window);
		};
		if (side.alive) socket.conn.on("heartbeat", answered);

		socket.on("disconnect", () => {
			socket.conn.off("heartbeat", answered);
			metrics.connected(side.kind, -1);
			forgetHello();
			if (who) side.left(who.known, window);
			// Who leaves the namespace has no other to go to, and would idle on an open connection.
			socket.conn.close();
		});

		// A catch-all instead of one listener for each command: unknown, foreign and malformed packets must be
		// answered too, and what has no callback cannot be answered at all.
		socket.use((packet) => {
			const [command, ...rest] = packet as unknown[];
			const reply = rest.pop();
			if (typeof reply !== "function" || typeof command !== "string") {
				metrics.refused("malformed");
				return;
			}
			const started = clock.ticks();
			underWay++;
			respond(command, rest)
				.catch((error: unknown) => refusalOf(error, command))
				.then((answered) => {
					underWay--;
					metrics.answered(command, answered, clock.ticks() - started);
					reply(answered);
				});
		});

		async function respond(
			command: string,
			rest: unknown[],
		): Promise<Reply<unknown>> {
			if (rest.length !== 1)
				throw new Refused({ code: "malformed", field: "" });
			const [data] = rest;
			if (command === "hello") return greet(data);
			if (!who) throw new Refused({ code: "hello_first" });
			if (!Object.hasOwn(side.answers, command))
				throw new Refused({ code: "unknown_command" });
			if (underWay > COMMANDS_AT_ONCE)
				throw new Refused({ code: "slow_down", retryAfterMs: 500 });
			const { cost, read, work } = side.answers[
				command as keyof typeof side.answers
			] as Answer<W, unknown, unknown>;
			await limits.spend(side.kind, cost, side.key(who.known));
			await side.may?.(who.known);
			return { ok: true, data: await work(who.known, read(data)) };
		}

		async function greet(data: unknown): Promise<Reply<unknown>> {
			// Once a window: a second hello, also one at the same time, would leave it in the rooms of the first.
			if (who || greeting) throw new Refused({ code: "forbidden" });
			greeting = true;
			try {
				return { ok: true, data: await welcomed(data) };
			} finally {
				greeting = false;
			}
		}

		async function welcomed(data: unknown): Promise<unknown> {
			await limits.spendAddress("hello", window.address);
			const { who: known, welcome } = await side.hello.work(
				window,
				side.hello.read(data),
			);
			if (!socket.connected) {
				side.left(known, window);
				return welcome;
			}
			who = { known };
			forgetHello();
			return welcome;
		}
	});

	function refusalOf(
		error: unknown,
		command: string,
	): { ok: false; refusal: Refusal } {
		if (error instanceof Refused) return { ok: false, refusal: error.refusal };
		failed(error, command);
		const code = mayPass(error) ? "retry" : "rejected";
		return { ok: false, refusal: { code } };
	}
}
