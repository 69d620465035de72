import { clockTime, fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { quietWords } from "./words.ts";

export function QuietLine({ until }: { until: number }) {
	const { clock } = useWorkspace();
	return (
		<p class="away-line quiet-line">
			{fill(quietWords.now, { time: clockTime(until, clock.now.peek()) })}
		</p>
	);
}
