import type { ConsoleFacts, VisitorFacts } from "../../protocol/events.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { Committed, Written } from "./log.ts";
import { entryFor, faceOf, staffViewOf } from "./views.ts";

/** The doorbells. The edge rings them; a bell that nobody hears costs nothing, the log has everything. */
export interface Bells {
	visitors<F extends keyof VisitorFacts>(
		room: Room,
		fact: F,
		data: VisitorFacts[F],
	): void;
	staff<F extends keyof ConsoleFacts>(
		room: Room,
		fact: F,
		data: ConsoleFacts[F],
	): void;
	/** Whether anybody listens in the room. */
	visitorThere(room: Room): boolean;
	staffThere(room: Room): boolean;
	/** Closes the windows of the visitors in the room; they come back and say hello again. */
	closeVisitors(room: Room): void;
	/** Closes the sockets of the staff in the room; they come back with the authority that is left to them. */
	closeStaff(room: Room): void;
	/** The same for good: they are told to sign in again. */
	endStaff(room: Room): void;
}

export type Room =
	| `conversation:${string}`
	/** All windows of one visitor. */
	| `visitor:${string}`
	/** Everybody who looks at a site: open widgets, or its staff. */
	| `site:${string}`
	/** All windows of one person of the staff. */
	| `person:${string}`
	| `session:${string}`;

/** Tells what was committed, to everyone in the conversation, the sender included. */
export function deliver(bells: Bells, outcome: Committed): void {
	switch (outcome.kind) {
		case "duplicate":
			// The first telling may have died with the node that committed it.
			tellEntry(bells, outcome.entry);
			return;
		case "unchanged":
			return;
		case "written":
			for (const entry of outcome.entries) tellEntry(bells, entry);
			tellMarks(bells, outcome);
			tellStaff(bells, outcome.row);
			if (begins(outcome)) {
				bells.visitors(
					`visitor:${outcome.row.visitor_id}`,
					"conversation:started",
					{
						conversation: faceOf(outcome.row),
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
function tellStaff(bells: Bells, row: ConversationView): void {
	bells.staff(`site:${row.site_id}`, "conversation:changed", {
		conversation: staffViewOf(row),
	});
}

function tellEntry(bells: Bells, entry: Written["entries"][number]): void {
	const conversation = entry.conversation_id;
	bells.staff(`conversation:${conversation}`, "entry:added", {
		conversation,
		entry: entryFor("staff", entry),
	});
	if (entry.audience === "staff") return;
	bells.visitors(`conversation:${conversation}`, "entry:added", {
		conversation,
		entry: entryFor("all", entry),
	});
}

function tellMarks(bells: Bells, { before, row }: Written): void {
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
		bells.staff(`conversation:${conversation}`, "read:changed", {
			conversation,
			by,
			seq,
		});
		bells.visitors(`conversation:${conversation}`, "read:changed", {
			conversation,
			by,
			seq,
		});
	}
}
