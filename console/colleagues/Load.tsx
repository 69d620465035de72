import { fill } from "../words/words.ts";
import { presenceWords } from "./words.ts";

/** More dots than this would be counted, not seen. */
const DOTS_MOST = 8;

/** How full somebody is: a dot for each slot, and the figures beside them. */
export function Load({ load, slots }: { load: number; slots: number }) {
	const dots = Math.min(DOTS_MOST, Math.max(slots, load));
	return (
		<span class="load" title={fill(presenceWords.loadLabel, { load, slots })}>
			<span class="load-dots" aria-hidden="true">
				{Array.from({ length: dots }, (_, at) => (
					<i key={at} class={at < load ? "load-used" : ""} />
				))}
			</span>
			<span class="load-figures">
				{fill(presenceWords.load, { load, slots })}
			</span>
		</span>
	);
}
