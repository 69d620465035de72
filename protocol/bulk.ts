import * as v from "valibot";
import type { Transfer } from "./agent.ts";
import { BULK_MOST } from "./limits.ts";
import { id, reader, seq, time } from "./read.ts";
import type { Refusal } from "./refusal.ts";
import { TAGS_OF_CONVERSATION } from "./tags.ts";

/** What is done with each of them, as if it were done with it alone. */
export type BulkAct =
	/** Ids of tags. */
	| { kind: "tag"; add: string[]; remove: string[] }
	| { kind: "assign"; to: Transfer["to"] }
	/** Back to the queue. */
	| { kind: "release" }
	/** The same outcome and tags for all; left out or null: without. */
	| {
			kind: "close";
			outcome?: string | null | undefined;
			tags?: string[] | undefined;
	  }
	| { kind: "snooze"; until: number | null }
	| { kind: "spam" };

/** What takes an act back, of one conversation; give it back as it came. */
export interface BulkUndo {
	/** `assign` also of what was released. */
	kind: "tag" | "assign" | "close" | "snooze" | "spam";
	/** The number of the last entry before the act: what was then, the relay reads in the log. */
	seq: number;
}

export interface BulkAsked {
	conversations: string[];
	act: BulkAct;
}
export interface BulkUndone {
	conversations: { conversation: string; undo: BulkUndo }[];
}

export interface BulkResult {
	conversation: string;
	/** Why it was not done; null: it was, or was so already. */
	refusal: Refusal | null;
	/** null: nothing changed. */
	undo: BulkUndo | null;
}
/** In the order in which they were named. */
export interface BulkDone {
	results: BulkResult[];
}

const tags = v.pipe(v.array(id), v.maxLength(TAGS_OF_CONVERSATION));
const several = <T extends v.GenericSchema>(item: T) =>
	v.pipe(v.array(item), v.minLength(1), v.maxLength(BULK_MOST));

export const readBulkAsked = reader(
	v.strictObject({
		conversations: several(id),
		act: v.variant("kind", [
			v.strictObject({ kind: v.literal("tag"), add: tags, remove: tags }),
			v.strictObject({
				kind: v.literal("assign"),
				to: v.strictObject({ kind: v.picklist(["agent", "team"]), id }),
			}),
			v.strictObject({ kind: v.literal("release") }),
			v.strictObject({
				kind: v.literal("close"),
				outcome: v.optional(v.nullable(id)),
				tags: v.optional(tags),
			}),
			v.strictObject({ kind: v.literal("snooze"), until: v.nullable(time) }),
			v.strictObject({ kind: v.literal("spam") }),
		]),
	}),
);
export const readBulkUndone = reader(
	v.strictObject({
		conversations: several(
			v.strictObject({
				conversation: id,
				undo: v.strictObject({
					kind: v.picklist(["tag", "assign", "close", "snooze", "spam"]),
					seq,
				}),
			}),
		),
	}),
);
