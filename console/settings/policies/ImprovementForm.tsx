import { fill, languageName } from "../../words/words.ts";
import { KeptNote } from "../../workspace/KeptNote.tsx";
import { Field } from "../../workspace/SettingField.tsx";
import { improvementWords as w } from "./improvement-words.ts";
import {
	type ImprovementOpened,
	useImprovementForm,
} from "./use-improvement-form.ts";
import { policyWords } from "./words.ts";

/** One of them: its day, and what is said of it in each language. */
export function ImprovementForm(opened: ImprovementOpened) {
	const form = useImprovementForm(opened);
	const { content, info, text, language, put, why, save, kept } = form;
	const isPublic = info?.isPublic ?? false;
	if (!text) return null;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void save(isPublic);
			}}
		>
			<KeptNote {...kept} />
			<label class="setting">
				{w.date}
				<input
					class="input"
					type="date"
					required
					value={content.date}
					onInput={({ currentTarget: { value } }) => form.putDate(value)}
				/>
			</label>
			<Languages {...form} />
			<Field
				key={`title ${language}`}
				label={policyWords.title}
				value={text.title}
				input={{ lang: language }}
				type={(title) => put({ ...text, title })}
			/>
			<Field
				key={`heard ${language}`}
				label={w.heard}
				hint={w.heardHint}
				rows={4}
				value={text.heard}
				input={{ lang: language }}
				type={(heard) => put({ ...text, heard })}
			/>
			<Field
				key={`did ${language}`}
				label={w.did}
				rows={4}
				value={text.did}
				input={{ lang: language }}
				type={(did) => put({ ...text, did })}
			/>
			{opened.begun?.idea && !isPublic && (
				<label class="check">
					<input
						type="checkbox"
						checked={form.isTold}
						onChange={({ currentTarget: { checked } }) => form.setTold(checked)}
					/>{" "}
					{w.tell}
				</label>
			)}
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
			<div class="person-acts">
				{!isPublic && (
					<button type="submit" class="button">
						{policyWords.save}
					</button>
				)}
				<button
					type="button"
					class="button button-main"
					onClick={() => void save(true)}
				>
					{w.publish}
				</button>
				{isPublic && (
					<button type="button" class="button" onClick={() => void save(false)}>
						{w.withdraw}
					</button>
				)}
				{info && info.publishedAt === null && (
					<button
						type="button"
						class="button"
						onClick={() => void form.remove()}
					>
						{w.remove}
					</button>
				)}
			</div>
		</form>
	);
}

/** Which language is written, and which are missing. */
function Languages({
	content: { texts },
	language,
	setLanguage,
	missing,
	begin,
}: ReturnType<typeof useImprovementForm>) {
	return (
		<>
			<label class="setting">
				{policyWords.languages}
				<select
					class="select"
					value={language}
					onChange={({ currentTarget: { value } }) => setLanguage(value)}
				>
					{texts.map((one) => (
						<option key={one.language} value={one.language}>
							{languageName(one.language)}
						</option>
					))}
				</select>
			</label>
			{missing.length > 0 && (
				<p class="quiet">
					{fill(policyWords.missing, {
						languages: missing.map(languageName).join(", "),
					})}{" "}
					{missing.map((tag) => (
						<button
							key={tag}
							type="button"
							class="button"
							onClick={() => begin(tag)}
						>
							{fill(policyWords.addLanguage, { language: languageName(tag) })}
						</button>
					))}
				</p>
			)}
		</>
	);
}
