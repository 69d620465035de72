import * as v from "valibot";
import type { Transfer } from "./agent.ts";
import { BULK_MOST } from "./limits.ts";
import { id, reader, seq, time } from "./read.ts";
import type { Refusal } from "./refusal.ts";
import { type ClosingSaid, closingSaid, TAGS_OF_CONVERSATION } from "./tags.ts";

/** What is done with each of them, as if it were done with it alone. */
export type BulkAct =
	/** Ids of tags. */
	| { kind: "tag"; add: string[]; remove: string[] }
	| { kind: "assign"; to: Transfer["to"] }
	/** Back to the queue. */
	| { kind: "release" }
	| ({ kind: "close" } & ClosingSaid)
	| { kind: "snooze"; until: number | null }
	| { kind: "spam" };

/** What takes an act back, of one conversation; give it back as it came. */
export type BulkUndo =
	| { kind: "tag"; add: string[]; remove: string[] }
	/** Whose it was before, and for which team it waited; `epoch`: of the assignment that is taken back. */
	| {
			kind: "assign";
			agent: string | null;
			team: string | null;
			epoch: number;
	  }
	| { kind: "close" }
	/** How it was put off before; null: it was not. */
	| { kind: "snooze"; was: { until: number | null } | null }
	/** `reopens`: it was not closed before. */
	| { kind: "spam"; reopens: boolean };

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
const tagging = v.strictObject({
	kind: v.literal("tag"),
	add: tags,
	remove: tags,
});
const several = <T extends v.GenericSchema>(item: T) =>
	v.pipe(v.array(item), v.minLength(1), v.maxLength(BULK_MOST));

export const readBulkAsked = reader(
	v.strictObject({
		conversations: several(id),
		act: v.variant("kind", [
			tagging,
			v.strictObject({
				kind: v.literal("assign"),
				to: v.strictObject({ kind: v.picklist(["agent", "team"]), id }),
			}),
			v.strictObject({ kind: v.literal("release") }),
			v.strictObject({ kind: v.literal("close"), ...closingSaid }),
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
				undo: v.variant("kind", [
					tagging,
					v.strictObject({
						kind: v.literal("assign"),
						agent: v.nullable(id),
						team: v.nullable(id),
						epoch: seq,
					}),
					v.strictObject({ kind: v.literal("close") }),
					v.strictObject({
						kind: v.literal("snooze"),
						was: v.nullable(v.strictObject({ until: v.nullable(time) })),
					}),
					v.strictObject({ kind: v.literal("spam"), reopens: v.boolean() }),
				]),
			}),
		),
	}),
);
