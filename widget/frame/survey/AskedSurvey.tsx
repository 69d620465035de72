import type { ComponentChild } from "preact";
import { useEffect } from "preact/hooks";
import { useLazyParts, useModels } from "../context/context.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		AskedSurvey: typeof AskedSurvey;
	}
}

/** The survey that a conversation asks for, in its log. */
export function AskedSurvey({
	ask,
	isOver,
	otherwise,
}: {
	ask: string;
	/** Nobody is asked any more who has not begun. */
	isOver: boolean;
	/** Where it cannot be had. */
	otherwise: ComponentChild;
}) {
	const { chat } = useModels();
	const { surveyPart } = useLazyParts();
	const connection = chat.connection.state.value;
	// Each state of the connection is a new chance.
	useEffect(() => void surveyPart.load(), [surveyPart, connection]);
	const part = surveyPart.part.value;
	if (!part) return surveyPart.isAway.value ? otherwise : null;
	if (isOver && !part.surveys.all.value[ask]) return <>{otherwise}</>;
	return <part.Survey surveys={part.surveys} ask={ask} otherwise={otherwise} />;
}
