import type { StaffConversation } from "../../protocol/agent.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { takeMarkBack } from "./spam-acts.ts";
import { spamWords } from "./words.ts";

export function SpamMark({ row }: { row: StaffConversation }) {
	return row.spam ? <span class="badge">{spamWords.spam}</span> : null;
}

/** It was no spam after all. */
export function NoSpamAct({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	const row = conversation.head.value;
	if (!row?.spam || row.forgotten || conversation.isReadOnly.value) return null;
	return (
		<button
			type="button"
			class="button"
			title={spamWords.noSpamHint}
			onClick={() => void takeMarkBack(workspace, conversation).then(acted)}
		>
			{spamWords.noSpam}
		</button>
	);
}
