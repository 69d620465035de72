import type { Namespace, Socket } from "socket.io";
import { COMMANDS_AT_ONCE, HELLO_MS } from "../../../protocol/limits.ts";
import { Refused, type Reply } from "../../../protocol/refusal.ts";
import type { ClientSocket } from "../../ports/client-socket.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Failed, FaultContext } from "../../ports/failed.ts";
import type { HandlersByName } from "../../ports/handler.ts";
import type { Cost, Limits } from "../../ports/limits.ts";
import { mayPass } from "../../store/contract/fault.ts";
import type { Metrics } from "../metrics.ts";
import { type ArrivalTurns, createArrivalTurns } from "./arrival-turns.ts";
import { clientSocketOf } from "./client-socket.ts";
import { inFormerWords } from "./former-words.ts";
import type { SocketGuard } from "./socket-guard.ts";
import { createTurns, type Turns } from "./turns.ts";

/** One side of the wire: whom it greets, and what it answers them. `S` is a socket that has said hello. */
export interface Side<S> {
	namespace: Namespace;
	/** Reads the first word and decides who says it. Throws {@link Refused}. */
	hello(
		socket: ClientSocket,
		data: unknown,
	): Promise<{ session: S; welcome: unknown }>;
	handlers: HandlersByName<S>;
	/** Whether whoever said hello may still speak, asked before each command. Throws {@link Refused}. */
	may?(session: S): Promise<void>;
	/** Called for each command once it was read, before it runs. Throws {@link Refused}. */
	stores?(session: S, cost: Cost, data: unknown): Promise<void>;
	/** Whom the limits count. */
	key(session: S): string;
	kind: "visitor" | "agent";
	left(session: S, socket: ClientSocket): void;
	/** The window has answered a ping: whatever its page does, somebody's machine is there. */
	heartbeat?(session: S, socket: ClientSocket): void;
}

export interface EdgeParts {
	clock: Clock;
	limits: Limits;
	metrics: Metrics;
	guard: Pick<SocketGuard, "room" | "trust">;
	addressOf(socket: Socket): string;
	failed: Failed;
	/** A command was refused for a fault that stands in the log by itself. */
	refusedFor(about: FaultContext, code: string): void;
}

/** A side, and what all its sockets share. */
interface Served<S> extends Side<S> {
	turns: Turns;
	/** In which hellos of shoppers are answered. */
	arrivals: ArrivalTurns;
}

/** What is known of one socket. */
interface Connection<S> {
	socket: Socket;
	client: ClientSocket;
	session: S | undefined;
	/** Hello is being answered. */
	greeting: boolean;
	/** How many commands are being answered. */
	underWay: number;
	/** How many have come. */
	commands: number;
	/** For what answers with much: one at a time. */
	turns: Turns;
	/** Call once somebody has said hello: until then the socket has a deadline. */
	forgetDeadline(): void;
}

/** Answers every packet of a namespace. The one `try` of this edge: what is thrown below becomes a code here. */
export function serveCommands<S>(served: Side<S>, parts: EdgeParts): void {
	const side = {
		...served,
		turns: createTurns(LARGE_ANSWERS_AT_ONCE),
		arrivals: createArrivalTurns({ most: HELLOS_WAITING }),
	};
	side.namespace.on("connection", (socket) => {
		const connection: Connection<S> = {
			socket,
			client: clientSocketOf(socket, parts.addressOf(socket)),
			session: undefined,
			greeting: false,
			underWay: 0,
			commands: 0,
			turns: createTurns(1),
			forgetDeadline: parts.clock.after(HELLO_MS, () =>
				socket.disconnect(true),
			),
		};
		watch(connection, side, parts);
		// A catch-all instead of one listener for each command: unknown, foreign and malformed packets must be
		// answered too, and what has no callback cannot be answered at all.
		socket.use((packet) => {
			const [command, ...rest] = packet as unknown[];
			const reply = rest.pop();
			if (typeof reply !== "function" || typeof command !== "string") {
				parts.metrics.refused("malformed");
				return;
			}
			const started = parts.clock.ticks();
			connection.underWay++;
			const number = ++connection.commands;
			respond(connection, side, parts, command, rest)
				.catch((error: unknown) => {
					const about = aboutCommand(connection, number, command, rest);
					return refusalOf(error, about, parts);
				})
				.then((answered) => {
					connection.underWay--;
					const took = parts.clock.ticks() - started;
					parts.metrics.answered(command, answered, took);
					reply(answered);
				});
		});
	});
}

