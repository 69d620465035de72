import { sql } from "kysely";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Read } from "../../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../../store/contract/statement.ts";
import type { AttachmentRow, AttachmentTables } from "./attachment-rows.ts";
import { bad, FILE_PLACES, placed } from "./file-places.ts";

/** A file of a message that is one of a saved reply: a row of its own, and the same bytes. */
export interface FileCopy {
	/** Of the new one. */
	id: string;
	/** Of the saved reply's. */
	source: string;
}

interface Who {
	site: string;
	author: string;
}

/** The file of a saved reply that this author may send there; undefined: it is none (any more). */
export function copied(
	row: AttachmentRow | undefined,
	{ site, author }: Who,
): AttachmentRow | undefined {
	return row?.site_id === site &&
		row.state === "whole" &&
		row.drop_at === null &&
		(row.reply_owner === "" || row.reply_owner === author)
		? row
		: undefined;
}

/** @param taken what has the id of the copy already */
export function copyFault(
	source: AttachmentRow | undefined,
	taken: AttachmentRow | undefined,
): Refusal | null {
	if (taken) return bad("sent");
	return source ? null : bad("gone");
}

export interface Copyable {
	/** Of the sources, how many are there. */
	count: number;
	/** Of the ids of the copies, how many are of another file. */
	taken: number;
}

const SOURCES = FILE_PLACES.map((place) => `source_${place}`);

/** Whether the files of saved replies still are there, and the ids of their copies free. */
export const copyableFiles: Read<
	{ author: string; copies: readonly FileCopy[] } | null,
	Copyable
> = {
	statement: statement<AttachmentTables, Record<string, string>, Copyable>(
		"files of replies",
		(db) =>
			db
				.selectFrom("attachments")
				.select((of) => [
					of.fn.countAll<number>().as("count"),
					of
						.selectFrom("attachments as a")
						.select(({ fn }) => fn.countAll<number>().as("count"))
						.where(
							"a.id",
							"in",
							FILE_PLACES.map((place) => slot<string>(place)),
						)
						.as("taken"),
				])
				.where(
					"id",
					"in",
					SOURCES.map((place) => slot<string>(place)),
				)
				.where("site_id", "=", slot<string>("site"))
				.where("state", "=", slot<AttachmentRow["state"]>("state"))
				.where("drop_at", "is", null)
				.where("reply_owner", "in", [
					slot<string>("shared"),
					slot<string>("author"),
				]),
	),
	values: (wanted, _row, site) =>
		wanted && {
			...placed(
				FILE_PLACES,
				wanted.copies.map(({ id }) => id),
			),
			...placed(SOURCES, sourcesOf(wanted.copies)),
			...{ site, author: wanted.author, state: "whole", shared: "" },
		},
};

export function areCopyable(
	copies: readonly FileCopy[],
	there: Copyable | undefined,
): boolean {
	if (copies.length === 0) return true;
	return there?.count === sourcesOf(copies).length && there.taken === 0;
}

function sourcesOf(copies: readonly FileCopy[]): string[] {
	return [...new Set(copies.map(({ source }) => source))];
}

interface Copied extends FileCopy {
	author: string;
	now: number;
}

const copy = statement<AttachmentTables, Copied>("copy a file", (db) =>
	db
		.insertInto("attachments")
		.columns([
			...(["id", "author_id", "made_at", "length", "received"] as const),
			...SAME,
		])
		.expression((of) =>
			of
				.selectFrom("attachments")
				.select([
					sql<string>`${slot<string>("id")}`.as("id"),
					sql<string>`${slot<string>("author")}`.as("author_id"),
					sql<number>`${slot<number>("now")}`.as("made_at"),
					sql<number>`0`.as("length"),
					sql<number>`0`.as("received"),
					...SAME,
				])
				.where("id", "=", slot<string>("source")),
		),
);

/** What a copy says as its source does. Its message is said by the entry, in the same transaction. */
const SAME = [
	...(["site_id", "name", "hash", "state", "type"] as const),
	...(["bytes", "width", "height", "file_id", "small_id"] as const),
] as const;

/** Before the entry that names them makes them its own. */
export const copyFiles = (
	copies: readonly FileCopy[] | undefined,
	author: string,
	now: number,
): Write[] => (copies ?? []).map((one) => write(copy, { ...one, author, now }));
