import * as v from "valibot";
import type { Transfer } from "./agent.ts";
import { BULK_MOST } from "./limits.ts";
import { id, reader, seq, time } from "./read.ts";
import type { Refusal } from "./refusal.ts";
import { tagIds } from "./tags.ts";

/** What is done with each of them, as if it were done with it alone. */
export type BulkAct =
	| { kind: "assign"; to: Transfer["to"] }
	| { kind: "close" }
	| { kind: "snooze"; until: number | null }
	| { kind: "spam" }
	/** Ids of tags: gives some and takes some away. */
	| { kind: "tag"; add: string[]; remove: string[] };

/** What takes an act back, of one conversation; give it back as it came. */
export type BulkUndo =
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
	| { kind: "spam"; reopens: boolean }
	/** What each of them was without, and what it had. */
	| { kind: "tag"; add: string[]; remove: string[] };

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

const several = <T extends v.GenericSchema>(item: T) =>
	v.pipe(v.array(item), v.minLength(1), v.maxLength(BULK_MOST));

const tag = v.strictObject({
	kind: v.literal("tag"),
	add: tagIds,
	remove: tagIds,
});

export const readBulkAsked = reader(
	v.strictObject({
		conversations: several(id),
		act: v.variant("kind", [
			v.strictObject({
				kind: v.literal("assign"),
				to: v.strictObject({ kind: v.picklist(["agent", "team"]), id }),
			}),
			v.strictObject({ kind: v.literal("close") }),
			v.strictObject({ kind: v.literal("snooze"), until: v.nullable(time) }),
			v.strictObject({ kind: v.literal("spam") }),
			tag,
		]),
	}),
);
export const readBulkUndone = reader(
	v.strictObject({
		conversations: several(
			v.strictObject({
				conversation: id,
				undo: v.variant("kind", [
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
					tag,
				]),
			}),
		),
	}),
);
