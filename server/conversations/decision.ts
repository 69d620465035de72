import type {
	Change,
	Decider,
	Decision,
	Needs,
	Read,
	Rows,
} from "../store/contract/change.ts";
import { timed } from "./due.ts";

/** Where a conversation is. */
export interface ConversationIn {
	site: string;
	conversation: string;
}

type Reads = Record<string, Read>;

type Wanted<R> = {
	[K in keyof R]: R[K] extends Read<infer W> ? W : never;
};
type ReadsNothing<R> = [keyof R] extends [never] ? true : false;

type Found<R> = {
	[K in keyof R]: R[K] extends Read<never, infer Row> ? Row | undefined : never;
};

/** A decider, and how changes of its name are made. */
export interface Decides<A, R> extends Decider {
	/** About one conversation that is there. */
	of(
		on: ConversationIn,
		args: A,
		...further: ReadsNothing<R> extends true ? [] : [Wanted<R>]
	): Change;
	/** The same with all that may be said of the rows. */
	with(
		needs: Omit<Needs, "further"> &
			(ReadsNothing<R> extends true ? object : { further: Wanted<R> }),
		args: A,
	): Change;
}

/**
 * Registers what is decided about changes of one name. `args` has to be plain: the change may be copied to another
 * thread. What is needed of presence or the clock of this machine comes in it as values.
 * @param reads further rows that `decide` may ask for
 */
export function decision<A, R extends Reads = Record<never, never>>(given: {
	name: string;
	reads?: R;
	decide(rows: Rows & Found<R>, args: A, now: number): Decision;
}): Decides<A, R> {
	const { name, reads = {} as R } = given;
	return {
		name,
		reads,
		// Whatever is decided also says when the conversation is due again.
		decide: (rows: Rows & Found<R>, args: A, now) =>
			timed(given.decide(rows, args, now), rows.conversation, now),
		of: ({ site, conversation }, args, ...[further]) => ({
			name,
			needs: {
				site,
				conversation: { id: conversation },
				...(further && { further }),
			},
			args,
		}),
		with: (needs, args) => ({ name, needs, args }),
	};
}
