import { Icon } from "../../ui/Icon.tsx";
import { note } from "../../ui/icons.ts";
import { agentName, fill } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { actsOn, reopen, take } from "./acts.ts";
import { focusComposer } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import { replyActs } from "./slots.ts";
import { systemWords } from "./system-words.ts";
import { composerWords, conversationWords } from "./words.ts";

/** In the place of the box where no reply can be sent: why, and what can be done. */
export function NoReply({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const { drafts } = useModel(conversationsModel);
	const acts = actsOn(conversation);
	const row = conversation.head.value;
	const draft = drafts.of(conversation.id).message;
	const done = (act: Promise<void>) => void act.then(focusComposer);
	const main = (label: string, act: () => Promise<void>) => (
		<button
			type="button"
			class="button button-main"
			onClick={() => done(act())}
		>
			{label}
		</button>
	);
	return (
		<div class="no-reply">
			<p role="status">{whyWords(conversation)}</p>
			{!row?.forgotten && (
				<div class="no-reply-acts">
					{acts.take &&
						main(conversationWords.take, () => take(workspace, conversation))}
					{acts.reopen &&
						main(conversationWords.reopen, () =>
							reopen(workspace, conversation),
						)}
					{replyActs.of(workspace.parts).map((Act, at) => (
						<Act key={at} conversation={conversation} acted={focusComposer} />
					))}
					<button
						type="button"
						class="button button-note"
						onClick={() => {
							drafts.choose(conversation.id, "note");
							focusComposer();
						}}
					>
						<Icon of={note} />
						{composerWords.leaveNote}
					</button>
				</div>
			)}
			{draft && <p class="composer-hint">{composerWords.draftKept}</p>}
		</div>
	);
}

function whyWords(conversation: Conversation): string {
	const acts = actsOn(conversation);
	const row = conversation.head.value;
	if (row?.forgotten) return systemWords.forgotten;
	if (acts.take) return composerWords.toAnswer;
	if (acts.reopen) return composerWords.toAnswerClosed;
	return fill(composerWords.heldBy, { name: agentName(row?.agent?.name) });
}
