import * as v from "valibot";
import { CONTACT_CHARS } from "./ask.ts";
import type { Relation } from "./conversation.ts";
import { CARD_CHARS, NAME_CHARS, REASON_CHARS } from "./limits.ts";
import { id, locale, reader, someText, time } from "./read.ts";

/** A comment card: praise, an idea or a problem, at any time, without a conversation. */
export type CardKind = "praise" | "idea" | "problem";

/** What becomes of an idea: its author sees it. */
export type IdeaState = "heard" | "planned" | "done" | "declined";

/** What a shopper leaves. Said again with the same client id, it is the same card. */
export interface CardLeft {
	clientId: string;
	kind: CardKind;
	text: string;
	/** Praise: who helped, as the shopper names them; or null. */
	about: string | null;
	/** A problem becomes a conversation, with the card on top. */
	wantsAnswer: boolean;
	/** Where the shopper can be reached, or null. */
	contact: string | null;
	locale: string;
}
export const readCardLeft = reader(
	v.strictObject({
		clientId: id,
		kind: v.picklist(["praise", "idea", "problem"]),
		text: someText(CARD_CHARS),
		about: v.nullable(someText(NAME_CHARS)),
		wantsAnswer: v.boolean(),
		contact: v.nullable(someText(CONTACT_CHARS)),
		locale,
	}),
);

/** Cards of one visitor that are shown to them, the newest first. */
export const OWN_CARDS = 20;

/** A card as its author sees it. */
export interface OwnCard {
	id: string;
	kind: CardKind;
	/** null: it was erased, or its message was withdrawn. */
	text: string | null;
	/** Of an idea; else null. */
	state: IdeaState | null;
	/** What the shop says of it; or null. */
	note: string | null;
	/** The conversation that it became; or null. */
	conversation: string | null;
	/** Server milliseconds since 1970. */
	at: number;
}

/** `cards:own`: what this visitor has left, the newest first, and who has written to them, by the names that they read. */
export interface OwnCards {
	cards: OwnCard[];
	met: string[];
}

/** A card as the staff sees it. */
export interface CommentCard extends OwnCard {
	site: string;
	/** null: the name stands for nobody who works here. */
	agent: { id: string; name: string } | null;
	about: string | null;
	/** Fixed when it was left. */
	relation: Relation;
	/** A signed order that it is about; or null. */
	order: string | null;
	visitorName: string | null;
	contact: string | null;
	language: string;
	/** How it came. */
	channel: "widget" | "link";
	/** Whoever hid it, and why; it counts all the same. */
	hidden: { by: string; why: string; at: number } | null;
	/** A problem whose author wants an answer. */
	wantsAnswer: boolean;
	/** Somebody has answered in its conversation, or said that nothing is to be done; null: nobody has yet. */
	settledAt: number | null;
}

/** One reply to `cards:read` holds at most so many, the newest first … */
export const CARDS_READ = 50;
/** … and at most about this many bytes of them. */
export const CARDS_READ_BYTES = 64 * 1024;

/**
 * `wall`: all praise. `mine`: praise of whoever asks. Neither has what was hidden. The others have all of a kind, and
 * what was hidden for those who may hide.
 */
export const CARD_LISTS = [
	"wall",
	"mine",
	"praise",
	"idea",
	"problem",
] as const;
export type CardListName = (typeof CARD_LISTS)[number];

/** Where a page of a list ended. */
export interface CardCursor {
	at: number;
	id: string;
}
export interface CardsAsked {
	site: string;
	list: CardListName;
	/** Behind this one; null: from the newest. */
	before: CardCursor | null;
}
export const readCardsAsked = reader(
	v.strictObject({
		site: id,
		list: v.picklist(CARD_LISTS),
		before: v.nullable(v.strictObject({ at: time, id })),
	}),
);
export interface CardsPage {
	cards: CommentCard[];
	/** null: this is the last. */
	next: CardCursor | null;
}

/** `idea:set`, owners and supervisors. Errors: `not_found`, `rejected` for what is no idea. */
export interface IdeaSet {
	site: string;
	card: string;
	state: IdeaState;
	/** What its author reads beside the state; or null. */
	note: string | null;
}
export const readIdeaSet = reader(
	v.strictObject({
		site: id,
		card: id,
		state: v.picklist(["heard", "planned", "done", "declined"]),
		note: v.nullable(someText(REASON_CHARS)),
	}),
);

/** `card:hide`, owners and supervisors. */
export interface CardHidden {
	site: string;
	card: string;
	/** null: shown again. */
	why: string | null;
}
export const readCardHidden = reader(
	v.strictObject({
		site: id,
		card: id,
		why: v.nullable(someText(REASON_CHARS)),
	}),
);

/** `card:settle`, everybody who answers. `settled` false: it waits for somebody again. */
export interface CardSettled {
	site: string;
	card: string;
	settled: boolean;
}
export const readCardSettled = reader(
	v.strictObject({ site: id, card: id, settled: v.boolean() }),
);
