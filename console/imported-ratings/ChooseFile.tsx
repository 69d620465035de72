import { useState } from "preact/hooks";
import type { FileProblem } from "./draft-state.ts";
import type { ImportDraft } from "./import-draft.ts";
import { importWords } from "./words.ts";

/** A file by hand, dropped, or as pasted lines. */
export function ChooseFile({
	draft,
	fault,
}: {
	draft: ImportDraft;
	fault: FileProblem | null;
}) {
	const w = importWords;
	const [isOver, setOver] = useState(false);
	const [pasted, setPasted] = useState("");
	return (
		<>
			{fault && (
				<p class="fault" role="alert">
					{w.file[fault]}
				</p>
			)}
			<label
				class="imported-drop"
				data-over={isOver || undefined}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(false);
					const [file] = event.dataTransfer?.files ?? [];
					if (file) void draft.choose(file);
				}}
			>
				<span class="button button-main">{w.choose}</span>
				<input
					type="file"
					class="unseen"
					accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
					onChange={(event) => {
						const [file] = event.currentTarget.files ?? [];
						if (file) void draft.choose(file);
						// The same file may be chosen once more, when it was corrected.
						event.currentTarget.value = "";
					}}
				/>
				<span>{w.drop}</span>
			</label>
			<details>
				<summary>{w.orPaste}</summary>
				<label class="setting">
					<span>{w.paste}</span>
					<textarea
						class="input imported-paste"
						rows={6}
						spellcheck={false}
						dir="auto"
						value={pasted}
						onInput={(event) => setPasted(event.currentTarget.value)}
					/>
				</label>
				<button
					type="button"
					class="button"
					aria-disabled={pasted.trim() === ""}
					onClick={() => pasted.trim() && void draft.paste(pasted)}
				>
					{w.usePaste}
				</button>
			</details>
		</>
	);
}
