import type { StaffConversation } from "../../protocol/agent.ts";
import { mayTakeOver, takeOver } from "../transfer/transfer.ts";
import { transferWords } from "../transfer/words.ts";
import { agentName, fill, withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { actsOn, close, reopen, take } from "./acts.ts";
import type { Conversation } from "./conversation.ts";
import { MoreActs } from "./MoreActs.tsx";
import { conversationWords } from "./words.ts";

/** What can be done with the conversation now; whoever did it may have lost the key under their finger. */
export function HeadActs({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	const row = conversation.head.value;
	const acts = actsOn(conversation);
	const done = (act: Promise<void>) => void act.then(acted);
	return (
		<>
			{acts.take && (
				<button
					key="take"
					type="button"
					class="button button-main"
					aria-keyshortcuts="t"
					title={withKey(conversationWords.take, "T")}
					onClick={() => done(take(workspace, conversation))}
				>
					{conversationWords.take}
				</button>
			)}
			{mayTakeOver(conversation) && (
				<button
					key="take-over"
					type="button"
					class="button"
					aria-keyshortcuts="o"
					aria-label={takeOverWords(row)}
					title={withKey(takeOverWords(row), "O")}
					onClick={() => done(takeOver(workspace, conversation))}
				>
					<span class="head-long">{takeOverWords(row)}</span>
					<span class="head-short">{transferWords.takeOverShort}</span>
				</button>
			)}
			{acts.close && <MoreActs conversation={conversation} />}
			{acts.close && (
				<button
					key="close"
					type="button"
					class="button"
					aria-keyshortcuts="c"
					title={withKey(conversationWords.closeIt, "C")}
					onClick={() => done(close(workspace, conversation))}
				>
					{conversationWords.closeIt}
				</button>
			)}
			{acts.reopen && (
				<button
					key="reopen"
					type="button"
					class="button"
					onClick={() => done(reopen(workspace, conversation))}
				>
					{conversationWords.reopen}
				</button>
			)}
		</>
	);
}

function takeOverWords(row: StaffConversation | null): string {
	return fill(transferWords.takeOver, {
		name: agentName(row?.agent?.name),
	});
}
