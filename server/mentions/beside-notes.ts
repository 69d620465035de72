import type { Bodies } from "../../protocol/entry.ts";
import type { Beside } from "../store/contract/change.ts";
import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { MentionRow, MentionTables } from "./rows.ts";

type Key = Pick<MentionRow, "site_id" | "conversation_id">;

const insert = statement<MentionTables, Omit<MentionRow, "read_at">>(
	"insert mention",
	(db) =>
		db.insertInto("mentions").values({
			site_id: slot<string>("site_id"),
			conversation_id: slot<string>("conversation_id"),
			seq: slot<number>("seq"),
			person_id: slot<string>("person_id"),
			at: slot<number>("at"),
		} as MentionRow),
);

const dropOfNote = statement<MentionTables, Key & { seq: number }>(
	"drop mentions of a note",
	(db) =>
		db
			.deleteFrom("mentions")
			.where("site_id", "=", slot<string>("site_id"))
			.where("conversation_id", "=", slot<string>("conversation_id"))
			.where("seq", "=", slot<number>("seq")),
);

const dropAll = statement<MentionTables, Key>("drop mentions", (db) =>
	db
		.deleteFrom("mentions")
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

/** Keeps who is told of a note, in the note's own transaction. A message costs a look at its kind. */
export const besideNotes: Beside = (row, _before, entries) =>
	entries.flatMap((entry) => {
		const { site_id, id: conversation_id } = row;
		if (entry.kind === "withdrawn" && entry.audience === "staff") {
			const { seq } = JSON.parse(entry.body ?? "{}") as Bodies["withdrawn"];
			return [write(dropOfNote, { site_id, conversation_id, seq })];
		}
		const { seq, at } = entry;
		return toldOf(row, entry).map((person_id) =>
			write(insert, { site_id, conversation_id, seq, person_id, at }),
		);
	});

/** Ids of whom a note tells: whom it names, and who holds the conversation where it is a whisper; never its author. */
export function toldOf(
	{ agent_id, state }: Pick<ConversationRow, "agent_id" | "state">,
	{ kind, body, author_id }: EntryRow,
): string[] {
	if (kind !== "note" || body === null) return [];
	const { mentions = [], whisper } = JSON.parse(body) as Bodies["note"];
	const told = new Set(mentions.map(({ id }) => id));
	if (whisper && state === "open" && agent_id !== null) told.add(agent_id);
	told.delete(author_id ?? "");
	return [...told];
}

/** Nobody is told any more of a conversation whose words are erased. */
export const dropMentionsOf = ({
	site_id,
	id: conversation_id,
}: {
	site_id: string;
	id: string;
}): Write => write(dropAll, { site_id, conversation_id });
