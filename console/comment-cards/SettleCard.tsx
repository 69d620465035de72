import { useState } from "preact/hooks";
import type { CommentCard } from "../../protocol/comment-card.ts";
import { refused } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { cardListsModel } from "./card-lists.ts";
import { cardWords } from "./words.ts";

/** Whether somebody still has to do something about a problem. */
export function SettleCard({
	card: { site, id, wantsAnswer, settledAt },
	mayAct,
}: {
	card: CommentCard;
	mayAct: boolean;
}) {
	const { act } = useModel(cardListsModel);
	const [fault, setFault] = useState<string | null>(null);
	const isSettled = settledAt !== null;
	const w = cardWords;

	async function turn() {
		const data = { site, card: id, settled: !isSettled };
		const refusal = await act("card:settle", data);
		setFault(refusal && refused(refusal));
	}

	return (
		<p class="left-card-acts">
			<span class={isSettled ? "badge" : "badge badge-care"}>
				{isSettled ? w.settled : wantsAnswer ? w.waits : w.waitsQuiet}
			</span>
			{mayAct && (
				<button type="button" class="text-button" onClick={() => void turn()}>
					{isSettled ? w.unsettle : w.settle}
				</button>
			)}
			{fault && (
				<span class="fault" role="alert">
					{fault}
				</span>
			)}
		</p>
	);
}