/** Counts the socket, hears its pings, and sees it go. */
function watch<S>(
	connection: Connection<S>,
	side: Side<S>,
	{ metrics }: EdgeParts,
): void {
	const { socket, client } = connection;
	metrics.connected(side.kind, 1);
	const answered = () => {
		if (connection.session) side.heartbeat?.(connection.session, client);
	};
	if (side.heartbeat) socket.conn.on("heartbeat", answered);

	socket.on("disconnect", () => {
		socket.conn.off("heartbeat", answered);
		metrics.connected(side.kind, -1);
		connection.forgetDeadline();
		if (connection.session) side.left(connection.session, client);
		// Who leaves the namespace has no other to go to, and would idle on an open connection.
		socket.conn.close();
	});
}

async function respond<S>(
	connection: Connection<S>,
	side: Served<S>,
	parts: EdgeParts,
	command: string,
	rest: unknown[],
): Promise<Reply<unknown>> {
	if (rest.length !== 1) throw new Refused({ code: "malformed", field: "" });
	const [data] = rest;
	if (command === "hello") return greet(connection, side, parts, data);
	const { session, underWay } = connection;
	if (!session) throw new Refused({ code: "hello_first" });
	const handler = Object.hasOwn(side.handlers, command)
		? side.handlers[command]
		: undefined;
	if (!handler) throw new Refused({ code: "unknown_command" });
	if (underWay > COMMANDS_AT_ONCE)
		throw new Refused({ code: "slow_down", retryAfterMs: 500 });
	await parts.limits.spend(side.kind, handler.cost, side.key(session));
	await side.may?.(session);
	const asked = handler.read(data) as never;
	await side.stores?.(session, handler.cost, asked);
	const answer = () => handler.answer(session, asked);
	const answered = ANSWERS_WITH_MUCH.test(command)
		? answerInTurn(connection, side, parts, answer)
		: answer();
	return { ok: true, data: told(connection, await answered) };
}

/** What reads a history, an inbox, settings. */
const ANSWERS_WITH_MUCH = /:(read|join)$/;
/** On each side of the wire: more of them would only stand in memory together, since one thread answers them all. */
const LARGE_ANSWERS_AT_ONCE = 2;

/** All are answered long before {@link HELLO_MS} is over. */
const HELLOS_WAITING = 2_000;

/** One after the other, and only when the window has read enough of what came before. */
function answerInTurn<S>(
	{ turns, socket }: Connection<S>,
	{ turns: ofSide }: Served<S>,
	{ guard }: EdgeParts,
	answer: () => Promise<unknown>,
): Promise<unknown> {
	return turns.run(async () => {
		await guard.room(socket.conn);
		return ofSide.run(answer);
	});
}

/** An answer in the words of the protocol that the window speaks. */
function told<S>({ client }: Connection<S>, data: unknown): unknown {
	return client.speaksFormer() ? inFormerWords(data as object) : data;
}

async function greet<S>(
	connection: Connection<S>,
	side: Served<S>,
	{ guard }: EdgeParts,
	data: unknown,
): Promise<Reply<unknown>> {
	// Once a window: a second hello, also one at the same time, would leave it in the rooms of the first.
	if (connection.session || connection.greeting)
		throw new Refused({ code: "forbidden" });
	connection.greeting = true;
	try {
		if (side.kind === "visitor") await side.arrivals.come();
		const { socket, client } = connection;
		const { session, welcome } = await side.hello(client, data);
		if (socket.connected) {
			connection.session = session;
			connection.forgetDeadline();
			if (side.kind === "agent") guard.trust(socket.conn);
		} else side.left(session, client);
		return { ok: true, data: told(connection, welcome) };
	} finally {
		connection.greeting = false;
	}
}

/**
 * For the log. A socket's id is known to its browser and opens nothing, so that who reports a fault can name it; of
 * what was sent only the conversation's id is taken, and only one that could be an id.
 */
function aboutCommand<S>(
	{ socket, session }: Connection<S>,
	number: number,
	command: string,
	[data]: unknown[],
): FaultContext {
	const { conversation } = (data ?? {}) as { conversation?: unknown };
	return {
		// Before hello anybody may say any word.
		where: session || command === "hello" ? command : "before hello",
		connection: socket.id,
		request: `${socket.id}.${number}`,
		...(isId(conversation) && { conversation }),
	};
}

const isId = (value: unknown): value is string =>
	typeof value === "string" && /^[A-Za-z0-9_-]{22}$/.test(value);

function refusalOf(
	error: unknown,
	about: FaultContext,
	{ failed, refusedFor }: EdgeParts,
): Extract<Reply<never>, { ok: false }> {
	if (error instanceof Refused) {
		if (error.cause !== undefined) refusedFor(about, error.refusal.code);
		return { ok: false, refusal: error.refusal };
	}
	failed(error, about);
	return {
		ok: false,
		refusal: { code: mayPass(error) ? "retry" : "rejected" },
	};
}
