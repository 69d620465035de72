import type { FaceOf } from "../people/faces.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import { type Flushed, flushedOf, marksOf } from "./flushed.ts";
import type { Committed } from "./log.ts";
import type { RowChanges } from "./row-changes.ts";
import { tellEntries } from "./tell-entries.ts";
import { publicConversationOf } from "./views.ts";

interface Parts {
	publisher: Publisher;
	faces: { of: FaceOf };
	rowChanges: RowChanges;
	failed: Failed;
}

/**
 * Tells what a flush has committed, to everyone in its conversations, the senders included: all of one conversation
 * together, and its row once.
 */
export function createDelivery({
	publisher,
	faces,
	rowChanges,
	failed,
}: Parts): (outcomes: readonly Committed[]) => void {
	return (outcomes) => {
		const conversations = flushedOf(outcomes);
		for (const one of conversations) {
			// One that cannot be told keeps no other from being told.
			try {
				tell(publisher, faces.of, one);
			} catch (error) {
				failed(error, { where: "told", conversation: one.id });
			}
		}
		rowChanges.changed(conversations.flatMap(({ written }) => written ?? []));
	};
}

function tell(publisher: Publisher, faceOf: FaceOf, one: Flushed): void {
	const { id: conversation, entries } = one;
	const marks = marksOf(one);
	tellEntries(publisher, faceOf, { conversation, entries, marks });
	const row = one.written?.row;
	if (one.begins && row)
		publisher.visitors(`visitor:${row.visitor_id}`, "conversation:started", {
			conversation: publicConversationOf(row, faceOf),
		});
}
