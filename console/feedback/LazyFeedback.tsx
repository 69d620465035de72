import { words } from "../words/words.ts";
import { LazyPage } from "../workspace/LazyPage.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { feedbackWords } from "./words.ts";

export const feedbackPage = createLazy(async () => {
	const { FeedbackPage } = await import("./FeedbackPage.tsx");
	return FeedbackPage;
});

/** The page, as soon as it is loaded. */
export function LazyFeedback() {
	return (
		<LazyPage
			page={feedbackPage}
			title={feedbackWords.link}
			notLoaded={words.notLoaded}
		/>
	);
}
