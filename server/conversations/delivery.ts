import type { FaceOf } from "../people/faces.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { Committed, Written } from "./log.ts";
import {
	publicConversationOf,
	publicEntry,
	staffEntry,
	staffViewOf,
} from "./views.ts";

/** Tells what was committed, to everyone in the conversation, the sender included. */
export function deliver(
	publisher: Publisher,
	faceOf: FaceOf,
	outcome: Committed,
): void {
	switch (outcome.kind) {
		case "duplicate":
			// The first telling may have died with the node that committed it.
			tellEntry(publisher, faceOf, outcome.entry);
			return;
		case "unchanged":
			return;
		case "written":
			for (const entry of outcome.entries) tellEntry(publisher, faceOf, entry);
			tellMarks(publisher, outcome);
			tellStaff(publisher, outcome.row);
			if (begins(outcome)) {
				publisher.visitors(
					`visitor:${outcome.row.visitor_id}`,
					"conversation:started",
					{
						conversation: publicConversationOf(outcome.row, faceOf),
					},
				);
			}
	}
}

/** Anew counts too: it may be an older one than the last that a window knows as current. */
function begins({ before, row }: Written): boolean {
	return !before || (before.state === "closed" && row.state !== "closed");
}

/** A row of the inbox as it is now, to all staff of its site. */
function tellStaff(publisher: Publisher, row: ConversationView): void {
	publisher.staff(`site:${row.site_id}`, "conversation:changed", {
		conversation: staffViewOf(row),
	});
}

function tellEntry(
	publisher: Publisher,
	faceOf: FaceOf,
	entry: Written["entries"][number],
): void {
	const conversation = entry.conversation_id;
	publisher.staff(`conversation:${conversation}`, "entry:added", {
		conversation,
		entry: staffEntry(entry),
	});
	if (entry.audience === "staff") return;
	publisher.visitors(`conversation:${conversation}`, "entry:added", {
		conversation,
		entry: publicEntry(entry, faceOf),
	});
}

function tellMarks(publisher: Publisher, { before, row }: Written): void {
	const conversation = row.id;
	const marks = [
		{
			by: "visitor" as const,
			was: before?.read_by_visitor ?? 0,
			seq: row.read_by_visitor,
		},
		{
			by: "agent" as const,
			was: before?.read_by_agent ?? 0,
			seq: row.read_by_agent,
		},
	];
	for (const { by, was, seq } of marks) {
		if (seq <= was) continue;
		publisher.staff(`conversation:${conversation}`, "read:changed", {
			conversation,
			by,
			seq,
		});
		publisher.visitors(`conversation:${conversation}`, "read:changed", {
			conversation,
			by,
			seq,
		});
	}
}
