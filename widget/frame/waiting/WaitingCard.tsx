import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { StillThere } from "./StillThere.tsx";

/** While the shopper waits live: what else there is to do, and now and then whether they are still there. */
export function WaitingCard() {
	const { panel } = useModels();
	const { waiting } = useLazyParts();
	const { words } = useLanguage();
	const { queue } = useLazyWords();
	const asks = waiting.asked.value;

	function choose(act: () => void) {
		act();
		// The button that was pressed goes.
		panel.returnFocus();
	}

	return (
		<section class={asks ? "asking" : "choices"}>
			{/* It stands before it says something, or a reader would not hear of it. */}
			<div aria-live="polite">{asks && <p>{queue.stillThere}</p>}</div>
			{asks ? (
				<StillThere />
			) : (
				<>
					<button
						type="button"
						class="text-button"
						onClick={() => choose(waiting.leaveMessage)}
					>
						{queue.leaveMessage}
					</button>
					<button
						type="button"
						class="text-button"
						onClick={() => {
							panel.below.value = "end";
						}}
					>
						{queue.leave}
					</button>
				</>
			)}
			{waiting.failed.value && <p role="alert">{words.errors.generic}</p>}
		</section>
	);
}
