import type { CardLeft } from "../../protocol/comment-card.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Beginning } from "../conversations/beginning.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { maskText } from "../conversations/masking/mask.ts";
import {
	type Arrived,
	noted,
	type ServiceState,
} from "../conversations/send-as-visitor.ts";
import { begun, continued } from "../conversations/visitor-message.ts";
import type { NewEntry } from "../store/contract/change.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import {
	cardAuthor,
	insertCard,
	isTooMany,
	newestCardBut,
	relationOfCard,
} from "./keep-card-queries.ts";
import type { CommentCardRow } from "./rows.ts";
import { tooManyCards } from "./too-many-cards.ts";

/** What is known of the card before its conversation is. */
type Given = Omit<CommentCardRow, "conversation_id" | "message_seq" | "at">;

interface Arrives {
	arrived: Arrived;
	given: Given;
	/** The conversation that it begins, if it has to. */
	orNew: string;
}

/** A problem that wants an answer: a message as any other, and the card before it. */
export const leavingCard = decision({
	name: "card:leave",
	reads: { author: cardAuthor, last: newestCardBut },
	decide(
		{ conversation: row, author, last },
		{ arrived, given, orNew }: Arrives,
		now,
	) {
		if (!author) throw new Refused({ code: "not_found" });
		if (isTooMany(last, now)) throw tooManyCards(last.at, now);
		if (!row && !arrived.mayBegin) throw new Refused({ code: "closed" });
		const decided = noted(
			row ? continued(row, arrived, now) : begun(author, arrived, now),
			arrived,
			now,
		);
		if (decided.kind !== "write") return decided;
		const entries = withCard(decided.entries ?? [], given);
		const place = entries.findIndex(({ clientId }) => clientId !== null);
		return {
			...decided,
			entries,
			writes: [
				...(decided.writes ?? []),
				insertCard({
					...given,
					relation: relationOfCard(given, author),
					conversation_id: row?.id ?? orNew,
					message_seq: (row?.last_seq ?? 0) + 1 + place,
					at: now,
				}),
			],
		};
	},
});

function withCard(
	entries: readonly NewEntry[],
	{ id, kind, client_id, visitor_id }: Given,
): NewEntry[] {
	const card: NewEntry = {
		kind: "card",
		author: byVisitor({ id: visitor_id ?? "" }),
		clientId: null,
		audience: "all",
		body: { card: id, kind },
	};
	return entries.flatMap((entry) =>
		entry.clientId === client_id ? [card, entry] : [entry],
	);
}

/** Into the current conversation, or a new one. Errors: those of a message, `slow_down` of too many cards. */
export function leaveInConversation(
	log: ConversationLog,
	{ site_id: site, id: visitor }: VisitorKey,
	{ clientId, text }: Pick<CardLeft, "clientId" | "text">,
	given: Given,
	serviceState: ServiceState,
	beginning: Beginning,
): Promise<Committed> {
	const masked = maskText(text, serviceState.hideIbansMs !== null);
	const arrived: Omit<Arrived, "mayBegin"> = {
		visitor: { site_id: site, id: visitor },
		message: {
			kind: "message",
			author: byVisitor({ id: visitor }),
			clientId,
			audience: "all",
			body: { text: masked.text },
		},
		masked,
		page: null,
		serviceState,
	};
	return beginning((orNew, mayBegin) =>
		log.change(
			leavingCard.with(
				{
					site,
					conversation: { currentOf: visitor, orNew },
					once: { author: visitor, clientId },
					further: { author: { visitor }, last: { visitor } },
				},
				{ arrived: { ...arrived, mayBegin }, given, orNew },
			),
		),
	);
}
