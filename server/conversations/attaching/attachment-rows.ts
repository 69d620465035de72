import type { FileFault, FileType } from "../../../protocol/attachment.ts";
import type { Audience } from "../../../protocol/entry.ts";
import type { FileTables } from "../../files/rows.ts";

/** A file of a message, from its first byte on. */
export interface AttachmentRow {
	id: string;
	site_id: string;
	/** Whose it is: a visitor's id, or that of somebody of the staff. */
	author_id: string;
	name: string;
	/** SHA-256 of what is sent, in hexadecimal. */
	hash: string;
	/** Of what is sent, in bytes, and how much of it is here; both 0 of a copy: nobody has brought it. */
	length: number;
	received: number;
	/** `gone`: it counts for its author's day, and nothing of it is left. */
	state: "coming" | "whole" | "refused" | "gone";
	/** Why it was refused for good. */
	fault: FileFault | null;
	/** Of a whole one, as what follows. */
	type: FileType | null;
	/** On the disk; while it comes, as much as is sent; 0: nothing is kept. */
	bytes: number;
	width: number | null;
	height: number | null;
	/** Names of files, which copies share. */
	file_id: string | null;
	small_id: string | null;
	/** Of the message that has it; null: none yet. */
	conversation_id: string | null;
	seq: number | null;
	audience: Audience | null;
	/** The saved reply that has it; null: none does. */
	reply_id: string | null;
	/** Whose own that reply is; "": the shop's. */
	reply_owner: string | null;
	made_at: number;
	/** When it goes, because nobody has sent it, or its reply has it no more; null: a message or a reply has it. */
	drop_at: number | null;
}

export interface AttachmentTables extends FileTables {
	attachments: AttachmentRow;
}
