import { useEffect, useRef, useState } from "preact/hooks";
import { printTranscript } from "../../../ui/print-transcript.ts";
import {
	type Transcript,
	transcriptFile,
	transcriptText,
} from "../../../ui/transcript.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { saveFile } from "./save-file.ts";
import { wholeTranscript } from "./whole-transcript.ts";

/** The chat on paper or in a file of the shopper's own. */
export function SaveChatBox({ onDone }: { onDone: () => void }) {
	const { chat } = useModels();
	const { words, locale } = useLanguage();
	const { header, save } = useLazyWords();
	const [isFailed, setFailed] = useState(false);
	const first = useRef<HTMLButtonElement>(null);
	useEffect(() => first.current?.focus(), []);

	async function give(to: (transcript: Transcript) => void) {
		const transcript = await wholeTranscript(chat, { you: save.you, locale });
		setFailed(transcript === null);
		if (transcript) to(transcript);
	}

	return (
		<fieldset
			class="question"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<legend>{header.save}</legend>
			<button
				ref={first}
				type="button"
				class="button"
				onClick={() => void give(printTranscript)}
			>
				{save.print}
			</button>
			<button
				type="button"
				class="button"
				onClick={() =>
					void give((transcript) =>
						saveFile(
							transcriptFile(transcript.title, Date.now()),
							transcriptText(transcript),
						),
					)
				}
			>
				{save.text}
			</button>
			<button type="button" class="button button-quiet" onClick={onDone}>
				{header.hoursClose}
			</button>
			{isFailed && (
				<p class="question-failed" role="alert">
					{words.errors.generic}
				</p>
			)}
		</fieldset>
	);
}
