import * as v from "valibot";
import { id, reader, someText } from "./read.ts";

// Files of messages, which are brought over HTTP before the message that names them. Rules AF in SPEC.md.

/** One file as it is sent: a photo of any phone, a manual of a lamp. */
export const FILE_BYTES = 10 * 1024 * 1024;
export const FILES_A_MESSAGE = 10;
/** Of one saved reply: a manual and some pictures, and room beside them in a message. */
export const FILES_A_REPLY = 5;
/** One request brings at most so many bytes … */
export const FILE_PIECE_BYTES = 1024 * 1024;
/** … and at least so many, but for the last one: at 28 kbit/s they take as long as one request may. */
export const FILE_PIECE_LEAST_BYTES = 64 * 1024;
/** So long, in milliseconds, what was not sent stays: whoever closes the laptop goes on the next morning. */
export const FILE_UNSENT_MS = 24 * 3_600_000;
/** Files of one person that are brought, or wait for their message. */
export const FILES_UNSENT = 20;
/** What one person brings in `FILE_UNSENT_MS`, sent or not, in bytes. */
export const FILE_DAY_BYTES = 100 * 1024 * 1024;
/**
 * Files that one person begins in `FILE_UNSENT_MS`, whatever becomes of them: a small file may be a picture of
 * `FILE_PIXELS`, which takes the relay a second or two to unpack.
 */
export const FILES_A_DAY = 300;
/** Of what all people of one address may bring, a file takes at least so many bytes: 512 of them in an hour. */
export const FILE_COUNTED_BYTES = 2 * 1024 * 1024;
/** Of one conversation: somebody with a photo an hour for weeks, and nobody's archive. */
export const FILES_A_CONVERSATION = 300;
/** Of one site, in bytes, unless its owner says otherwise: 50,000 photos as they are kept. */
export const SITE_FILE_BYTES = 10 * 1024 * 1024 * 1024;
export const SITE_FILE_LEAST_BYTES = 100 * 1024 * 1024;
export const SITE_FILE_MOST_BYTES = 1024 * 1024 * 1024 * 1024;
/** 50 million pixels: the largest that phones take whole. Its head says how many there are. */
export const FILE_PIXELS = 50_000_000;
/** The longer side of a picture as it is kept, and as the log shows it. */
export const FILE_SIDE = 2_048;
export const FILE_SMALL_SIDE = 640;
export const FILE_NAME_CHARS = 120;
/** What a picture shows, in words. */
export const FILE_ALT_CHARS = 300;
/** Links of one reply. */
export const FILES_LINKED = 50;
/** A link is good for at least so long. */
export const FILE_LINK_MS = 5 * 60_000;

/** By its bytes. What is sent as a picture is kept as WebP. */
export type FileType =
	| "image/webp"
	| "image/jpeg"
	| "image/png"
	| "image/gif"
	| "application/pdf";

/** A file as an entry names it. */
export interface SentFile {
	id: string;
	/** As the sender calls it, in one line; it says nothing about what it is. */
	name: string;
	type: FileType;
	/** As it is kept. */
	bytes: number;
	/** Of pictures: pixels as it is kept, upright, so that nothing moves when it is there. */
	width?: number;
	height?: number;
	/** What it shows, as its sender says it. */
	alt?: string;
}

/** A file that a draft sends. */
export interface FileNamed {
	id: string;
	alt?: string | undefined;
}

/** A file that an agent sends. */
export interface AgentFile extends FileNamed {
	/** The file of a saved reply of which it becomes a copy, under an id that nothing has yet. */
	copyOf?: string | undefined;
}

/** More of them than a few messages could have are no draft; more than one may have gets words. */
const FILES_READ = 100;
const named = { id, alt: v.optional(someText(FILE_ALT_CHARS)) };
export const filesNamed = v.optional(listOf(v.strictObject(named)));
export const agentFilesNamed = v.optional(
	listOf(v.strictObject({ ...named, copyOf: v.optional(id) })),
);

