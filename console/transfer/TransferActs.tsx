import type { StaffConversation } from "../../protocol/agent.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { agentName, fill, withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { MoreActs } from "./MoreActs.tsx";
import { mayTakeOver, takeOver } from "./transfer.ts";
import { transferWords } from "./words.ts";

/** Taking over what a colleague holds, and what is done more rarely with what is one's own. */
export function TransferActs({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	const label = takeOverWords(conversation.head.value);
	return (
		<>
			{mayTakeOver(conversation) && (
				<button
					type="button"
					class="button"
					aria-keyshortcuts="o"
					title={withKey(label, "O")}
					onClick={() => void takeOver(workspace, conversation).then(acted)}
				>
					{label}
				</button>
			)}
			{conversation.mine.value && <MoreActs conversation={conversation} />}
		</>
	);
}

function takeOverWords(row: StaffConversation | null): string {
	return fill(transferWords.takeOver, {
		name: agentName(row?.agent?.name),
	});
}
