import { useId } from "preact/hooks";
import { ANSWER_LEAST_MS, ANSWER_MOST_MS } from "../../protocol/limits.ts";
import { fill } from "../words/words.ts";
import type { Draft } from "./draft.ts";
import { answerTimeWords } from "./page-words.ts";
import { SaveLine } from "./SaveLine.tsx";

const [least, most] = [ANSWER_LEAST_MS / 60_000, ANSWER_MOST_MS / 60_000];

/** How long a shopper's word may stand unanswered before staff see it so. */
export function AnswerTimeSection({ draft }: { draft: Draft<string> }) {
	const id = useId();
	const w = answerTimeWords;
	const typed = draft.value.value;
	const fault = isMinutes(typed) ? null : fill(w.wrong, { least, most });
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (!fault) return void draft.save();
				event.currentTarget.querySelector<HTMLElement>("input")?.focus();
			}}
		>
			<div class="field">
				<label for={id}>{w.minutes}</label>
				<input
					id={id}
					type="number"
					inputMode="numeric"
					min={least}
					max={most}
					step={1}
					value={typed}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => draft.type(event.currentTarget.value)}
				/>
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{fault ?? w.hint}
				</p>
			</div>
			<SaveLine draft={draft} names={{ save: w.save, discard: w.discard }} />
		</form>
	);
}

function isMinutes(typed: string): boolean {
	return /^\d{1,2}$/.test(typed) && +typed >= least && +typed <= most;
}
