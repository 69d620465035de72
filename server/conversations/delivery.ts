import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { VisitorFacts } from "../../protocol/visitor-events.ts";
import type { FaceOf } from "../people/faces.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failed } from "../ports/failed.ts";
import type { Fact, Publisher } from "../ports/publisher.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { Committed, Written } from "./log.ts";
import { createRowChanges } from "./row-changes.ts";
import { publicConversationOf, publicEntry, staffEntry } from "./views.ts";

interface Parts {
	publisher: Publisher;
	faces: { of: FaceOf };
	clock: Clock;
	failed: Failed;
}

/** What one flush has done to one conversation. */
interface Flushed {
	id: string;
	/** In the order of the commit; also those of before that were sent again. */
	entries: EntryRow[];
	/** Where nothing was written, undefined. `before`: as it was before the flush; null: it has begun in it. */
	written: Pick<Written, "before" | "row"> | undefined;
	begins: boolean;
}

/**
 * Tells what a flush has committed, to everyone in its conversations, the senders included: all of one conversation
 * together, and its row once.
 */
export function createDelivery({
	publisher,
	faces,
	clock,
	failed,
}: Parts): (outcomes: readonly Committed[]) => void {
	const rowChanges = createRowChanges({ publisher, clock, failed });
	return (outcomes) => {
		const conversations = [...byConversation(outcomes).values()];
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

function byConversation(outcomes: readonly Committed[]): Map<string, Flushed> {
	const conversations = new Map<string, Flushed>();
	for (const outcome of outcomes) {
		const id = idOf(outcome);
		let one = conversations.get(id);
		if (!one) {
			one = { id, entries: [], written: undefined, begins: false };
			conversations.set(id, one);
		}
		add(one, outcome);
	}
	return conversations;
}

function idOf(outcome: Committed): string {
	return outcome.kind === "duplicate"
		? outcome.entry.conversation_id
		: outcome.row.id;
}

function add(one: Flushed, outcome: Committed): void {
	switch (outcome.kind) {
		case "duplicate":
			// The first telling may have died with the node that committed it.
			one.entries.push(outcome.entry);
			return;
		case "unchanged":
			return;
		case "written": {
			const { before, row, entries } = outcome;
			one.entries.push(...entries);
			one.written = { before: one.written ? one.written.before : before, row };
			one.begins ||= isBeginning(outcome);
		}
	}
}

/** Anew counts too: it may be an older one than the last that a window knows as current. */
function isBeginning({ before, row }: Written): boolean {
	return !before || (before.state === "closed" && row.state !== "closed");
}

function tell(publisher: Publisher, faceOf: FaceOf, one: Flushed): void {
	const channel = `conversation:${one.id}` as const;
	if (publisher.staffThere(channel))
		publisher.severalToStaff(channel, staffFacts(one));
	if (publisher.visitorThere(channel))
		publisher.severalToVisitors(channel, publicFacts(one, faceOf));
	const row = one.written?.row;
	if (one.begins && row)
		publisher.visitors(`visitor:${row.visitor_id}`, "conversation:started", {
			conversation: publicConversationOf(row, faceOf),
		});
}

function staffFacts(one: Flushed): Fact<ConsoleFacts>[] {
	const conversation = one.id;
	return [
		...one.entries.map((entry) => ({
			fact: "entry:added" as const,
			data: { conversation, entry: staffEntry(entry) },
		})),
		...marks(one),
	];
}

function publicFacts(one: Flushed, faceOf: FaceOf): Fact<VisitorFacts>[] {
	const conversation = one.id;
	return [
		...one.entries
			.filter(({ audience }) => audience !== "staff")
			.map((entry) => ({
				fact: "entry:added" as const,
				data: { conversation, entry: publicEntry(entry, faceOf) },
			})),
		...marks(one),
	];
}

function marks({ id: conversation, written }: Flushed) {
	if (!written) return [];
	const { before, row } = written;
	return [
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
	]
		.filter(({ was, seq }) => seq > was)
		.map(({ by, seq }) => ({
			fact: "read:changed" as const,
			data: { conversation, by, seq },
		}));
}
