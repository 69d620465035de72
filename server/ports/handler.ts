import type { Command } from "../../protocol/events.ts";
import type { Reader } from "../../protocol/read.ts";
import type { Cost } from "./limits.ts";

/** How one command is answered. `A` is the actor that it needs: a session where it needs a socket. */
export interface Handler<A, In, Out> {
	cost: Cost;
	read: Reader<In>;
	/** Asks for the permission, then does it. Throws `Refused`. */
	answer: (actor: A, data: In) => Promise<Out>;
}

/** A handler for each command of `C`; who said hello needs none. */
export type Handlers<C, A> = {
	[K in Exclude<keyof C, "hello">]: C[K] extends Command<infer In, infer Out>
		? Handler<A, In, Out>
		: never;
};

/** Handlers by the names of their commands, where only these names tell what the data are. */
export type HandlersByName<A> = Readonly<
	Record<
		string,
		{
			cost: Cost;
			read: Reader<unknown>;
			/** Give it what `read` has returned, and nothing else. */
			answer: (actor: A, data: never) => Promise<unknown>;
		}
	>
>;

/**
 * Declares a command.
 * @param may decides whether this actor may give the command at all on these data, and resolves with what it
 * read for that. A command for everybody says so. What must hold at the moment of writing is decided again
 * under the lock.
 * @param run does it; an actor of a narrower type (a session, which has a socket) narrows the whole command
 */
export function handler<A, In, Allowed, Out, S extends A = A>({
	cost,
	read,
	may,
	run,
}: {
	cost: Cost;
	read: Reader<In>;
	may: (actor: A, data: In) => Allowed | Promise<Allowed>;
	run: (actor: S, data: In, allowed: Allowed) => Out | Promise<Out>;
}): Handler<S, In, Out> {
	return {
		cost,
		read,
		answer: async (actor, data) => run(actor, data, await may(actor, data)),
	};
}
