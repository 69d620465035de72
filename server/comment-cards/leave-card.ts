import type { CardLeft, OwnCard } from "../../protocol/comment-card.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { createBeginnings } from "../conversations/beginning.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { isSameMasked, maskText } from "../conversations/masking/mask.ts";
import type { ServiceState } from "../conversations/send-as-visitor.ts";
import type { Limits } from "../ports/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import { maskingOf } from "../sites/change-masking.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { VisitorKey } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { leaveInConversation } from "./leave-in-conversation.ts";
import { agentNamed } from "./met-agents.ts";
import type { CommentCardStore } from "./queries.ts";
import type { CommentCardRow, ListedCard } from "./rows.ts";
import { commentCardOf, ownCardOf, textOf } from "./shown-card.ts";
import { tooManyCards } from "./too-many-cards.ts";

export interface LeaveParts {
	store: Store & CommentCardStore;
	log: ConversationLog;
	publisher: Publisher;
	limits: Limits;
	/** One was kept that is no conversation. */
	cardKept?(site: string): void;
	routing: {
		serviceState(site: string, language: string | null): Promise<ServiceState>;
	};
}

/** Who leaves a card, and by which way. */
export interface CardSender {
	site: string;
	/** null: nobody who is known, as on the page that a parcel's link opens. */
	visitor: VisitorKey | null;
	/** Canonical, after the configured proxies: cards are counted by it. */
	address: string;
	channel: "widget" | "link";
	/** An order whose signature by the shop was checked: whoever names it is a customer. null: none is known. */
	order: string | null;
}

/**
 * Leaves a comment card, once for each client id of a site: said again with the same words it is the same card, and
 * nothing is counted. Its text is masked as a message's is. A problem that wants an answer becomes a message of its
 * visitor, in the current conversation or a new one; of nobody who is known it stays a card with its contact.
 * Resolves once it is on the disk and everybody was told.
 * Errors: `conflict` where the client id stands for other words, `not_found` for a visitor who was forgotten,
 * `slow_down` beyond `CARDS_A_DAY` of the visitor or what the address may do, and those of a message.
 */
export type LeaveCard = (from: CardSender, card: CardLeft) => Promise<OwnCard>;

export function createLeaveCard(parts: LeaveParts): LeaveCard {
	const { store, limits, publisher } = parts;
	const keep = createKeep(parts);

	async function again(
		site: string,
		id: string,
		from: CardSender,
		card: CardLeft,
	) {
		const row = await mustFindCard(store, site, id);
		mustBeSame(row, from, card);
		return ownCardOf(row);
	}

	return async (from, card) => {
		const { site, address } = from;
		const before = await store.cardOfClient(site, card.clientId);
		if (before !== undefined) return again(site, before, from, card);
		await limits.spendAddress("card", address);
		const kept = await keep(from, card);
		if (kept.isKnown) return again(site, kept.id, from, card);
		parts.cardKept?.(site);
		const row = await mustFindCard(store, site, kept.id);
		publisher.staff(`site:${site}`, "card:left", { card: commentCardOf(row) });
		const own = ownCardOf(row);
		if (from.visitor)
			publisher.visitors(`visitor:${from.visitor.id}`, "card:changed", {
				card: own,
			});
		return own;
	};
}

/** `isKnown`: it was kept in the same moment, by another window. */
type Keep = (
	from: CardSender,
	card: CardLeft,
) => Promise<{ id: string; isKnown: boolean }>;

function createKeep(parts: LeaveParts): Keep {
	const { store, log, routing, limits } = parts;
	const beginningOf = createBeginnings(limits);

	async function asMessage(
		{ site, address }: CardSender,
		visitor: VisitorKey,
		card: CardLeft,
		given: Given,
	) {
		const committed = await leaveInConversation(
			log,
			visitor,
			card,
			{ ...given, text: null },
			await routing.serviceState(site, card.locale),
			beginningOf({ site, visitor: visitor.id, address }),
		);
		if (committed.kind === "written") return { id: given.id, isKnown: false };
		const known = await store.cardOfClient(site, card.clientId);
		// A message that is no card has this client id.
		if (known === undefined) throw new Refused({ code: "conflict" });
		return { id: known, isKnown: true };
	}

	async function asCard(given: Given) {
		const now = store.now();
		const kept = await store.keepCard({
			...given,
			conversation_id: null,
			message_seq: null,
			at: now,
		});
		switch (kept.kind) {
			case "kept":
				return { id: given.id, isKnown: false };
			case "known":
				return { id: kept.id, isKnown: true };
			case "too_many":
				throw tooManyCards(kept.since, now);
			case "nobody":
				throw new Refused({ code: "not_found" });
		}
	}

	return async (from, card) => {
		const { visitor } = from;
		const given = await givenBy(parts, from, card);
		const isMessage =
			visitor !== null && card.kind === "problem" && card.wantsAnswer;
		if (!isMessage) return asCard(given);
		return asMessage(from, visitor, card, given);
	};
}

type Given = Omit<CommentCardRow, "conversation_id" | "message_seq" | "at">;

async function givenBy(
	parts: LeaveParts,
	{ site, visitor, channel, order }: CardSender,
	card: CardLeft,
): Promise<Given> {
	const { kind } = card;
	const { ibans } = maskingOf(await mustFindSite(parts.store, site));
	const mask = (text: string | null) => text && maskText(text, ibans).text;
	return {
		site_id: site,
		id: newId(),
		client_id: card.clientId,
		visitor_id: visitor?.id ?? null,
		kind,
		text: mask(card.text),
		about: mask(card.about),
		agent_id: await agentNamed(parts, visitor, card.about),
		wants_answer: kind === "problem" && card.wantsAnswer ? 1 : 0,
		contact: mask(card.contact),
		language: card.locale,
		channel,
		relation: order === null ? "visitor" : "customer",
		order_id: order,
		ask_id: null,
		state: kind === "idea" ? "heard" : null,
		note: null,
		settled_at: null,
		hidden_at: null,
		hidden_by: null,
		hidden_why: null,
		erased_at: null,
	};
}

/** Errors: `not_found`. */
export async function mustFindCard(
	store: CommentCardStore,
	site: string,
	id: string,
): Promise<ListedCard> {
	const row = await store.card(site, id);
	if (!row) throw new Refused({ code: "not_found" });
	return row;
}

/** What was erased meanwhile had been kept, which is all that its sender asks. */
function mustBeSame(row: ListedCard, { visitor }: CardSender, card: CardLeft) {
	const text = textOf(row);
	const isSame =
		row.visitor_id === (visitor?.id ?? null) &&
		row.kind === card.kind &&
		(row.erased_at !== null ||
			((text === null || isSameMasked(text, card.text)) &&
				isSameOr(row.about, card.about) &&
				isSameOr(row.contact, card.contact)));
	if (!isSame) throw new Refused({ code: "conflict" });
}

function isSameOr(kept: string | null, written: string | null): boolean {
	if (kept === null || written === null) return kept === written;
	return isSameMasked(kept, written);
}
