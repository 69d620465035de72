import { useState } from "preact/hooks";
import { clockTime, fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { quietWords } from "./words.ts";

/** Until it is hidden: it lies over the end of a list, and a night is long. */
export function QuietLine({ until }: { until: number }) {
	const { clock } = useWorkspace();
	const [isHidden, hide] = useState(false);
	if (isHidden) return null;
	return (
		<div class="away-line quiet-line" role="status">
			<span>
				{fill(quietWords.now, { time: clockTime(until, clock.now.peek()) })}
			</span>
			<button type="button" class="text-button" onClick={() => hide(true)}>
				{quietWords.hide}
			</button>
		</div>
	);
}
