import { useState } from "preact/hooks";
import { fill, refused } from "../words/words.ts";
import { saveWords } from "../workspace/save-words.ts";
import { changeSentence } from "./change-sentences.ts";
import type { SurveyFile } from "./survey-file.ts";
import { changeWords, editorWords } from "./words.ts";

/** Saves what was written. Of a survey that has asked somebody it is said first what the change does to its answers. */
export function SaveSurvey({
	file,
	fault,
	tried,
}: {
	file: SurveyFile;
	/** Of the survey as a whole. */
	fault: string | null;
	/** Somebody wanted to save what has faults. */
	tried: () => void;
}) {
	const [asks, setAsks] = useState(false);
	const state = file.body.state.value;
	const was = file.was.value;
	const changed = file.body.changed.value || was === 0;
	const hasFaults = file.faults.value.length > 0;
	const version = was + 1;
	const w = editorWords;
	const isWarned = hasAsked(file) && file.changes.value.length > 0;
	const save = () => {
		setAsks(false);
		void file.body.save();
	};
	// The conflict has a place of its own, with both.
	const said =
		state.kind === "refused" && state.refusal.code !== "conflict"
			? refused(state.refusal)
			: fault;
	return (
		<div class="save-line survey-save">
			{asks && changed && !hasFaults ? (
				<Warning
					file={file}
					version={version}
					save={save}
					hide={() => setAsks(false)}
				/>
			) : (
				<>
					<button
						type="button"
						class={changed ? "button button-main" : "button"}
						onClick={() => {
							if (hasFaults) tried();
							else if (isWarned) setAsks(true);
							else save();
						}}
					>
						{state.kind === "saving"
							? saveWords.saving
							: was === 0
								? w.save
								: fill(w.saveVersion, { version })}
					</button>
					{file.body.changed.value && was > 0 && (
						<button
							type="button"
							class="text-button"
							onClick={() => file.body.discard()}
						>
							{saveWords.discard}
						</button>
					)}
				</>
			)}
			<p class="quiet" role="status">
				{state.kind === "saved" && !changed && saveWords.saved}
				{changed && !hasFaults && state.kind !== "saving" && saveWords.unsaved}
				{changed && hasFaults && w.faults}
			</p>
			{said && (
				<p class="fault save-fault" role="alert">
					{said}
				</p>
			)}
		</div>
	);
}

function Warning({
	file,
	version,
	save,
	hide,
}: {
	file: SurveyFile;
	version: number;
	save: () => void;
	hide: () => void;
}) {
	const w = changeWords;
	return (
		<section class="survey-warning" aria-labelledby="survey-warning">
			<h3 id="survey-warning">{fill(w.lead, { version })}</h3>
			<ul>
				{file.changes.value.map((change) => (
					<li key={change.key}>{changeSentence(change)}</li>
				))}
			</ul>
			<p class="quiet">{w.same}</p>
			<div class="survey-warning-acts">
				<button
					type="button"
					class="button button-main"
					// It stands where the button was that was just used.
					ref={(button) => button?.focus()}
					onClick={save}
				>
					{fill(w.yes, { version })}
				</button>
				<button type="button" class="text-button" onClick={hide}>
					{w.no}
				</button>
			</div>
		</section>
	);
}

/** A draft has asked nobody: its first version may change as it likes. */
function hasAsked({ state }: SurveyFile): boolean {
	const now = state.value;
	return now.kind === "kept" && now.now.survey.state !== "draft";
}
