import type { SurveyState } from "../../protocol/survey.ts";
import { stateWords, surveysWords } from "./words.ts";

/** Whether a survey asks anybody. */
export function StateMark({
	state,
	isRemoved,
}: {
	state: SurveyState;
	isRemoved: boolean;
}) {
	const isRunning = state === "running" && !isRemoved;
	return (
		<span class={isRunning ? "badge badge-customer" : "badge"}>
			{isRemoved ? surveysWords.removed : stateWords[state]}
		</span>
	);
}
