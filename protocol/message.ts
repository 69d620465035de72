import * as v from "valibot";
import {
	type AgentFile,
	agentFilesNamed,
	type FileNamed,
	filesNamed,
} from "./attachment.ts";
import { MENTIONS, TEXT_CHARS } from "./limits.ts";
import { type CardProduct, cardProduct } from "./product.ts";
import { id, locale, type Reader, reader, seq, text, token } from "./read.ts";
import { Refused } from "./refusal.ts";
import type { PolicyCard } from "./shown-policy.ts";
import { identity, type Page, page } from "./visitor.ts";

/** A message that is not yet confirmed. `conversation: null` asks for the current one, or a new one. */
export interface Draft {
	conversation: string | null;
	/** 128 random bits made by the sender: the same id is kept once, however often it arrives. */
	clientId: string;
	/** May be empty where there are files. */
	text: string;
	/** Each is whole, the sender's own, and in no other message. */
	files?: FileNamed[] | undefined;
}

/** What a shopper sends. `page` is where they are; it is kept only if a conversation begins with it. */
export interface VisitorDraft extends Draft {
	page?: Page | null | undefined;
}
const draft = {
	conversation: v.nullable(id),
	clientId: id,
	text: text(TEXT_CHARS),
	files: filesNamed,
	page: v.optional(v.nullable(page)),
};
export const readDraft = saying(reader(v.strictObject(draft)));

/** A message or note of an agent: always into a named conversation. */
export interface AgentDraft extends Draft {
	conversation: string;
	files?: AgentFile[] | undefined;
	/**
	 * The newest entry that stood in the window when this was begun. A colleague's answer after it that is younger than
	 * `ANSWERED_NOW_MS` refuses the message with `answered`; absent: none does, as in consoles of before.
	 */
	seen?: number | undefined;
	/** Sent although a colleague has just answered. */
	anyway?: true | undefined;
	/** What it shows as a card. The text says its name and its address; the one file that there may be is its picture. */
	product?: CardProduct | undefined;
	/** Put there by the relay alone, which has written the text as well. */
	policy?: PolicyCard | undefined;
}
const agentDraft = {
	conversation: id,
	clientId: id,
	text: text(TEXT_CHARS),
	files: agentFilesNamed,
};
export const readAgentDraft = saying(
	reader(
		v.pipe(
			v.strictObject({
				...agentDraft,
				seen: v.optional(seq),
				anyway: v.optional(v.literal(true)),
				product: v.optional(cardProduct),
			}),
			v.forward(
				v.check((said) => isCardOfText(said)),
				["product"],
			),
		),
	),
);

/** Whoever cannot be shown a card reads the same. */
function isCardOfText({
	text,
	files = [],
	product,
}: Pick<AgentDraft, "text" | "files" | "product">): boolean {
	return (
		!product ||
		(text.includes(product.name) &&
			text.includes(product.url) &&
			files.length <= 1)
	);
}

/** A note, and who is told of it. */
export interface NoteDraft extends Draft {
	conversation: string;
	files?: AgentFile[] | undefined;
	/** Ids of colleagues, each once. */
	mentions?: string[] | undefined;
	/** For whoever holds the conversation; supervisors and owners only. */
	whisper?: true | undefined;
}
export const readNoteDraft = saying(
	reader(
		v.strictObject({
			...agentDraft,
			mentions: v.optional(
				v.pipe(
					v.array(id),
					v.maxLength(MENTIONS),
					v.check((ids) => new Set(ids).size === ids.length),
				),
			),
			whisper: v.optional(v.literal(true)),
		}),
	),
);

/**
 * A message over HTTP (`POST /messages/:site`), where WebSocket is blocked: it carries who speaks, because
 * nobody has said `hello`. Kept under the same client id as on a socket, so that both ways may be tried.
 */
export interface PostedDraft extends VisitorDraft {
	protocol: number;
	token: string;
	identity: string | null;
	/** The language of the widget's texts, e.g. lt: a conversation that begins is routed by it. */
	locale?: string | undefined;
}
export const readPostedDraft = saying(
	reader(
		v.strictObject({
			...draft,
			protocol: v.number(),
			token,
			identity: v.nullable(identity),
			locale: v.optional(locale),
		}),
	),
);

/** Errors: also `malformed` of a text that is blank where there is no file. */
function saying<T extends Draft>(read: Reader<T>): Reader<T> {
	return (unknown) => {
		const draft = read(unknown);
		if (draft.text === "" && !draft.files)
			throw new Refused({ code: "malformed", field: "text" });
		return draft;
	};
}

/** The message is on disk. `conversation` can differ from the draft's when a new one began. */
export interface Sent {
	conversation: string;
	seq: number;
	/** Server milliseconds since 1970. */
	at: number;
	/** It had been kept before; this is the first reply again. */
	duplicate: boolean;
}

/**
 * What became of words that were erased: no window and no row has them any more. `now`: nor has the disk; `soon`: it
 * will lose them as soon as nobody reads there (a backup may), and the relay sees to it, whatever happens meanwhile.
 */
export interface Erased {
	erased: "now" | "soon";
}

export interface Withdrawal {
	conversation: string;
	/** The message to withdraw. */
	seq: number;
}
export const readWithdrawal = reader(v.strictObject({ conversation: id, seq }));
