import { useLayoutEffect, useRef } from "preact/hooks";
import { useLazyParts, useLazyWords, useModels } from "../context/context.ts";

/** The question of a relay that has seen no sign of life: one button, said once. */
export function StillThere() {
	const { panel } = useModels();
	const { waiting } = useLazyParts();
	const { queue } = useLazyWords();
	const button = useRef<HTMLButtonElement>(null);
	// It goes when it is pressed, and by itself when somebody answers: whoever stood on it is led on.
	useLayoutEffect(
		() => () => {
			if (button.current === document.activeElement) panel.returnFocus();
		},
		[panel],
	);
	return (
		<button
			ref={button}
			type="button"
			class="button"
			onClick={() => {
				waiting.stillHere();
				// Safari has not given it the focus.
				panel.returnFocus();
			}}
		>
			{queue.stillHere}
		</button>
	);
}
