import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { unansweredFor } from "../inbox/unanswered.ts";
import { duration, fill } from "../words/words.ts";
import { useTicking } from "../workspace/use-ticking.ts";
import { attentionWords } from "./words.ts";

/** What a conversation lacks: somebody who opens it, or an answer. */
export function AttentionMarks({ row }: { row: StaffConversation }) {
	const w = attentionWords;
	const late = useTicking((now) => lateWords(row, now), [row]);
	const unopened = row.state.kind === "open" && (row.rings ?? 0) > 0;
	return (
		<>
			{unopened && !row.joined && (
				<span class="badge badge-care">{w.unopened}</span>
			)}
			{late !== null && <span class="badge badge-danger">{late}</span>}
			<NeverAnsweredMark earlier={row} />
		</>
	);
}

function lateWords(row: StaffConversation, now: number): string | null {
	const late = unansweredFor(row, now);
	return late === null
		? null
		: fill(attentionWords.unanswered, { duration: duration(late) });
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
