import { focusComposer } from "../conversation/composer-focus.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { agentName, fill } from "../words/words.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { takeOverNow, takingOver } from "./transfer.ts";
import { transferWords } from "./words.ts";

/** Before a conversation is taken from somebody who is typing in it. */
export function TakeOverDialog() {
	const conversation = takingOver.value;
	return (
		<QuestionDialog
			titleId="take-over-title"
			isOpen={conversation !== null}
			hide={hide}
		>
			{conversation && (
				<Question key={conversation.id} conversation={conversation} />
			)}
		</QuestionDialog>
	);
}

function hide() {
	takingOver.value = null;
}

function Question({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const name = agentName(conversation.head.value?.agent?.name);
	const w = transferWords;
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={(event) => {
				event.preventDefault();
				hide();
				void takeOverNow(workspace, conversation).then(focusComposer);
			}}
		>
			<h2 id="take-over-title" dir="auto">
				{fill(w.typingTitle, { name })}
			</h2>
			<p>{w.typingLead}</p>
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{fill(w.takeOver, { name })}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}
