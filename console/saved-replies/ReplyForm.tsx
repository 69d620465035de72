import { useState } from "preact/hooks";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { REPLY_LANGUAGES } from "../../protocol/saved-reply-limits.ts";
import { refused } from "../words/words.ts";
import { languagesBeside } from "../workspace/languages-beside.ts";
import { SaveLine } from "../workspace/SaveLine.tsx";
import { Field } from "../workspace/SettingField.tsx";
import type { Edited, EditedReply } from "./OneReply.tsx";
import { ReplyFilesField } from "./ReplyFilesField.tsx";
import { ReplyTextField } from "./ReplyTextField.tsx";
import {
	isWhole,
	nameFault,
	shortcutFault,
	sizeFault,
	textFault,
} from "./reply-faults.ts";
import { faultWords, editWords as w } from "./words.ts";

interface Props {
	edited: Edited;
	/** As it is saved now. */
	now: SavedReply | undefined;
	isNew: boolean;
	mayEdit: boolean;
	isTaken(name: string): boolean;
	remove(): void;
}

export function ReplyForm(props: Props) {
	const { edited, now, mayEdit } = props;
	const { draft } = edited;
	const value = draft.value.value;
	// What is wrong is said once somebody wanted to save it.
	const [isTried, setTried] = useState(false);
	const faultOf = (fault: string | null) => (isTried ? fault : null);
	const isTaken = props.isTaken(value.name);
	const type = (part: Partial<EditedReply>) =>
		draft.type({ ...value, ...part });
	const isOlder =
		now !== undefined &&
		edited.was() !== null &&
		now.version > (edited.was() ?? 0) &&
		draft.state.value.kind !== "saving";

	return (
		<form
			class="settings-form reply-form"
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				const isComing = edited.files.coming.peek().length > 0;
				if (isWhole(value) && !isTaken && !isComing) void draft.save();
			}}
		>
			<h2>{props.isNew ? w.newTitle : w.title}</h2>
			{isOlder && now && <Theirs edited={edited} now={now} />}
			<fieldset class="reply-fields" disabled={!mayEdit}>
				<Field
					label={w.name}
					hint={w.nameHint}
					value={value.name}
					type={(name) => type({ name })}
					fault={faultOf(
						isTaken ? faultWords.takenName : nameFault(value.name),
					)}
				/>
				<Field
					label={w.shortcut}
					hint={w.shortcutHint}
					value={value.shortcut}
					type={(shortcut) => type({ shortcut })}
					fault={faultOf(shortcutFault(value.shortcut))}
				/>
				{value.texts.map(({ language, text }, at) => (
					<ReplyTextField
						key={language}
						{...{ language, text }}
						isFirst={at === 0}
						fault={faultOf(textFault(text))}
						type={(said) =>
							type({ texts: value.texts.with(at, { language, text: said }) })
						}
						remove={
							value.texts.length > 1
								? () => type({ texts: value.texts.toSpliced(at, 1) })
								: null
						}
					/>
				))}
				<AddLanguage value={value} type={type} />
				<ReplyFilesField
					files={edited.files}
					value={value.files}
					type={(files) => type({ files })}
				/>
			</fieldset>
			{mayEdit && (
				<SaveLine
					draft={draft}
					fault={faultOf(
						edited.files.coming.value.length > 0
							? w.comingFiles
							: sizeFault(value),
					)}
					says={(refusal) =>
						refusal.code === "rejected" ? w.full : refused(refusal)
					}
				/>
			)}
			{mayEdit && now && (
				<button type="button" class="text-button" onClick={props.remove}>
					{w.remove}
				</button>
			)}
		</form>
	);
}

/** Somebody else was quicker: what they wrote, and who decides. */
function Theirs({ edited, now }: { edited: Edited; now: SavedReply }) {
	return (
		<div class="reply-theirs" role="alert">
			<p>{w.changed}</p>
			<blockquote>
				<strong dir="auto">{now.name}</strong>
				{now.texts.map(({ language, text }) => (
					<p key={language} dir="auto" lang={language}>
						{text}
					</p>
				))}
				{now.files?.map(({ id, name }) => (
					<p key={id} dir="auto">
						{name}
					</p>
				))}
			</blockquote>
			<button type="button" class="button" onClick={() => edited.take(now)}>
				{w.takeTheirs}
			</button>
			<button
				type="button"
				class="text-button"
				onClick={() => {
					edited.over(now.version);
					void edited.draft.save();
				}}
			>
				{w.overwrite}
			</button>
		</div>
	);
}

function AddLanguage({
	value: { texts },
	type,
}: {
	value: EditedReply;
	type(part: Partial<EditedReply>): void;
}) {
	if (texts.length >= REPLY_LANGUAGES) return null;
	return (
		<select
			class="select"
			aria-label={w.addLanguage}
			value=""
			onChange={({ currentTarget }) => {
				const language = currentTarget.value;
				currentTarget.value = "";
				if (language) type({ texts: [...texts, { language, text: "" }] });
			}}
		>
			<option value="">{w.addLanguage}</option>
			{languagesBeside(texts.map(({ language }) => language)).map(
				({ tag, name }) => (
					<option key={tag} value={tag}>
						{name}
					</option>
				),
			)}
		</select>
	);
}
