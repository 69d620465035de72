import { useEffect, useRef } from "preact/hooks";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";

/** A survey as a page of its own, in place of the chat. */
export function SurveyPage({ onDone }: { onDone: () => void }) {
	const { chat, invited } = useModels();
	const { surveyPart } = useLazyParts();
	const { words } = useLanguage();
	const { header } = useLazyWords();
	const place = useRef<HTMLElement>(null);
	const connection = chat.connection.state.value;
	const part = surveyPart.part.value;
	const ask = invited.value;
	useEffect(() => void surveyPart.load(), [surveyPart, connection]);
	useEffect(() => {
		if (part && ask) void part.surveys.show(ask);
	}, [part, ask]);
	useEffect(() => place.current?.focus(), []);
	if (!ask) return null;
	return (
		<section
			ref={place}
			class="survey-page"
			aria-label={ask.title?.text ?? words.a11y.widget}
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
		</section>
	);
}
