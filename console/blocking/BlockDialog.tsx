import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { blocking } from "./block-acts.ts";
import { blockingWords } from "./words.ts";

const form = createLazy(
	async () => (await import("./BlockForm.tsx")).BlockForm,
);

/** For how long, and what else came from there. */
export function BlockDialog() {
	const id = blocking.value;
	return (
		<LazyQuestion
			titleId="block-title"
			title={blockingWords.block}
			question={form}
			given={id === null ? null : { id, hide }}
			hide={hide}
		/>
	);
}

function hide() {
	blocking.value = null;
}
