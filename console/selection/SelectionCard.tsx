import { useEffect } from "preact/hooks";
import { loadActs } from "../inbox/act-on.ts";
import { selectionModel } from "../inbox/selection.ts";
import { counted } from "../words/words.ts";
import { createLazy } from "../workspace/lazy.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { selectionWords } from "./words.ts";

const bar = createLazy(
	async () => (await import("./SelectionBar.tsx")).SelectionBar,
);

/** How many are selected, and what can be done with them. */
export function SelectionCard() {
	const { size } = useModel(selectionModel).ids.value;
	useEffect(
		() =>
			void (size > 0 && Promise.all([bar.fetch(), loadActs()]).catch(() => {})),
		[size > 0],
	);
	if (size === 0) return null;
	const state = bar.state.value;
	return (
		<section class="card" aria-label={selectionWords.selected}>
			<p role="status">{counted(selectionWords.count, size)}</p>
			{state.kind === "here" && <state.module />}
		</section>
	);
}