function listOf<S extends v.GenericSchema<unknown, FileNamed>>(schema: S) {
	return v.pipe(
		v.array(schema),
		v.minLength(1),
		v.maxLength(FILES_READ),
		v.check(
			(files) => new Set(files.map((file) => file.id)).size === files.length,
		),
	);
}

/** What of a file cannot be. */
export type FileFault =
	/** No png, jpeg, webp, gif or PDF by its own bytes, or two things at once. */
	| "type"
	/** More than `FILE_BYTES`, or none. */
	| "bytes"
	/** More than `FILE_PIXELS`. */
	| "pixels"
	/** It cannot be read to its end. */
	| "broken"
	/** Its bytes are not those of which the hash was told: it has changed while it was read. Bring it anew, under another id. */
	| "hash"
	/** The piece begins elsewhere than at `wanted`. */
	| "offset"
	/** The piece is too small, too large, or says no length. */
	| "piece"
	/** Not all of it is there. */
	| "unfinished"
	/** There is no such file: it was not sent for too long, or was taken back. */
	| "gone"
	/** Another message has it. */
	| "sent"
	/** Too many: of one message, unsent ones of one person, or of one conversation. */
	| "many"
	/** Too much for one person in a day. */
	| "quota"
	/** The site has no room for more. */
	| "full"
	/** The site takes no files. */
	| "off";

/**
 * PUT brings one piece, GET asks what is there, DELETE takes an unsent file back. A visitor's is at /files/:site/:id
 * with `Authorization: Bearer` and their token; one of the staff at /console/files/:site/:id with the cookie and
 * `X-Shopbell-CSRF`. The sender makes the id (`newId`). A piece is the raw body with these headers, each time.
 */
export const UPLOAD_HEADERS = {
	/** Where the piece begins, in bytes. */
	offset: "Upload-Offset",
	/** Of the whole file, in bytes. */
	length: "Upload-Length",
	/** SHA-256 of the whole file, in hexadecimal. */
	hash: "Upload-SHA256",
	/** As `encodeURIComponent` makes it. */
	name: "Upload-Name",
} as const;

/** What PUT and GET answer, status 200. What was refused for good is refused so each time: `bad_file`. */
export type FileUpload =
	/** So many bytes are there: the next piece begins at `offset`. */
	| { state: "coming"; offset: number }
	/** All of it is there and is a file: a draft may name it. */
	| { state: "whole"; offset: number; file: SentFile };

/** `files:link`: of one conversation; those of notes for the staff alone. */
export interface FilesAsked {
	conversation: string;
	files: string[];
}
export const readFilesAsked = reader(
	v.strictObject({
		conversation: id,
		files: v.pipe(v.array(id), v.minLength(1), v.maxLength(FILES_LINKED)),
	}),
);

/** `reply-files:link`: of saved replies, the shop's and one's own there. */
export interface ReplyFilesAsked {
	site: string;
	files: string[];
}
export const readReplyFilesAsked = reader(
	v.strictObject({
		site: id,
		files: v.pipe(v.array(id), v.minLength(1), v.maxLength(FILES_LINKED)),
	}),
);

/** Files that are gone are left out. */
export interface FileLinks {
	links: FileLink[];
	/** Until then they are good, server milliseconds since 1970; ask again before. */
	until: number;
}
export interface FileLink {
	id: string;
	/** From the root of the relay. A PDF is saved, never shown. */
	url: string;
	/** A picture as the log shows it; null: it is none. */
	small: string | null;
}

/** What an owner says of files. */
export interface SiteFiles {
	/** Whether messages may have files. Those that are there stay. */
	on: boolean;
	/** Of all its files together. */
	mostBytes: number;
}

/** With how much of it is in use. */
export interface SiteFilesInfo extends SiteFiles {
	usedBytes: number;
}

export interface FilesChange extends SiteFiles {
	site: string;
}
export const readFilesChange = reader(
	v.strictObject({
		site: id,
		on: v.boolean(),
		mostBytes: v.pipe(
			v.number(),
			v.safeInteger(),
			v.minValue(SITE_FILE_LEAST_BYTES),
			v.maxValue(SITE_FILE_MOST_BYTES),
		),
	}),
);
