import {
	FILE_BYTES,
	FILE_PIECE_LEAST_BYTES,
	type FileUpload,
} from "../../protocol/attachment.ts";
import { Refused } from "../../protocol/refusal.ts";

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

export function createUploads(): Uploads {
	const absent = async () => {
		throw new Refused({ code: "not_found" });
	};
	return {
		async put(_who, _id, { length, offset, bytes }) {
			if (length > FILE_BYTES)
				throw new Refused({ code: "bad_file", why: "bytes", most: FILE_BYTES });
			if (bytes < FILE_PIECE_LEAST_BYTES && offset + bytes < length)
				throw new Refused({ code: "bad_file", why: "piece" });
			throw new Refused({ code: "bad_file", why: "off" });
		},
		read: absent,
		drop: absent,
	};
}
