import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { assigning } from "./selection-acts.ts";
import { selectionWords } from "./words.ts";

const form = createLazy(
	async () => (await import("./AssignForm.tsx")).AssignForm,
);

/** To whom what is selected goes. */
export function AssignDialog() {
	const ids = assigning.value;
	return (
		<LazyQuestion
			titleId="assign-title"
			title={selectionWords.assign}
			question={form}
			given={ids && { ids, hide }}
			hide={hide}
		/>
	);
}

function hide() {
	assigning.value = null;
}
