import * as v from "valibot";
import { id, reader, time } from "./read.ts";

/** Puts off a conversation that one holds. */
export interface Snooze {
	conversation: string;
	/** When it comes back, server milliseconds; null: with the shopper's next word. That brings it back in any case. */
	until: number | null;
}
export const readSnooze = reader(
	v.strictObject({ conversation: id, until: v.nullable(time) }),
);
