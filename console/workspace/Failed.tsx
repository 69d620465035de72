import { words } from "../words/words.ts";

/** Something could not be read: why, and the way to try again. */
export function Failed({ why, again }: { why: string; again: () => void }) {
	return (
		<p class="fault" role="alert">
			{why}{" "}
			<button type="button" class="text-button" onClick={again}>
				{words.tryAgain}
			</button>
		</p>
	);
}
