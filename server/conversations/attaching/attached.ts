import {
	FILES_A_CONVERSATION,
	FILES_A_MESSAGE,
	type FileNamed,
	type SentFile,
} from "../../../protocol/attachment.ts";
import type { Draft } from "../../../protocol/message.ts";
import { type Refusal, Refused } from "../../../protocol/refusal.ts";
import type { Read } from "../../store/contract/change.ts";
import { slot, statement } from "../../store/contract/statement.ts";
import { maskCards } from "../masking/cards.ts";
import type { AttachmentRow, AttachmentTables } from "./attachment-rows.ts";

/** What a draft sends beside its text, as it was found before the lock. What is whole does not change. */
export interface Attached {
	files: SentFile[];
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
}

/** Reads what a draft names; null: nothing. Whether it still is so is decided by {@link mustBeUsable}. */
export async function readAttached(
	store: AttachmentsNamed,
	{ site, author }: { site: string; author: string },
	named: readonly FileNamed[] | undefined,
): Promise<Attached | null> {
	if (!named) return null;
	if (named.length > FILES_A_MESSAGE)
		return { files: [], fault: bad("many", FILES_A_MESSAGE) };
	const rows = await store.attachmentsNamed(named.map(({ id }) => id));
	const own = new Map(
		rows
			.filter((row) => row.site_id === site && row.author_id === author)
			.map((row) => [row.id, row]),
	);
	const files: SentFile[] = [];
	for (const { id, alt } of named) {
		const row = own.get(id);
		const fault = faultOf(row);
		if (fault) return { files: [], fault };
		if (row) files.push(sentFile(row, alt));
	}
	return { files, fault: null };
}

function faultOf(row: AttachmentRow | undefined): Refusal | null {
	switch (row?.state) {
		case "coming":
			return bad("unfinished");
		case "refused":
			return bad(row.fault ?? "gone");
		case "whole":
			return row.conversation_id === null ? null : bad("sent");
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

const PLACES = Array.from({ length: FILES_A_MESSAGE }, (_, at) => `file${at}`);

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
					PLACES.map((place) => slot<string>(place)),
				)
				.where("site_id", "=", slot<string>("site"))
				.where("author_id", "=", slot<string>("author"))
				.where("state", "=", slot<AttachmentRow["state"]>("state"))
				.where("conversation_id", "is", null),
	),
	values: (wanted, _row, site) =>
		wanted && {
			...Object.fromEntries(
				// No file has an empty id.
				PLACES.map((place, at) => [place, wanted.files[at] ?? ""]),
			),
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

/** What of it is wanted for this message: nothing where it has no files. */
export function filesWanted(
	attached: Attached | null | undefined,
	author: string,
) {
	const usable =
		attached?.fault === null
			? { author, files: attached.files.map(({ id }) => id) }
			: null;
	return { usable, there: usable !== null };
}

/** Under the lock. Errors: `bad_file`. */
export function mustBeUsable(
	attached: Attached | null | undefined,
	{ usable, there }: { usable: Usable | undefined; there: Usable | undefined },
): void {
	if (!attached) return;
	const { files, fault } = attached;
	if (fault) throw new Refused(fault);
	// One of them was sent, or dropped, since it was looked at.
	if (usable?.count !== files.length) throw new Refused(bad("gone"));
	if ((there?.count ?? 0) + files.length > FILES_A_CONVERSATION)
		throw new Refused(bad("many", FILES_A_CONVERSATION));
}

function bad(
	why: Extract<Refusal, { code: "bad_file" }>["why"],
	most?: number,
) {
	return {
		code: "bad_file",
		why,
		...(most !== undefined && { most }),
	} satisfies Refusal;
}

/** What an entry says of them; nothing where there are none. */
export function filesOf(attached: Attached | null | undefined): {
	files?: SentFile[];
} {
	return attached && attached.files.length > 0 ? { files: attached.files } : {};
}
