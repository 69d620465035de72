import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { snoozing } from "./snooze-acts.ts";
import { snoozingWords } from "./words.ts";

const form = createLazy(
	async () => (await import("./SnoozeForm.tsx")).SnoozeForm,
);

/** Until when. */
export function SnoozeDialog() {
	const ids = snoozing.value;
	return (
		<LazyQuestion
			titleId="snooze-title"
			title={snoozingWords.snooze}
			question={form}
			given={ids && { ids, hide }}
			hide={hide}
		/>
	);
}

function hide() {
	snoozing.value = null;
}
