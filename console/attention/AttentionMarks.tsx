import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { unansweredFor } from "../inbox/unanswered.ts";
import { duration, fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { attentionWords } from "./words.ts";

/** What a conversation lacks: somebody who opens it, or an answer. */
export function AttentionMarks({ row }: { row: StaffConversation }) {
	const { clock } = useWorkspace();
	const w = attentionWords;
	const late = unansweredFor(row, clock.now.value);
	const unopened = row.state.kind === "open" && (row.rings ?? 0) > 0;
	return (
		<>
			{unopened && !row.joined && (
				<span class="badge badge-care">{w.unopened}</span>
			)}
			{late !== null && (
				<span class="badge badge-danger">
					{fill(w.unanswered, { duration: duration(late) })}
				</span>
			)}
			<NeverAnsweredMark earlier={row} />
		</>
	);
}

/** That a conversation ended before anybody of the shop wrote, also beside an earlier one of a shopper. */
export function NeverAnsweredMark({
	earlier,
}: {
	earlier: Pick<Person["earlier"][number], "neverAnswered">;
}) {
	if (!earlier.neverAnswered) return null;
	return (
		<span class="badge badge-danger" title={attentionWords.neverAnsweredHint}>
			{attentionWords.neverAnswered}
		</span>
	);
}
