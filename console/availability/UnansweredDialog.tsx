import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { leaving } from "./set-availability.ts";
import { unansweredWords } from "./words.ts";

export const unansweredQuestion = createLazy(async () => {
	const { UnansweredQuestion } = await import("./UnansweredQuestion.tsx");
	return UnansweredQuestion;
});

/** Going away, or on a break, while shoppers wait for an answer of this agent: what becomes of them. */
export function UnansweredDialog() {
	return (
		<LazyQuestion
			titleId="unanswered-title"
			title={unansweredWords.title}
			question={unansweredQuestion}
			given={leaving.value && {}}
			hide={() => {
				leaving.value = null;
			}}
		/>
	);
}
