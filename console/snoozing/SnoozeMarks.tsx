import type { StaffConversation } from "../../protocol/agent.ts";
import { clockTime, fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { snoozingWords } from "./words.ts";

/** That it is put off, or that it came back. */
export function SnoozeMarks({ row }: { row: StaffConversation }) {
	const { clock } = useWorkspace();
	const { snoozed, backAt } = row;
	if (snoozed)
		return <span class="badge">{snoozedWords(snoozed, clock.now.value)}</span>;
	return backAt == null ? null : (
		<span class="badge badge-care">{snoozingWords.back}</span>
	);
}

export function snoozedWords(
	{ until }: NonNullable<StaffConversation["snoozed"]>,
	now: number,
): string {
	return until === null
		? snoozingWords.untilWrote
		: fill(snoozingWords.until, { time: clockTime(until, now) });
}
