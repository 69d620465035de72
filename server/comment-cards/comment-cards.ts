import type { BlockList } from "../people/block-list.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Decider } from "../store/contract/change.ts";
import type { Store } from "../store/contract/store.ts";
import { createAnswerCards } from "./answer-cards.ts";
import { createCardActs } from "./card-acts.ts";
import { agentHandlers, visitorHandlers } from "./commands.ts";
import { createLeaveCard, type LeaveParts } from "./leave-card.ts";
import { leavingCard } from "./leave-in-conversation.ts";
import type { CommentCardStore } from "./queries.ts";

export const commentCardDecisions: readonly Decider[] = [leavingCard];

/** Praise, ideas and problems, at any time: who leaves them, and what the staff does about them. */
export function commentCards(
	parts: LeaveParts & { blockList: Pick<BlockList, "isBlocked"> },
) {
	const leaveCard = createLeaveCard(parts);
	const acts = createCardActs(parts);
	return {
		visitor: visitorHandlers({ ...parts, leaveCard }),
		agent: agentHandlers(parts, acts),
		forget: acts.conversationErased,
		forgetVisitor: acts.erased,
		/** For a page that shows no chat. */
		leaveCard,
		leaveAnswers: createAnswerCards(parts),
		comments: cardRetention(parts, acts.wordsGone),
	};
}

/** What shoppers wrote on cards goes after the days of comments, and from the lists that are open. */
function cardRetention(
	{
		store,
	}: { store: Pick<Store, "now"> & CommentCardStore; publisher: Publisher },
	wordsGone: (site: string, ids: readonly string[]) => Promise<void>,
) {
	return {
		count: store.countCardWords,
		async drop(site: string, before: number, most: number): Promise<number> {
			const ids = await store.dropCardWords(site, before, most, store.now());
			await wordsGone(site, ids);
			return ids.length;
		},
	};
}
