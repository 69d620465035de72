import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { actsOn, close, reopen, take } from "./acts.ts";
import type { Conversation } from "./conversation.ts";
import { headActs } from "./slots.ts";
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
	const acts = actsOn(conversation);
	const done = (act: Promise<void>) => void act.then(acted);
	return (
		<>
			{acts.take && (
				<button
					key="take"
					type="button"
					class="button button-main"
					aria-keyshortcuts="m"
					title={withKey(conversationWords.take, "M")}
					onClick={() => done(take(workspace, conversation))}
				>
					{conversationWords.take}
				</button>
			)}
			{headActs.of(workspace.parts).map((Acts, at) => (
				<Acts key={at} conversation={conversation} acted={acted} />
			))}
			{acts.close && (
				<button
					key="close"
					type="button"
					class="button"
					aria-keyshortcuts="e"
					title={withKey(conversationWords.closeIt, "E")}
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
