import { useEffect, useRef } from "preact/hooks";
import { FILE_ALT_CHARS } from "../../protocol/attachment.ts";
import { focusComposer } from "../conversation/composer-focus.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { FileLine } from "../files/FileLine.tsx";
import { flawWords } from "../files/flaw-words.ts";
import { RemoveButton } from "../files/RemoveButton.tsx";
import { fileWords } from "../files/words.ts";
import { fill } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { type ConsoleTray, filesModel } from "./files-model.ts";
import { attachWords as w } from "./words.ts";

/** Above the box: what goes with the next message or note, and what was not taken. */
export function TrayBox({ conversation }: { conversation: Conversation }) {
	const { drafts } = useModel(conversationsModel);
	const { trayOf } = useModel(filesModel);
	const { kind } = drafts.of(conversation.id);
	const tray = trayOf(conversation.id, kind);
	const files = shownIn(tray);
	const list = useRef<HTMLUListElement>(null);
	const asked = useRef(new Set<string>());

	useEffect(() => {
		// Each picture is asked about once, and nobody is taken out of the box while they write.
		const fresh = files.filter(
			({ id, isPicture }) => isPicture && !asked.current.has(id),
		);
		for (const { id } of fresh) asked.current.add(id);
		const isWriting = document.activeElement instanceof HTMLTextAreaElement;
		if (fresh.length && !isWriting) nextField(list.current)?.focus();
	}, [tray.files.value, tray.copies.value]);

	return (
		<>
			{files.length > 0 && (
				<ul ref={list} class="tray" aria-label={w.tray}>
					{files.map((file) => (
						<TrayLine
							key={file.id}
							file={file}
							tray={tray}
							left={() => {
								const next = nextField(list.current, file.id);
								if (next) next.focus();
								else focusComposer();
							}}
						/>
					))}
				</ul>
			)}
			<div role="status">
				{tray.untaken.value.map(({ name, why }, at) => (
					<p key={at} class="file-note">
						{flawWords(why, name)}
					</p>
				))}
			</div>
		</>
	);
}

/** The field that stands behind that of this file, or the first one that is empty. */
function nextField(
	list: HTMLUListElement | null,
	after?: string,
): HTMLInputElement | undefined {
	const fields = [...(list?.querySelectorAll("input") ?? [])];
	const at = fields.findIndex(({ name }) => name === after);
	return after ? fields[at + 1] : fields.find(({ value }) => !value);
}

interface Shown {
	id: string;
	name: string;
	bytes: number;
	isReady: boolean;
	isPicture: boolean;
}

function shownIn({ files, copies }: ConsoleTray): Shown[] {
	return [
		...copies.value.map(({ id, name, bytes, width }) => ({
			...{ id, name, bytes, isReady: true, isPicture: !!width },
		})),
		...files.value.map(({ id, file, prepared }) => ({
			...{ id, name: file.name, bytes: prepared?.blob.size ?? file.size },
			...{ isReady: prepared !== null, isPicture: !!prepared?.width },
		})),
	];
}

function TrayLine({
	file: { id, name, bytes, isReady, isPicture },
	tray,
	left,
}: {
	file: Shown;
	tray: ConsoleTray;
	/** Whoever has answered goes on to the next picture, or to the box. */
	left(): void;
}) {
	const { looks } = useModel(filesModel);
	return (
		<li aria-busy={!isReady}>
			<FileLine name={name} bytes={bytes} look={looks.of(id)} />
			{isPicture && (
				<input
					class="alt-field"
					name={id}
					dir="auto"
					autocomplete="off"
					maxLength={FILE_ALT_CHARS}
					aria-label={fill(fileWords.alt, { name })}
					placeholder={fileWords.altPlaceholder}
					title={fileWords.altHint}
					value={tray.alts.value.get(id) ?? ""}
					onInput={({ currentTarget }) => {
						tray.alts.value = new Map(tray.alts.peek()).set(
							id,
							currentTarget.value,
						);
					}}
					onKeyDown={(event) => {
						if (event.key !== "Enter" && event.key !== "Escape") return;
						if (event.isComposing) return;
						// Enter would send the form.
						event.preventDefault();
						if (event.key === "Enter") left();
						else focusComposer();
					}}
				/>
			)}
			<RemoveButton
				name={name}
				onClick={() => {
					tray.remove(id);
					// The button that was pressed goes.
					focusComposer();
				}}
			/>
		</li>
	);
}
