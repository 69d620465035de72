import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { Command } from "../../protocol/events.ts";
import type { AgentSession } from "../people/actor.ts";
import { agentOf } from "../people/agent.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { answerTo, type QuietRelay } from "./quiet-relay.ts";

type In<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer T, infer _> ? T : never;
type Out<K extends keyof ConsoleCommands> =
	ConsoleCommands[K] extends Command<infer _, infer T> ? T : never;

/** Somebody of the shop at a console. */
export interface Clerk {
	id: string;
	name: string;
	ask<K extends keyof ConsoleCommands>(
		command: K,
		data: In<K>,
	): Promise<Out<K>>;
	/** Opens the console; from then on it answers the pings. */
	begins(): void;
	/** Closes it. */
	goes(): void;
}

/** Everybody who works for the shop. */
export interface Crew {
	/** By the name. */
	named(name: string): Clerk;
	/** At whose console the conversation is; undefined: at nobody's who is there. */
	holderOf(row: ConversationView): Clerk | undefined;
	/** The consoles of all who are there answer a ping. */
	answerPings(): void;
	/** Whether anybody is there. */
	isThere(): boolean;
}

export async function createCrew(
	relay: QuietRelay,
	people: readonly string[],
): Promise<Crew> {
	const there = new Map<string, Clerk>();
	const clerks = new Map<string, Clerk>();
	const { presence } = relay.parts;
	for (const id of people) {
		const clerk = await clerkOf(relay, id, there);
		clerks.set(clerk.name, clerk);
	}
	return {
		named(name) {
			const clerk = clerks.get(name);
			if (!clerk) throw new Error(`nobody is called ${name}`);
			return clerk;
		},
		holderOf: ({ state, agent_id }) =>
			state === "open" && agent_id !== null ? there.get(agent_id) : undefined,
		answerPings() {
			for (const [person, window] of presence.windows())
				presence.answered(person, window);
		},
		isThere: () => there.size > 0,
	};
}

async function clerkOf(
	relay: QuietRelay,
	id: string,
	there: Map<string, Clerk>,
): Promise<Clerk> {
	const { store, presence, inputs } = relay.parts;
	const who = await agentOf(store, id);
	if (!who) throw new Error("somebody who works for nobody");
	const socket = relay.openWindow("2001:db8::1");
	const clerk: Clerk = {
		id,
		name: who.name,
		async ask(command, data) {
			const session: AgentSession = {
				kind: "agent",
				who,
				sites: who.roles,
				freshAt: store.now(),
				socket,
				tokenHash: "",
			};
			inputs.heard(id);
			return (await answerTo(relay.agent, session, command, data)) as never;
		},
		begins() {
			there.set(id, clerk);
			presence.arrived(id, socket.id);
		},
		goes() {
			there.delete(id);
			presence.left(id, socket.id);
		},
	};
	return clerk;
}
