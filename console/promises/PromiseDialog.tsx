import "./promises.css";
import { Icon } from "../../ui/Icon.tsx";
import { bell } from "../../ui/icons.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { withKey } from "../words/words.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { PromiseForm } from "./PromiseForm.tsx";
import { promiseDialogModel } from "./promise-dialog.ts";
import { promiseWords } from "./words.ts";

/** In which something is promised to the shopper whom it was opened for. */
export function PromiseDialog() {
	const of = useModel(promiseDialogModel);
	const hide = () => {
		of.value = null;
	};
	return (
		<QuestionDialog
			titleId="promise-title"
			isOpen={of.value !== null}
			hide={hide}
		>
			{of.value && <PromiseForm {...of.value} hide={hide} />}
		</QuestionDialog>
	);
}

/** Beside the box: opens it. */
export function PromiseButton({
	conversation,
}: {
	conversation: Conversation;
}) {
	const of = useModel(promiseDialogModel);
	const label = withKey(promiseWords.make, "Alt P");
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={promiseWords.make}
			aria-keyshortcuts="Alt+P"
			title={label}
			onClick={() => {
				of.value = { conversation, what: "" };
			}}
		>
			<Icon of={bell} />
		</button>
	);
}
