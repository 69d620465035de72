import type { ReadMarks, Typing } from "./conversation.ts";
import type { EntryAdded } from "./entry.ts";
import type { Reply } from "./refusal.ts";

/** A command: imperative, with exactly one reply. */
export interface Command<In, Out> {
	in: In;
	out: Out;
}
// biome-ignore lint/complexity/noBannedTypes: `{}` on the wire is an object without fields.
export type Nothing = {};

/** What both sides are told. Facts stand in the past tense and want no reply. */
export interface SharedFacts {
	"entry:added": EntryAdded;
	"read:changed": ReadMarks;
	"typing:changed": Typing;
	/** This window did not read and has left the conversation: join it again from the cursor. Since protocol 2. */
	"entries:behind": { conversation: string };
	/** The relay goes away; come back after this time. */
	bye: { reconnectAfterMs: number };
}

/** The same maps in the form that Socket.IO's types want. */
export type CommandEvents<C> = {
	[K in keyof C]: C[K] extends Command<infer In, infer Out>
		? (data: In, reply: (answer: Reply<Out>) => void) => void
		: never;
};
export type FactEvents<F> = { [K in keyof F]: (fact: F[K]) => void };
