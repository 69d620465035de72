import { Icon } from "../../ui/Icon.tsx";
import { send } from "../../ui/icons.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { withKey } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { scheduleDialogModel } from "./schedule-dialog.ts";
import { scheduledWords as w } from "./words.ts";

/** For whoever has no keyboard, or does not know the key. */
export function LaterAct({
	conversation,
	hide,
}: {
	conversation: Conversation;
	hide(): void;
}) {
	const { show } = useModel(scheduleDialogModel);
	return (
		<button
			type="button"
			class="account-row"
			aria-keyshortcuts="c"
			title={withKey(w.key, "C")}
			onClick={() => {
				hide();
				show(conversation);
			}}
		>
			<Icon of={send} />
			{w.key}
		</button>
	);
}
