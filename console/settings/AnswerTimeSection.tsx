import { ANSWER_LEAST_MS, ANSWER_MOST_MS } from "../../protocol/limits.ts";
import { fill } from "../words/words.ts";
import type { Draft } from "../workspace/draft.ts";
import { OneFieldForm } from "./OneFieldForm.tsx";
import { answerTimeWords } from "./page-words.ts";

const [least, most] = [ANSWER_LEAST_MS / 60_000, ANSWER_MOST_MS / 60_000];

/** How long a shopper's word may stand unanswered before staff see it so. */
export function AnswerTimeSection({ draft }: { draft: Draft<string> }) {
	const w = answerTimeWords;
	return (
		<OneFieldForm
			draft={draft}
			label={w.minutes}
			hint={w.hint}
			fault={
				isMinutes(draft.value.value) ? null : fill(w.wrong, { least, most })
			}
			input={{
				type: "number",
				inputMode: "numeric",
				min: least,
				max: most,
				step: 1,
			}}
			names={{ save: w.save, discard: w.discard }}
		/>
	);
}

function isMinutes(typed: string): boolean {
	return /^\d{1,2}$/.test(typed) && +typed >= least && +typed <= most;
}
