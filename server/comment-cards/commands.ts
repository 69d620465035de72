import {
	CARDS_READ,
	CARDS_READ_BYTES,
	type CardsAsked,
	type CardsPage,
	OWN_CARDS,
	readCardHidden,
	readCardLeft,
	readCardSettled,
	readCardsAsked,
	readIdeaSet,
} from "../../protocol/comment-card.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { readNothing } from "../../protocol/read.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import { siteConversation } from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { type BlockList, mustNotBeBlocked } from "../people/block-list.ts";
import { knownVisitor } from "../people/permissions.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import type { createCardActs } from "./card-acts.ts";
import type { LeaveCard } from "./leave-card.ts";
import { metAgents } from "./met-agents.ts";
import type { CommentCardStore } from "./queries.ts";
import { commentCardOf, ownCardOf } from "./shown-card.ts";

interface Parts {
	store: Store & CommentCardStore;
	leaveCard: LeaveCard;
	blockList: Pick<BlockList, "isBlocked">;
}

/** What shoppers leave, and read of it. */
export function visitorHandlers({ store, leaveCard, blockList }: Parts) {
	return {
		"card:leave": handler({
			cost: "write",
			read: readCardLeft,
			may: knownVisitor,
			run: async ({ address }, card, visitor) => {
				mustNotBeBlocked(blockList, visitor);
				const { site_id: site, id } = visitor;
				return {
					card: await leaveCard(
						{
							site,
							visitor: { site_id: site, id },
							address,
							channel: "widget",
							order: null,
						},
						card,
					),
				};
			},
		}),
		"cards:own": handler({
			cost: "ask",
			read: readNothing,
			may: knownVisitor,
			async run(_actor, _nothing, visitor) {
				const rows = await store.cardsOf(visitor, OWN_CARDS);
				const met = await metAgents({ store }, visitor);
				return {
					cards: rows.map(ownCardOf),
					met: [...new Set(met.map(({ shown }) => shown))],
				};
			},
		}),
	} satisfies Handlers<
		Pick<VisitorCommands, "card:leave" | "cards:own">,
		VisitorSession
	>;
}

/** What the staff reads of them, and does about them. */
export function agentHandlers(
	{ store }: Pick<Parts, "store">,
	acts: ReturnType<typeof createCardActs>,
) {
	return {
		"cards:read": handler({
			cost: "ask",
			read: readCardsAsked,
			may: siteRole(),
			run: ({ who }, asked, role) =>
				pageOf(store, who.id, asked, maySet(role) && !ALWAYS.has(asked.list)),
		}),
		"cards:of-person": handler({
			cost: "ask",
			read: readWhich,
			may: siteConversation(store),
			async run({ sites }, _which, { site_id, visitor_id: id }) {
				const rows = await store.cardsOf({ site_id, id }, PERSONS_CARDS);
				const seesHidden = maySet(sites.get(site_id) ?? "");
				const cards = rows.map(commentCardOf);
				return { cards: cards.filter(({ hidden }) => seesHidden || !hidden) };
			},
		}),
		"idea:set": handler({
			cost: "write",
			read: readIdeaSet,
			may: siteRole(...SETTERS),
			run: async (_actor, set) => ({ card: await acts.setIdea(set) }),
		}),
		"card:hide": handler({
			cost: "write",
			read: readCardHidden,
			may: siteRole(...SETTERS),
			run: async ({ who }, hidden) => ({
				card: await acts.hide(who.id, hidden),
			}),
		}),
		"card:settle": handler({
			cost: "write",
			read: readCardSettled,
			may: siteRole("agent", ...SETTERS),
			run: async (_actor, settled) => ({ card: await acts.settle(settled) }),
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "cards:read"
			| "cards:of-person"
			| "idea:set"
			| "card:hide"
			| "card:settle"
		>,
		AgentSession
	>;
}

/** Beside a conversation; whoever left more of them is read in the lists. */
const PERSONS_CARDS = 10;

/** In these nobody finds what was hidden. */
const ALWAYS: ReadonlySet<CardsAsked["list"]> = new Set(["wall", "mine"]);

function maySet(role: string): boolean {
	return SETTERS.some((one) => one === role);
}

async function pageOf(
	store: CommentCardStore,
	person: string,
	{ site, list, before }: CardsAsked,
	hidden: boolean,
): Promise<CardsPage> {
	const wanted = { site, list, person, hidden, before };
	const rows = await store.cards(wanted, CARDS_READ + 1);
	let bytes = 0;
	const cards = rows
		.slice(0, CARDS_READ)
		.map(commentCardOf)
		.filter((card, index) => {
			bytes += Buffer.byteLength(JSON.stringify(card));
			return index === 0 || bytes <= CARDS_READ_BYTES;
		});
	const last = cards.at(-1);
	const isMore = rows.length > cards.length;
	return {
		cards,
		next: isMore && last ? { at: last.at, id: last.id } : null,
	};
}
