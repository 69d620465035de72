import { useEffect, useRef, useState } from "preact/hooks";
import { type Label, TAG_CHARS } from "../../../protocol/tags.ts";
import { fill, plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { changeTag } from "./change-tag.ts";
import { tagSettingsWords } from "./words.ts";

/** A new name of a tag, in its place: it keeps its conversations. */
export function RenameForm({
	site,
	tag,
	leave,
}: {
	site: string;
	tag: Label;
	leave(): void;
}) {
	const workspace = useWorkspace();
	const box = useRef<HTMLInputElement>(null);
	const [name, setName] = useState(plain(tag.name));
	const [fault, setFault] = useState<string | null>(null);
	useEffect(() => box.current?.select(), []);
	const w = tagSettingsWords;

	async function save() {
		if (!name.trim()) return box.current?.focus();
		const change = { id: tag.id, name: name.trim(), removed: false };
		const refusal = await changeTag(workspace, { site, tag: change });
		setFault(refusal);
		if (!refusal) leave();
	}

	return (
		<form
			class="tags-line"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<input
				ref={box}
				class="input"
				type="text"
				dir="auto"
				autoComplete="off"
				maxLength={TAG_CHARS}
				aria-label={fill(w.newName, { name: plain(tag.name) })}
				value={name}
				onInput={(event) => setName(event.currentTarget.value)}
			/>
			<button type="submit" class="button">
				{w.save}
			</button>
			<button type="button" class="text-button" onClick={leave}>
				{w.cancel}
			</button>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</form>
	);
}
