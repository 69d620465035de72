import { useEffect } from "preact/hooks";
import { words } from "../words/words.ts";
import {
	type ConfirmAsked,
	confirmAsked,
} from "../workspace/confirm-identity.ts";
import { Failed } from "../workspace/Failed.tsx";
import type { AskByHttp } from "../workspace/http.ts";
import { createLazy } from "../workspace/lazy.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { accountWords } from "./words.ts";

const question = createLazy(async () => {
	const { ConfirmForm } = await import("./confirm/ConfirmForm.tsx");
	return ConfirmForm;
});

/** Asks once more who one is, whenever something is refused until that is said. One of it stands on a page. */
export function ConfirmIdentityDialog({ ask }: { ask: AskByHttp }) {
	const asked = confirmAsked.value;
	return (
		<QuestionDialog
			titleId="confirm-title"
			isOpen={asked !== null}
			hide={() => confirmAsked.peek()?.end(false)}
		>
			{asked && <Question ask={ask} asked={asked} />}
		</QuestionDialog>
	);
}

function Question({ ask, asked }: { ask: AskByHttp; asked: ConfirmAsked }) {
	useEffect(() => void question.fetch(), []);
	const state = question.state.value;
	if (state.kind === "here")
		return <state.module titleId="confirm-title" ask={ask} end={asked.end} />;
	return (
		<div class="keys-sheet">
			<h2 id="confirm-title">{accountWords.confirm}</h2>
			{state.kind === "failed" ? (
				<Failed
					why={accountWords.confirmNotLoaded}
					again={() => void question.fetch()}
				/>
			) : (
				<p class="quiet later">{words.loading}</p>
			)}
		</div>
	);
}
