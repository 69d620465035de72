import type { Agent } from "node:https";
import { io, type Socket } from "socket.io-client";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { Command } from "../../protocol/events.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Sent } from "../../protocol/message.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import type { Relay } from "./relay.ts";
import { RELAY_ORIGIN } from "./relay.ts";

type In<C, K extends keyof C> =
	C[K] extends Command<infer T, infer _> ? T : never;
type Out<C, K extends keyof C> =
	C[K] extends Command<infer _, infer T> ? T : never;

/** One real socket to a relay under test, that remembers every fact it was told. */
export interface Wire<C, F> {
	socket: Socket;
	/** Whatever data, whatever reply: for what no honest client says. */
	say(command: string, ...data: unknown[]): Promise<Reply<unknown>>;
	/** The data of a good reply; throws on a refusal. */
	ask<K extends keyof C & string>(
		command: K,
		data: In<C, K>,
	): Promise<Out<C, K>>;
	/** The refusal of a bad one; throws when it was accepted. */
	refused(command: string, data: unknown): Promise<Refusal>;
	/** The facts of one kind so far. */
	facts<K extends keyof F & string>(fact: K): F[K][];
	/** Resolves with the first fact, past or coming, that matches. */
	hears<K extends keyof F & string>(
		fact: K,
		matches?: (data: F[K]) => boolean,
	): Promise<F[K]>;
	/** Everything that was told before this resolves has arrived. */
	fence(): Promise<void>;
	/** Resolves when the relay has ended this socket. */
	ended: Promise<void>;
	close(): void;
}

export type VisitorWire = Wire<VisitorCommands, VisitorFacts>;
export type ConsoleWire = Wire<ConsoleCommands, ConsoleFacts>;

/** How a socket gets to the relay. */
interface Through {
	headers?: Record<string, string>;
	/** Makes the connection, where something stands between. */
	agent?: Agent;
}

/** A socket that has said nothing yet. */
export const knocks = (relay: Relay): VisitorWire =>
	connectWire(relay, "/visitor");

export function connectWire<C, F>(
	relay: Relay,
	namespace: string,
	options: { auth?: object } & Through = {},
): Wire<C, F> {
	const told: { fact: string; data: unknown }[] = [];
	let listeners: (() => void)[] = [];
	const socket = io(relay.origin + namespace, {
		transports: ["websocket"],
		forceNew: true,
		reconnection: false,
		auth: options.auth ?? {},
		extraHeaders: { Origin: RELAY_ORIGIN, ...options.headers },
		// In Node it is one of Node's; the library's types know those of browsers.
		agent: options.agent as unknown as string,
	});
	socket.onAny((fact: string, data: unknown) => {
		told.push({ fact, data });
		for (const listen of listeners) listen();
	});

	const wire: Wire<C, F> = {
		socket,
		say: (command, ...data) => socket.emitWithAck(command, ...data),
		async ask(command, data) {
			const reply = (await wire.say(command, data)) as Reply<
				Out<C, typeof command>
			>;
			if (!reply.ok)
				throw new Error(
					`${command} was refused: ${JSON.stringify(reply.refusal)}`,
				);
			return reply.data;
		},
		async refused(command, data) {
			const reply = await wire.say(command, data);
			if (reply.ok) throw new Error(`${command} was accepted`);
			return reply.refusal;
		},
		facts: (fact) =>
			told.filter((one) => one.fact === fact).map(({ data }) => data as never),
		hears(fact, matches = () => true) {
			return new Promise((resolve) => {
				const listen = () => {
					const found = wire.facts(fact).find(matches);
					if (found === undefined) return;
					listeners = listeners.filter((other) => other !== listen);
					resolve(found);
				};
				listeners.push(listen);
				listen();
			});
		},
		// Packets keep their order, so the answer to anything is a fence for what was told before it.
		fence: async () => void (await wire.say("fence", {})),
		ended: new Promise((done) => socket.once("disconnect", () => done())),
		close: () => socket.disconnect(),
	};
	return wire;
}

export interface VisitorSession extends VisitorWire {
	token: string;
	sends(
		text: string,
		conversation?: string | null,
		clientId?: string,
	): Promise<Sent>;
}

/** A widget that has said hello. With `token` it is somebody who was here before. */
export async function arrives(
	relay: Relay,
	options: { site?: string; token?: string; identity?: string } & Through = {},
): Promise<VisitorSession> {
	const wire = connectWire<VisitorCommands, VisitorFacts>(
		relay,
		"/visitor",
		options,
	);
	const token = options.token ?? newToken();
	const identity = options.identity ?? null;
	const { visitor } = await wire.ask("hello", {
		protocol: PROTOCOL,
		site: options.site ?? relay.shop.id,
		token: options.token ?? null,
		identity,
	});
	if (!visitor) await wire.ask("visitor:make", { token, identity });
	return {
		...wire,
		token,
		sends: (text, conversation = null, clientId = newId()) =>
			wire.ask("message:send", { conversation, clientId, text }),
	};
}

/** A console that has said hello. */
export async function addAgent(
	relay: Relay,
	who: keyof Relay["people"],
): Promise<ConsoleWire> {
	const { cookie, csrf } = relay.people[who];
	const wire = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: cookie },
	});
	await wire.ask("hello", { protocol: PROTOCOL });
	return wire;
}

/** As a key in it does: from then on the shopper reads the name. */
export async function opens(
	desk: ConsoleWire,
	{ id, epoch }: Pick<StaffConversation, "id" | "epoch">,
): Promise<void> {
	await desk.ask("conversation:open", { conversation: id, epoch });
}

/** A console of somebody who gets nothing until they switch. */
export async function sitsAway(
	relay: Relay,
	who: keyof Relay["people"],
): Promise<ConsoleWire> {
	await relay.store.setAvailability(relay.people[who].id, {
		availability: "away",
		until: null,
		set_because: null,
	});
	return addAgent(relay, who);
}

/** A conversation that `maya` began and `noor` holds and has opened, with both in it. */
export async function together(relay: Relay) {
	const noor = await addAgent(relay, "noor");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is the blue one in stock?");
	const held = await noor.hears(
		"conversation:changed",
		(fact) =>
			fact.conversation.id === conversation &&
			fact.conversation.agent?.name === "Noor",
	);
	await opens(noor, held.conversation);
	await noor.ask("conversation:join", { conversation, after: 0 });
	await maya.ask("conversation:join", { conversation, after: 0 });
	const answers = (text: string, clientId = newId()) =>
		noor.ask("message:send", { conversation, clientId, text });
	return { noor, maya, conversation, answers };
}
