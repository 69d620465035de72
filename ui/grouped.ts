import type { Entry, EntryOf } from "../protocol/entry.ts";
import { sameDay } from "./time.ts";

export type Written = EntryOf<"message"> | EntryOf<"note">;

/** What a log shows, from above to below. */
export type Part =
	/** A new day begins. */
	| { kind: "day"; key: string; at: number }
	/** What one sender wrote within a minute. A withdrawn text is in it with `body: null`. */
	| { kind: "group"; key: string; at: number; entries: [Written, ...Written[]] }
	/** Something that happened. */
	| { kind: "line"; key: string; entry: Entry };

const GROUP_MS = 60_000;

/**
 * A log as parts: messages and notes grouped by sender and minute, day lines, and of all other entries
 * those that `shows` wants. An undone closing leaves no trace.
 */
export function grouped(
	entries: readonly Entry[],
	shows: (entry: Entry) => boolean,
): Part[] {
	const parts: Part[] = [];
	let lastAt: number | null = null;
	for (const entry of withoutUndone(entries)) {
		const written = isWritten(entry);
		if (!written && !shows(entry)) continue;
		if (lastAt === null || !sameDay(lastAt, entry.at)) {
			parts.push({ kind: "day", key: `d${entry.seq}`, at: entry.at });
		}
		lastAt = entry.at;
		const above = parts[parts.length - 1];
		if (!written) {
			parts.push({ kind: "line", key: `l${entry.seq}`, entry });
		} else if (above?.kind === "group" && belongs(entry, above)) {
			above.entries.push(entry);
		} else {
			parts.push({
				kind: "group",
				key: `g${entry.seq}`,
				at: entry.at,
				entries: [entry],
			});
		}
	}
	return parts;
}

/** The entries without closings that were undone, and without their undoing. */
function withoutUndone(entries: readonly Entry[]): readonly Entry[] {
	const undone = new Set<number>();
	let lastClosed: number | null = null;
	for (const entry of entries) {
		if (entry.kind === "closed") lastClosed = entry.seq;
		if (entry.kind === "reopened" && entry.body?.why === "undo") {
			undone.add(entry.seq);
			if (lastClosed !== null) undone.add(lastClosed);
		}
	}
	return undone.size
		? entries.filter((entry) => !undone.has(entry.seq))
		: entries;
}

function isWritten(entry: Entry): entry is Written {
	return entry.kind === "message" || entry.kind === "note";
}

function belongs(entry: Written, group: { at: number; entries: Written[] }) {
	const first = group.entries[0] as Written;
	return (
		entry.kind === first.kind &&
		sender(entry) === sender(first) &&
		entry.at - group.at < GROUP_MS
	);
}

function sender({ author }: Written): string {
	// Two of one name are two, where it is told who they are.
	return author.kind === "agent"
		? `agent ${author.id ?? author.name}`
		: author.kind;
}
