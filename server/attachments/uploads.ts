import {
	FILE_BYTES,
	FILE_DAY_BYTES,
	FILE_NAME_CHARS,
	FILE_PIECE_LEAST_BYTES,
	FILE_UNSENT_MS,
	FILES_A_DAY,
	FILES_UNSENT,
	type FileUpload,
} from "../../protocol/attachment.ts";
import { cleaned } from "../../protocol/cleaned.ts";
import { newId } from "../../protocol/ids.ts";
import { ID_CHARS } from "../../protocol/read.ts";
import { Refused } from "../../protocol/refusal.ts";
import { sentFile } from "../conversations/attaching/attached.ts";
import type { AttachmentRow } from "../conversations/attaching/attachment-rows.ts";
import { maskCards } from "../conversations/masking/cards.ts";
import { filesInMemoryFirst } from "../files/files-in-memory-first.ts";
import { broken, crash } from "../ports/failpoint.ts";

import type { Figures } from "../ports/figures.ts";
import type { FileStore } from "../ports/file-store.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Store } from "../store/contract/store.ts";
import { badFile } from "./bad-file.ts";
import { finish, UNUSED_MS } from "./finish.ts";
import type { AttachmentStore } from "./queries.ts";

/** Who brings a file, and for which site. */
export interface Uploader {
	kind: "visitor" | "agent";
	id: string;
	site: string;
}

/** What is said with each piece of a file. */
export interface PieceHead {
	/** Of this piece. */
	bytes: number;
	/** Where it begins. */
	offset: number;
	/** Of the whole file. */
	length: number;
	/** SHA-256 of the whole file, in hexadecimal. */
	hash: string;
	/** As its sender calls it. */
	name: string;
}

/** Files on their way here. */
export interface Uploads {
	/** @param piece reads it, once it is known that it is wanted. Errors: `bad_file`, `slow_down`, `not_found`. */
	put(
		who: Uploader,
		id: string,
		head: PieceHead,
		piece: () => Promise<Uint8Array>,
	): Promise<FileUpload>;
	/** Errors: `not_found`, and what was refused for good. */
	read(who: Uploader, id: string): Promise<FileUpload>;
	/** Takes back what was not sent. Errors: `not_found`, `bad_file` of what was sent. */
	drop(who: Uploader, id: string): Promise<void>;
}

interface Parts {
	store: Store & AttachmentStore;
	files: FileStore;
	figures: Pick<Figures, "fileCame">;
	/** Whether the site takes files, and how many bytes of them. */
	filesOf(site: string): Promise<{ on: boolean; mostBytes: number }>;
}

/** Files that wait to be looked at: each takes some hundred milliseconds, one of 50 million pixels some seconds. */
const WAITING = 16;
const LATER_MS = 3_000;
const ID = new RegExp(`^[\\w-]{${ID_CHARS}}$`);

export function createUploads(given: Parts): Uploads {
	const parts = { ...given, ...filesOfSteps(given.files) };
	const { store } = parts;
	const turn = inTurn();
	const finishing = new Map<string, Promise<void>>();

	/** What is all here is made a file, one after the other. Errors: `slow_down`. */
	async function finishNow(row: AttachmentRow): Promise<void> {
		const under = finishing.get(row.id);
		if (under) return under;
		if (finishing.size >= WAITING)
			throw new Refused({ code: "slow_down", retryAfterMs: LATER_MS });
		const done = turn("finish", () => finish(parts, row)).finally(() =>
			finishing.delete(row.id),
		);
		finishing.set(row.id, done);
		return done;
	}

	async function own(who: Uploader, id: string): Promise<AttachmentRow> {
		const row = await store.attachment(id);
		if (row?.author_id !== who.id || row.site_id !== who.site)
			throw new Refused({ code: "not_found" });
		return row;
	}

	/** Once everything is here, as what it ended. */
	async function said(row: AttachmentRow): Promise<FileUpload> {
		if (row.state === "coming" && row.received === row.length) {
			await finishNow(row);
			const now = await store.attachment(row.id);
			return uploadOf(now ?? row);
		}
		return uploadOf(row);
	}

	return {
		async put(who, id, head, piece) {
			mustBePiece(head);
			const row = await store
				.attachment(id)
				.then((there) => (there ? own(who, id) : begin(parts, who, id, head)));
			mustBeSameFile(row, head);
			const { bytes } = head;
			const offset = broken("pieces-anywhere") ? row.received : head.offset;
			// It was here already, and its sender never heard of it.
			const isHere = row.state !== "coming" || offset + bytes <= row.received;
			if (isHere) return said(row);
			if (offset !== row.received)
				throw badFile("offset", { wanted: row.received });
			await keepPiece(parts, row, { offset, bytes }, await piece());
			return said(await own(who, id));
		},
		read: async (who, id) => said(await own(who, id)),
		async drop(who, id) {
			await own(who, id);
			if (!(await store.endAttachment(id, store.now()))) throw badFile("sent");
		},
	};
}

