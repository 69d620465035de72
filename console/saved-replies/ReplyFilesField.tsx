import { useRef } from "preact/hooks";
import {
	FILE_ALT_CHARS,
	FILES_A_REPLY,
	type SentFile,
} from "../../protocol/attachment.ts";
import { FileLine } from "../files/FileLine.tsx";
import { flawWords } from "../files/flaw-words.ts";
import { RemoveButton } from "../files/RemoveButton.tsx";
import { fileWords } from "../files/words.ts";
import { fill } from "../words/words.ts";
import type { ReplyFiles } from "./reply-files.ts";
import { editWords as w } from "./words.ts";

/** What goes with a reply: pictures and PDFs, those that are on their way among them. */
export function ReplyFilesField({
	files: model,
	value,
	type,
}: {
	files: ReplyFiles;
	value: SentFile[];
	type(files: SentFile[]): void;
}) {
	const { coming, untaken, looks } = model;
	const add = useRef<HTMLButtonElement>(null);
	const chooser = useRef<HTMLInputElement>(null);
	// The button that was pressed goes.
	const removed = () => add.current?.focus();

	return (
		<div class="setting">
			<strong id="reply-files">{w.files}</strong>
			<p class="quiet">{fill(w.filesHint, { most: FILES_A_REPLY })}</p>
			{value.length + coming.value.length > 0 && (
				<ul class="reply-files" aria-labelledby="reply-files">
					{value.map((file, at) => (
						<li key={file.id}>
							<FileLine {...file} look={looks.value.get(file.id)} />
							{file.width && (
								<AltField
									file={file}
									type={(alt) => type(value.with(at, { ...file, alt }))}
								/>
							)}
							<RemoveButton
								name={file.name}
								onClick={() => {
									type(value.toSpliced(at, 1));
									removed();
								}}
							/>
						</li>
					))}
					{coming.value.map(({ id, name, bytes, brought }) => (
						<li key={id} aria-busy="true">
							<FileLine name={name} bytes={bytes} />
							<progress aria-label={name} max={bytes} value={brought} />
							<RemoveButton
								name={name}
								onClick={() => {
									model.stop(id);
									removed();
								}}
							/>
						</li>
					))}
				</ul>
			)}
			<button
				ref={add}
				type="button"
				class="button"
				onClick={() => chooser.current?.click()}
			>
				{w.addFiles}
			</button>
			<input
				ref={chooser}
				type="file"
				multiple
				hidden
				accept="image/*,application/pdf"
				aria-label={w.addFiles}
				onChange={({ currentTarget }) => {
					model.add([...(currentTarget.files ?? [])]);
					// The same file may be chosen again.
					currentTarget.value = "";
				}}
			/>
			<div role="status">
				{untaken.value.map(({ name, why }, at) => (
					<p key={at} class="file-note">
						{why === "most"
							? fill(w.mostFiles, { most: FILES_A_REPLY })
							: flawWords(why === "other" ? "gone" : why, name)}
					</p>
				))}
			</div>
		</div>
	);
}

function AltField({
	file: { name, alt = "" },
	type,
}: {
	file: SentFile;
	type(alt: string): void;
}) {
	return (
		<input
			class="alt-field"
			dir="auto"
			autocomplete="off"
			maxLength={FILE_ALT_CHARS}
			aria-label={fill(fileWords.alt, { name })}
			placeholder={fileWords.altPlaceholder}
			value={alt}
			onInput={({ currentTarget }) => type(currentTarget.value)}
		/>
	);
}
