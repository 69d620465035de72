import {
	type AgentFile,
	FILES_A_CONVERSATION,
	FILES_A_MESSAGE,
	type SentFile,
} from "../../../protocol/attachment.ts";
import type { Draft } from "../../../protocol/message.ts";
import { type Refusal, Refused } from "../../../protocol/refusal.ts";
import type { Read } from "../../store/contract/change.ts";
import { slot, statement } from "../../store/contract/statement.ts";
import { maskCards } from "../masking/cards.ts";
import type { AttachmentRow, AttachmentTables } from "./attachment-rows.ts";
import {
	areCopyable,
	type Copyable,
	copied,
	copyableFiles,
	copyFault,
	type FileCopy,
} from "./copied-files.ts";
import { bad, FILE_PLACES, placed } from "./file-places.ts";

/** What a draft sends beside its text, as it was found before the lock. What is whole does not change. */
export interface Attached {
	files: SentFile[];
	/** Which of them are copies of a saved reply's. */
	copies: FileCopy[];
	/** What is wrong with one of them: told unless the draft is one that was kept before. */
	fault: Refusal | null;
}

/** A draft, and what was found of the files that it names. */
export type WithFiles<D extends Draft> = D & {
	attached?: Attached | null | undefined;
};

export interface AttachmentsNamed {
	/** Those of these that there are. */
	attachmentsNamed(ids: readonly string[]): Promise<AttachmentRow[]>;
	/** Bytes of all files of a site; those of a copy count as well. */
	filesSize(site: string): Promise<number>;
}

/** Reads what a draft names; null: nothing. Whether it still is so is decided by {@link mustBeUsable}. */
export async function readAttached(
	store: AttachmentsNamed,
	{ site, author }: { site: string; author: string },
	named: readonly AgentFile[] | undefined,
): Promise<Attached | null> {
	if (!named) return null;
	if (named.length > FILES_A_MESSAGE)
		return faulty(bad("many", FILES_A_MESSAGE));
	const found = await store.attachmentsNamed(
		named.flatMap(({ id, copyOf }) => (copyOf ? [id, copyOf] : [id])),
	);
	const there = new Map(found.map((row) => [row.id, row]));
	const own = (row: AttachmentRow | undefined) =>
		row?.site_id === site && row.author_id === author ? row : undefined;
	const attached: Attached = { files: [], copies: [], fault: null };
	for (const { id, alt, copyOf } of named) {
		const row = copyOf
			? copied(there.get(copyOf), { site, author })
			: own(there.get(id));
		const fault = copyOf ? copyFault(row, there.get(id)) : faultOf(row);
		if (fault) return faulty(fault);
		if (row) attached.files.push(sentFile({ ...row, id }, alt));
		if (copyOf) attached.copies.push({ id, source: copyOf });
	}
	return attached;
}

export function faulty(fault: Refusal): Attached {
	return { files: [], copies: [], fault };
}

/** Why it cannot become one of a message or reply; null: it can. */
export function faultOf(row: AttachmentRow | undefined): Refusal | null {
	switch (row?.state) {
		case "coming":
			return bad("unfinished");
		case "refused":
			return bad(row.fault ?? "gone");
		case "whole":
			return row.conversation_id === null && row.reply_id === null
				? null
				: bad("sent");
		default:
			return bad("gone");
	}
}

/** A whole one, as an entry names it. */
export function sentFile(row: AttachmentRow, alt?: string): SentFile {
	const { id, name, type, bytes, width, height } = row;
	if (type === null) throw new Error("a whole file has no type");
	return {
		...{ id, name, type, bytes },
		...(width !== null && height !== null && { width, height }),
		...(alt && { alt: maskCards(alt).text }),
	};
}

interface Usable {
	count: number;
}

/** How many of these are whole, of their author, and in no message. */
export const usableFiles: Read<
	{ author: string; files: readonly string[] } | null,
	Usable
> = {
	statement: statement<AttachmentTables, Record<string, string>, Usable>(
		"usable files",
		(db) =>
			db
				.selectFrom("attachments")
				.select((of) => of.fn.countAll<number>().as("count"))
				.where(
					"id",
					"in",
					FILE_PLACES.map((place) => slot<string>(place)),
				)
				.where("site_id", "=", slot<string>("site"))
				.where("author_id", "=", slot<string>("author"))
				.where("state", "=", slot<AttachmentRow["state"]>("state"))
				.where("conversation_id", "is", null)
				.where("reply_id", "is", null),
	),
	values: (wanted, _row, site) =>
		wanted && {
			...placed(FILE_PLACES, wanted.files),
			...{ site, author: wanted.author, state: "whole" },
		},
};

/** How many files the conversation has; read where one more is sent. */
export const filesThere: Read<boolean, Usable> = {
	statement: statement<
		AttachmentTables,
		{ site: string; conversation: string },
		Usable
	>("files of a conversation", (db) =>
		db
			.selectFrom("attachments")
			.select((of) => of.fn.countAll<number>().as("count"))
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation")),
	),
	values: (wanted, row, site) =>
		wanted && row ? { site, conversation: row.id } : null,
};

/** What a decision about a message with files reads. */
export const fileReads = { usable: usableFiles, there: filesThere };
export const agentFileReads = { ...fileReads, copyable: copyableFiles };

/** What of it is wanted for this message: nothing where it has no files. */
export function filesWanted(
	attached: Attached | null | undefined,
	author: string,
) {
	if (attached?.fault !== null)
		return { usable: null, there: false, copyable: null };
	const { files, copies } = attached;
	const ids = files.map(({ id }) => id);
	const copied = new Set(copies.map(({ id }) => id));
	const brought = ids.filter((id) => !copied.has(id));
	return {
		usable: brought.length > 0 ? { author, files: brought } : null,
		there: true,
		copyable: copies.length > 0 ? { author, copies } : null,
	};
}

interface FilesRead {
	usable: Usable | undefined;
	there: Usable | undefined;
	copyable?: Copyable | undefined;
}

/** Under the lock. Errors: `bad_file`. */
export function mustBeUsable(
	attached: Attached | null | undefined,
	{ usable, there, copyable }: FilesRead,
): void {
	if (!attached) return;
	const { files, copies, fault } = attached;
	if (fault) throw new Refused(fault);
	// One of them was sent, or dropped, since it was looked at.
	if ((usable?.count ?? 0) !== files.length - copies.length)
		throw new Refused(bad("gone"));
	if (!areCopyable(copies, copyable)) throw new Refused(bad("gone"));
	if ((there?.count ?? 0) + files.length > FILES_A_CONVERSATION)
		throw new Refused(bad("many", FILES_A_CONVERSATION));
}

/** What an entry says of them; nothing where there are none. */
export function filesOf(attached: Attached | null | undefined): {
	files?: SentFile[];
} {
	return attached && attached.files.length > 0 ? { files: attached.files } : {};
}
