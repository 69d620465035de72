import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import { NAME_CHARS, TEXT_CHARS } from "./limits.ts";
import { id, locale, reader, someText, time } from "./read.ts";
import { CONTACT_CHARS } from "./survey.ts";

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
export const CARD_CHARS = TEXT_CHARS;
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
	text: string;
	/** Of an idea; else null. */
	state: IdeaState | null;
	/** What the shop says of it; or null. */
	note: string | null;
	/** The conversation that it became; or null. */
	conversation: string | null;
	at: number;
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
	/** Somebody has answered, or said that nothing is to be done; null: it waits for somebody. */
	settledAt: number | null;
}

/** One reply to `cards:read` holds at most so many, the newest first. */
export const CARDS_READ = 50;
export interface CardsAsked {
	site: string;
	kind: CardKind | null;
	/** Cards left at or before this time; null: from the newest. */
	before: number | null;
}
export const readCardsAsked = reader(
	v.strictObject({
		site: id,
		kind: v.nullable(v.picklist(["praise", "idea", "problem"])),
		before: v.nullable(time),
	}),
);

export interface IdeaSet {
	site: string;
	card: string;
	state: IdeaState;
	note: string | null;
}
export const readIdeaSet = reader(
	v.strictObject({
		site: id,
		card: id,
		state: v.picklist(["heard", "planned", "done", "declined"]),
		note: v.nullable(someText(CARD_CHARS)),
	}),
);

export interface CardHidden {
	site: string;
	card: string;
	/** null: shown again. */
	why: string | null;
}