/** Where pieces are kept, and what is made of them: the same, but for a mutant. */
function filesOfSteps(files: FileStore) {
	const late = () => filesInMemoryFirst(files);
	return {
		pieces: broken("pieces-stay-in-memory") ? late() : files,
		files: broken("file-after-its-entry") ? late() : files,
	};
}

function mustBePiece({ offset, bytes, length }: PieceHead): void {
	if (length < 1 || length > FILE_BYTES)
		throw badFile("bytes", { most: FILE_BYTES });
	const end = offset + bytes;
	if (end > length || (bytes < FILE_PIECE_LEAST_BYTES && end < length))
		throw badFile("piece");
}

/** An id is of one file: another one gets another. */
function mustBeSameFile(
	{ length, hash, state }: AttachmentRow,
	head: PieceHead,
): void {
	if (state === "gone") throw badFile("gone");
	if (length !== head.length || hash !== head.hash) throw badFile("hash");
}

async function begin(
	parts: Parts,
	who: Uploader,
	id: string,
	{ offset, length, hash, name }: PieceHead,
): Promise<AttachmentRow> {
	const { store } = parts;
	if (!ID.test(id)) throw new Refused({ code: "not_found" });
	if (offset !== 0) throw badFile("offset", { wanted: 0 });
	await mustHaveRoom(parts, who, length);
	const now = store.now();
	const row: AttachmentRow = {
		...{ id, site_id: who.site, author_id: who.id },
		...{ name: nameOf(name), hash, length, received: 0 },
		...{ state: "coming", fault: null, type: null, bytes: length },
		...{ width: null, height: null, file_id: null, small_id: null },
		...{ conversation_id: null, seq: null, audience: null },
		...{ reply_id: null, reply_owner: null },
		...{ made_at: now, drop_at: now + FILE_UNSENT_MS },
	};
	// The same piece may have come twice at once; an id of somebody else is nothing to know of.
	if (await store.beginAttachment(row)) return row;
	const there = await store.attachment(id);
	if (there?.author_id !== who.id || there.site_id !== who.site)
		throw new Refused({ code: "not_found" });
	return there;
}

async function mustHaveRoom(
	{ store, filesOf }: Parts,
	{ id, site }: Uploader,
	length: number,
): Promise<void> {
	const { on, mostBytes } = await filesOf(site);
	if (!on) throw badFile("off");
	const brought = await store.brought(site, id, store.now());
	if (brought.unsent >= FILES_UNSENT)
		throw badFile("many", { most: FILES_UNSENT });
	const begun = await store.filesBegun(site, id, store.now());
	if (begun >= FILES_A_DAY) throw badFile("quota", { most: FILES_A_DAY });
	if (brought.bytes + length > FILE_DAY_BYTES)
		throw badFile("quota", { most: FILE_DAY_BYTES });
	if ((await store.filesSize(site)) + length > mostBytes) throw badFile("full");
}

async function keepPiece(
	{ store, pieces }: Pick<Parts, "store"> & { pieces: FileStore },
	{ id }: AttachmentRow,
	{ offset: at, bytes }: Pick<PieceHead, "offset" | "bytes">,
	piece: Uint8Array,
): Promise<void> {
	const file = newId();
	await store.keepAttachmentFile(id, file, store.now() + UNUSED_MS);
	await pieces.put(file, piece);
	crash("crash-in-upload", 1);
	// Of two that came at once the second changes nothing.
	await store.addPiece(id, { file, at, bytes }, store.now());
}

/** Errors: what it was refused for. */
function uploadOf(row: AttachmentRow): FileUpload {
	switch (row.state) {
		case "coming":
			return { state: "coming", offset: row.received };
		case "whole":
			return { state: "whole", offset: row.received, file: sentFile(row) };
		case "refused":
			throw badFile(row.fault ?? "broken");
		case "gone":
			throw badFile("gone");
	}
}

/**
 * In one line, without what turns the order of letters round so that "gpj.exe" reads as "exe.jpg", and without the
 * folders that some browsers put before it.
 */
function nameOf(told: string): string {
	const line = cleaned(told)
		.replace(/[\p{Bidi_Control}\u2028\u2029]/gu, "")
		.replace(/\s+/g, " ")
		.replace(/^.*[\\/]/, "")
		.trim();
	const { text } = maskCards(line);
	return [...text].slice(0, FILE_NAME_CHARS).join("");
}
