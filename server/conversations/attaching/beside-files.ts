import { FILE_UNSENT_MS } from "../../../protocol/attachment.ts";
import type { Audience, Bodies } from "../../../protocol/entry.ts";
import type { Beside } from "../../store/contract/change.ts";
import type { EntryRow } from "../../store/contract/columns.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../../store/contract/statement.ts";
import type { AttachmentRow, AttachmentTables } from "./attachment-rows.ts";

interface Attach {
	id: string;
	conversation_id: string;
	seq: number;
	audience: Audience;
}

const attach = statement<AttachmentTables, Attach>("attach a file", (db) =>
	db
		.updateTable("attachments")
		.set({
			conversation_id: slot<string>("conversation_id"),
			seq: slot<number>("seq"),
			audience: slot<Audience>("audience"),
			drop_at: null,
		})
		.where("id", "=", slot<string>("id")),
);

interface OfEntry {
	site: string;
	conversation: string;
	seq: number;
	now: number;
}

const dropBytes = statement<AttachmentTables, OfEntry>(
	"drop files of an entry",
	(db) =>
		db
			.updateTable("files")
			.set({ drop_at: slot<number>("now") })
			.where("attachment_id", "is not", null)
			.where("attachment_id", "in", (of) =>
				of
					.selectFrom("attachments")
					.select("id")
					.where("site_id", "=", slot<string>("site"))
					.where("conversation_id", "=", slot<string>("conversation"))
					.where("seq", "=", slot<number>("seq")),
			),
);

const forgetOf = statement<AttachmentTables, Omit<OfEntry, "now">>(
	"forget files of an entry",
	(db) =>
		db
			.updateTable("attachments")
			.set((of) => ({
				...GONE,
				drop_at: of("made_at", "+", slot<number>("kept")),
			}))
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation"))
			.where("seq", "=", slot<number>("seq")),
);

/** What is left of one whose bytes are dropped: whoever brought it has brought as much in that day. */
export const GONE = {
	...{ state: "gone", name: "", hash: "", bytes: 0 },
	...{ file_id: null, small_id: null },
	...{ conversation_id: null, seq: null, audience: null },
	...{ reply_id: null, reply_owner: null },
} as const satisfies Partial<AttachmentRow>;

/**
 * Entry and files are one commit: a file becomes that of its message here, and goes here with what is withdrawn. A
 * message without files costs a look at its text.
 */
export const besideFiles: Beside = (row, _before, entries) =>
	entries.flatMap((entry) => {
		const { site_id: site, id: conversation } = row;
		if (entry.kind === "withdrawn") {
			const { seq } = JSON.parse(entry.body ?? "{}") as Bodies["withdrawn"];
			const of = { site, conversation, seq };
			return [
				write(dropBytes, { ...of, now: entry.at }),
				write(forgetOf, { ...of, kept: FILE_UNSENT_MS }),
			];
		}
		const { seq, audience } = entry;
		return filesIn(entry).map(({ id }) =>
			write(attach, { id, conversation_id: conversation, seq, audience }),
		);
	});

/** The files that an entry names. */
export function filesIn({ kind, body }: Pick<EntryRow, "kind" | "body">) {
	if ((kind !== "message" && kind !== "note") || !body?.includes(FILES))
		return [];
	return (JSON.parse(body) as Bodies["message"]).files ?? [];
}

/** As it stands in the body of an entry with files, and perhaps in somebody's words. */
const FILES = '"files":[';

interface OfConversation {
	site: string;
	conversation: string;
}

const dropAllBytes = statement<
	AttachmentTables,
	OfConversation & { now: number }
>("drop files of a conversation", (db) =>
	db
		.updateTable("files")
		.set({ drop_at: slot<number>("now") })
		.where("attachment_id", "is not", null)
		.where("attachment_id", "in", (of) =>
			of
				.selectFrom("attachments")
				.select("id")
				.where("site_id", "=", slot<string>("site"))
				.where("conversation_id", "=", slot<string>("conversation")),
		),
);

const dropAll = statement<AttachmentTables, OfConversation>(
	"forget files of a conversation",
	(db) =>
		db
			.deleteFrom("attachments")
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation")),
);

type Erased = Pick<{ site_id: string; id: string }, "site_id" | "id">;

/** With the words of a conversation go its files; first the bytes are due, then nothing says any more that they were. */
export const dropFilesOf = (
	{ site_id: site, id: conversation }: Erased,
	now: number,
): Write => write(dropAllBytes, { site, conversation, now });

export const forgetFilesOf = ({
	site_id: site,
	id: conversation,
}: Erased): Write => write(dropAll, { site, conversation });
