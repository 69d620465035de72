import { useEffect, useRef } from "preact/hooks";
import { useLazyParts, useLazyWords, useModels } from "../context/context.ts";
import { PREVIEW } from "./preview.ts";

/** A survey as a page of its own, in place of the chat. */
export function SurveyPage({ onDone }: { onDone: () => void }) {
	const { chat, invited } = useModels();
	const { surveyPart } = useLazyParts();
	const { header } = useLazyWords();
	const place = useRef<HTMLDivElement>(null);
	const connection = chat.connection.state.value;
	const part = surveyPart.part.value;
	const ask = invited.value;
	useEffect(() => void surveyPart.load(), [surveyPart, connection]);
	useEffect(() => {
		if (part && ask) void part.surveys.show(ask);
	}, [part, ask]);
	useEffect(() => {
		// Whoever writes the survey beside it goes on writing.
		if (invited.peek()?.id !== PREVIEW) place.current?.focus();
	}, [invited]);
	if (!ask) return null;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is in it.
		<div
			ref={place}
			class="survey-page"
			tabIndex={-1}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			{part && <part.Survey surveys={part.surveys} ask={ask.id} />}
			<button type="button" class="button button-quiet" onClick={onDone}>
				{header.hoursClose}
			</button>
		</div>
	);
}
