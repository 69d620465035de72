import { fill } from "../words/words.ts";
import { presenceWords } from "./words.ts";

/** More dots than this would be counted, not seen: then the figures alone say it. */
const DOTS_MOST = 5;

/** How full somebody is: a dot for each slot, and the figures beside them. */
export function Load({ load, slots }: { load: number; slots: number }) {
	const many = Math.max(slots, load);
	const dots = many > DOTS_MOST ? 0 : many;
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
