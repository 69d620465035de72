import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { FileLine } from "./FileLine.tsx";
import { flawWords } from "./flaw-words.ts";
import { RemoveButton } from "./RemoveButton.tsx";
import { useSending } from "./sending.ts";

/** Above the text box: what goes with the next message, and what was not taken. */
export function TrayBox() {
	const { panel } = useModels();
	const { looks } = useLazyParts();
	const { tray } = useSending();
	const { files: words } = useLazyWords();
	const language = useLanguage();
	const files = tray.files.value;

	function remove(id: string) {
		tray.remove(id);
		// The button that was pressed goes.
		panel.returnFocus();
	}

	return (
		<>
			{tray.untaken.value.map(({ name, why }) => (
				<p key={name + why} class="file-note" role="alert">
					{flawWords(why, name, language)}
				</p>
			))}
			{files.length > 0 && (
				<ul class="tray" aria-label={words.tray}>
					{files.map(({ id, file, prepared }) => (
						<li key={id} aria-busy={!prepared}>
							<FileLine
								name={file.name}
								bytes={(prepared?.blob ?? file).size}
								look={looks.of(id)}
							/>
							<RemoveButton name={file.name} onClick={() => remove(id)} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}
