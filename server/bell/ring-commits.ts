import { flushedOf, marksOf } from "../conversations/flushed.ts";
import type { Committed } from "../conversations/log.ts";
import type { Mark } from "../conversations/tell-entries.ts";
import type { Bell } from "../ports/bell.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import { entriesTopic, rowsTopic } from "./topics.ts";

/** What is rung of one conversation after a flush. */
export interface ConversationRing {
	site: string;
	/** The number of the newest entry. */
	seq: number;
	/** null: they are too large, and have to be read. */
	entries: EntryRow[] | null;
	marks: Mark[];
}

/** Which row of an inbox has changed. */
export interface RowRing {
	id: string;
}

/** A larger one is read from the database by those who want it: a ring is copied by every relay that it reaches. */
const RING_BYTES = 4_000;

/**
 * Rings the other relays after a commit, once this one has told its own sockets. Nothing is rung of what was found again
 * under its client id: where its ring was lost, the others find it as they find anything that was lost.
 */
export function ringCommits(
	bell: Pick<Bell, "ring">,
): (outcomes: readonly Committed[]) => void {
	return (outcomes) => {
		for (const one of flushedOf(outcomes)) {
			if (!one.written) continue;
			const { id, site_id: site, last_seq: seq } = one.written.row;
			const entries = one.entries;
			bell.ring(
				entriesTopic(id),
				textOf({ site, seq, entries, marks: marksOf(one) }),
			);
			bell.ring(rowsTopic(site), JSON.stringify({ id } satisfies RowRing));
		}
	};
}

function textOf(ring: ConversationRing): string {
	const text = JSON.stringify(ring);
	return Buffer.byteLength(text) < RING_BYTES
		? text
		: JSON.stringify({ ...ring, entries: null });
}
