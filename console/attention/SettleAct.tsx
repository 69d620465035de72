import type { Conversation } from "../conversation/conversation.ts";
import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { maySettle, settle } from "./settle.ts";
import { attentionWords } from "./words.ts";

/** The shopper's last words need no reply. */
export function SettleAct({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	// What is put off waits for nobody: the head has room for what ends that.
	if (!maySettle(conversation) || conversation.head.value?.snoozed) return null;
	const w = attentionWords;
	return (
		<button
			type="button"
			class="button"
			aria-keyshortcuts="z"
			title={withKey(w.settleHint, "Z")}
			onClick={() => void settle(workspace, conversation).then(acted)}
		>
			{w.settle}
		</button>
	);
}
