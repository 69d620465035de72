import { fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { changeSentence } from "./change-sentences.ts";
import { textIn } from "./edit-survey.ts";
import type { SurveyFile } from "./survey-file.ts";
import { conflictWords, editorWords } from "./words.ts";

/** A colleague has saved while this one wrote: both are shown, and neither is lost. */
export function ConflictNotice({
	file,
	languages,
}: {
	file: SurveyFile;
	languages: readonly string[];
}) {
	const { toasts } = useWorkspace();
	const theirs = file.theirs.value;
	if (!theirs) return null;
	const w = conflictWords;
	const changes = file.theirChanges.value;
	const { version } = theirs;
	const take = () => {
		const mine = file.body.value.peek();
		file.takeTheirs();
		const undo = () => file.body.type(mine);
		toasts.say(
			{ text: w.dropped, action: { label: editorWords.undo, run: undo } },
			10_000,
		);
	};
	return (
		<section
			class="survey-warning"
			role="alert"
			aria-labelledby="survey-conflict"
		>
			<h3 id="survey-conflict">{fill(w.title, { version })}</h3>
			<p>{w.lead}</p>
			<ul>
				{changes.map((change) => (
					<li key={change.key}>{changeSentence(change)}</li>
				))}
				{changes.length === 0 && <li>{w.nothing}</li>}
			</ul>
			<details>
				<summary>{w.theirQuestions}</summary>
				<ol>
					{theirs.body.questions.map(({ key, text }) => (
						<li key={key} dir="auto">
							{textIn(text, languages) || key}
						</li>
					))}
				</ol>
			</details>
			<div class="survey-warning-acts">
				<button
					type="button"
					class="button button-main"
					onClick={() => void file.keepMine()}
				>
					{fill(w.mine, { version: version + 1 })}
				</button>
				<button type="button" class="button" onClick={take}>
					{w.theirs}
				</button>
			</div>
		</section>
	);
}
