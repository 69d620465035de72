import type { Conversation } from "../conversation/conversation.ts";
import { agentName, fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { mayTakeOver, takeOver } from "./transfer.ts";
import { transferWords } from "./words.ts";

/** What makes a colleague's conversation one's own, where one would write. */
export function TakeOverAct({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	if (!mayTakeOver(conversation)) return null;
	const name = agentName(conversation.head.value?.agent?.name);
	return (
		<button
			type="button"
			class="button button-main"
			onClick={() => void takeOver(workspace, conversation).then(acted)}
		>
			{fill(transferWords.takeOver, { name })}
		</button>
	);
}
