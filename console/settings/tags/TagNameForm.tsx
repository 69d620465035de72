import { useEffect, useRef, useState } from "preact/hooks";
import { TAG_CHARS } from "../../../protocol/tags.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { changeTag } from "./change-tag.ts";
import { tagSettingsWords } from "./words.ts";

/** The name of a new tag (`id` null), or another one of a tag, which keeps its conversations. */
export function TagNameForm({
	site,
	id,
	before,
	label,
	leave,
}: {
	site: string;
	id: string | null;
	/** As it is called until now. */
	before: string;
	label: string;
	/** Of a tag that is there: it has its name, or keeps the one before. */
	leave?(): void;
}) {
	const workspace = useWorkspace();
	const box = useRef<HTMLInputElement>(null);
	const [name, setName] = useState(before);
	const [fault, setFault] = useState<string | null>(null);
	const w = tagSettingsWords;
	useEffect(() => {
		if (id !== null) box.current?.select();
	}, [id]);

	async function save() {
		box.current?.focus();
		if (!name.trim()) return;
		const tag = { id, name: name.trim(), removed: false };
		const refusal = await changeTag(workspace, { site, tag });
		setFault(refusal);
		if (refusal) return;
		if (leave) leave();
		else setName("");
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
				aria-label={label}
				placeholder={id === null ? label : undefined}
				value={name}
				onInput={(event) => setName(event.currentTarget.value)}
			/>
			<button type="submit" class="button">
				{id === null ? w.make : w.save}
			</button>
			{leave && (
				<button type="button" class="text-button" onClick={leave}>
					{w.cancel}
				</button>
			)}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</form>
	);
}
