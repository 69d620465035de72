import type { SentFile } from "../../protocol/attachment.ts";
import type { Audience, EntryKind } from "../../protocol/entry.ts";
import type { FileRequest } from "./file-requests.ts";
import type { Looks } from "./made-files.ts";

/** What the clients of one run did and saw, and what the database says at its end. */
export interface Account {
	wrote: Wrote[];
	acknowledged: Acknowledged[];
	/** Ids of messages that were asked over HTTP, because no socket got through; whether they came or not. */
	posted: Set<string>;
	/** Refused for good: shown as not sent. */
	refused: { clientId: string; code: string; why?: string }[];
	/** What each file is that a message on a browser's disk names, by its id. */
	files: Map<string, FileMade>;
	/** All that pages have asked about files. */
	fileRequests: FileRequest[];
	/** Files of people who were forgotten: the relay has said so. */
	forgottenFiles: string[];
	/** What somebody could read of whom it is not for, or could not of their own. */
	misread: string[];
	/** What its sender took back, and the relay said yes: its text is nowhere any more. */
	withdrawn: { conversation: string; seq: number }[];
	windows: Seen[];
	/** Messages as a person reads them on a real screen, from above to below. */
	screens: { window: string; texts: string[] }[];
	/** What each window holds as its own and not yet in the log. */
	pending: PendingSeen[];
	/** Every row of every console's lists. */
	rows: RowSeen[];
	outboxes: { browser: string; clientIds: string[] }[];
	/** Each time that a shopper answered something, in the order in which they said it. */
	answered: AnswersSaid[];
	/** Each time that a shopper left a comment card, again or not. */
	cards: CardSaid[];
	/** `pragma synchronous` of each relay's writing connection; 2 is FULL. */
	synchronous: number[];
}

/** A message or note that is on the browser's disk. */
export interface Wrote {
	clientId: string;
	/** Whoever typed it: one person in one browser. */
	sender: string;
	/** The sender's count of what they typed, when they typed it. */
	n: number;
	text: string;
	hasFiles?: boolean;
	/** Milliseconds since 1970. */
	at: number;
}

export interface Acknowledged {
	clientId: string;
	conversation: string;
	seq: number;
	duplicate: boolean;
	at: number;
	/** Ids of the files that it names. */
	files?: readonly string[] | undefined;
}

/** A file as its sender's browser has prepared it. */
export interface FileMade {
	/** SHA-256 of its bytes. */
	hash: string;
	/** The page that has chosen it. */
	tab: string;
	/** Of a picture. */
	looks: Looks | null;
	width: number | undefined;
	height: number | undefined;
}

/** All answers to one ask, by question. */
export type AnswersOf = Readonly<Record<string, string | number>>;

export interface AnswersSaid {
	/** Its id, or the entry of a conversation that asked. */
	ask: { id: string } | { conversation: string; seq: number };
	answers: AnswersOf;
	/** `open`: no reply, or one that passes; whether the relay has it is not known. */
	reply: "kept" | "refused" | "open";
}

export interface CardSaid {
	clientId: string;
	text: string;
	/** The id that the relay said; null: it has not said that it has it. */
	card: string | null;
}

export interface PendingSeen {
	window: string;
	clientId: string;
	state: "sending" | "sent" | "refused";
}

export interface RowSeen {
	window: string;
	conversation: string;
	head: Head;
	lastSeq: number;
}

/** One conversation in one window, when all is at rest. */
export interface Seen {
	window: string;
	audience: Audience;
	/** Of a widget that speaks the protocol before. */
	isFormer?: boolean;
	conversation: string;
	entries: SeenEntry[];
	head: Head | null;
}

export interface SeenEntry {
	seq: number;
	kind: EntryKind;
	/** null where this window is not told it. */
	clientId: string | null;
	/** Of messages and notes; null after a withdrawal. */
	text: string | null;
}

/** Where a conversation stands, as a line to compare. */
export interface Head {
	state: string;
	agent: string | null;
	readByVisitor: number;
	readByAgent: number;
}

export interface Dump {
	entries: (SeenEntry & {
		conversation: string;
		audience: Audience;
		author: string;
		/** Written by somebody of the staff. */
		byStaff: boolean;
		/** The files that it names. */
		files?: readonly FileNamed[] | undefined;
	})[];
	/** As the staff see them. */
	heads: Map<string, Head>;
	/** As their visitors see them. */
	publicHeads: Map<string, Head>;
	/** Whose each conversation is. */
	visitors: Map<string, string>;
	asks: StoredAsk[];
	cards: { id: string; clientId: string; text: string }[];
	/** Of each survey that somebody has made: how many of its asks were answered, as the relay has counted. */
	counted: Map<string, number>;
	files: StoredFiles;
}

/** What is kept of files, read past the relay's own code. */
export interface StoredFiles {
	/** Milliseconds since 1970, when it was read. */
	at: number;
	attachments: StoredAttachment[];
	/** What each file on the disk is for, by its name. */
	names: Map<
		string,
		{ attachment: string | null; isPiece: boolean; dropAt: number | null }
	>;
	/** On the disk, by their names. */
	disk: Map<string, FileOnDisk>;
}

export interface StoredAttachment {
	id: string;
	state: string;
	type: string | null;
	/** The message that has it. */
	conversation: string | null;
	seq: number | null;
	whole: string | null;
	small: string | null;
}

export interface FileOnDisk {
	hash: string;
	/** Of a picture that can be read to its end. */
	picture: { looks: Looks; width: number; height: number } | null;
}

type FileNamed = Pick<SentFile, "id" | "width" | "height">;

/** One thing that was asked, with what is kept of it. */
export interface StoredAsk {
	id: string;
	survey: string;
	/** After a conversation: where its line stands. */
	at: { conversation: string; seq: number } | null;
	answers: AnswersOf;
	isAnswered: boolean;
	/** Ids of whoever is credited. */
	credited: string[];
}

export function emptyAccount(): Account {
	return {
		wrote: [],
		acknowledged: [],
		posted: new Set(),
		refused: [],
		withdrawn: [],
		windows: [],
		screens: [],
		pending: [],
		rows: [],
		outboxes: [],
		answered: [],
		cards: [],
		synchronous: [],
		files: new Map(),
		fileRequests: [],
		forgottenFiles: [],
		misread: [],
	};
}
