import { useEffect } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { PromiseCard } from "./PromiseCard.tsx";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";

/** What its shopper was promised here. */
export function PersonPromises({ row }: { row: StaffConversation }) {
	const { of, read } = useModel(promisesModel);
	useEffect(() => read(row.id), [row.id]);
	const promises = of(row.id);
	if (promises.length === 0) return null;
	return (
		<section class="promise-list" aria-labelledby="person-promises">
			<h3 id="person-promises">{w.promises}</h3>
			{promises.toReversed().map((promise) => (
				<PromiseCard key={promise.id} promise={promise} />
			))}
		</section>
	);
}
