import { signal } from "@preact/signals";
import { useId, useRef, useState } from "preact/hooks";
import type { SurveyBody } from "../../protocol/survey.ts";
import { counted, fill, languageName } from "../words/words.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import { missingIn } from "./edit-survey.ts";
import { editorLanguages } from "./editor-languages.ts";
import { faultAt } from "./fault-at.ts";
import { QuestionList } from "./QuestionList.tsx";
import { SaveSurvey } from "./SaveSurvey.tsx";
import { SurveyPreview } from "./SurveyPreview.tsx";
import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";
import { TextField } from "./TextField.tsx";
import { editorWords } from "./words.ts";

/** Of which texts one looks at, from one survey to the next. */
const language = signal<string | null>(null);

/** What a survey asks, in one language at a time, with the real chat beside it. */
export function SurveyEditor({
	surveys,
	file,
	mayChange,
}: {
	surveys: Surveys;
	file: SurveyFile;
	mayChange: boolean;
}) {
	const own = surveys.languages.value;
	const body = file.body.value.value;
	const all = editorLanguages(own, body);
	const now = all.find((tag) => tag === language.value) ?? all[0] ?? "en";
	// An old shop of one language is marked only after somebody has tried to save.
	const [tried, setTried] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const isAdded = useRef(false);
	const faults = tried || file.was.value > 0 ? file.faults.value : [];
	const w = editorWords;
	const edit = { file, language: now, languages: all, own, mayChange };
	const said = (field: string) => faultAt(faults, field, own[0] ?? null);
	return (
		<div class="survey-editor">
			<form
				ref={form}
				class="settings-form"
				onSubmit={(event) => event.preventDefault()}
			>
				<ConflictNotice file={file} languages={all} />
				<LanguageChoice
					all={all}
					now={now}
					body={body}
					choose={(tag) => {
						language.value = tag;
					}}
				/>
				<TextField
					{...edit}
					label={w.surveyTitle}
					hint={w.titleHint}
					texts={body.title}
					fault={said("title")}
					type={(title) => file.body.type({ ...body, title })}
				/>
				<QuestionList {...edit} faults={faults} isAdded={isAdded} />
				{mayChange && <AddQuestion file={file} isAdded={isAdded} />}
				<TextField
					{...edit}
					label={w.thanks}
					hint={w.ownWords}
					texts={body.thanks}
					fault={said("thanks")}
					type={(thanks) => file.body.type({ ...body, thanks })}
				/>
				{mayChange && (
					<SaveSurvey
						file={file}
						fault={faultAt(faults, "", own[0] ?? null)}
						tried={() => {
							setTried(true);
							queueMicrotask(() => focusFault(form.current));
						}}
					/>
				)}
			</form>
			<SurveyPreview surveys={surveys} file={file} language={now} />
		</div>
	);
}

function focusFault(form: HTMLElement | null) {
	requestAnimationFrame(() =>
		form?.querySelector<HTMLElement>("[aria-invalid]")?.focus(),
	);
}

function LanguageChoice({
	all,
	now,
	body,
	choose,
}: {
	all: readonly string[];
	now: string;
	body: SurveyBody;
	choose: (tag: string) => void;
}) {
	const id = useId();
	const w = editorWords;
	const missing = missingIn(body, now);
	return (
		<div class="setting survey-language">
			<label for={id}>{w.language}</label>
			<select
				id={id}
				class="select"
				value={now}
				onChange={(event) => choose(event.currentTarget.value)}
			>
				{all.map((tag) => (
					<option key={tag} value={tag} selected={tag === now}>
						{optionOf(tag, missingIn(body, tag))}
					</option>
				))}
			</select>
			<p class="quiet" role="status">
				{missing > 0 &&
					fill(counted(w.missingIn, missing), {
						language: languageName(now),
					})}
			</p>
		</div>
	);
}

function optionOf(tag: string, missing: number): string {
	const name = languageName(tag);
	if (missing === 0) return name;
	return fill(counted(editorWords.languageMissing, missing), {
		language: name,
	});
}
