import type { Conversation } from "../conversation/conversation.ts";
import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { maySnooze, snoozing, wake } from "./snooze-acts.ts";
import { snoozingWords } from "./words.ts";

/** Puts off the opened conversation, or takes it up before its time. */
export function SnoozeAct({
	conversation,
	acted,
}: {
	conversation: Conversation;
	acted(): void;
}) {
	const workspace = useWorkspace();
	const w = snoozingWords;
	if (!conversation.mine.value) return null;
	if (maySnooze(conversation))
		return (
			<button
				type="button"
				class="button"
				aria-keyshortcuts="s"
				title={withKey(w.snooze, "S")}
				onClick={() => {
					snoozing.value = [conversation.id];
				}}
			>
				{w.snooze}
			</button>
		);
	return (
		<button
			type="button"
			class="button"
			onClick={() => void wake(workspace, conversation).then(acted)}
		>
			{w.wake}
		</button>
	);
}
