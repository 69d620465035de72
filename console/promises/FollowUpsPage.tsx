import "./promises.css";
import type { PromiseInfo } from "../../protocol/promise.ts";
import { fill, plain, words } from "../words/words.ts";
import { followUpLists } from "../workspace/follow-up-lists.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { KeptRates } from "./KeptRates.tsx";
import { PromiseCard } from "./PromiseCard.tsx";
import { promisesModel } from "./promises.ts";
import { shownPromiseWords as w } from "./shown-words.ts";
import { promiseWords } from "./words.ts";

/** What is owed to shoppers, by due time: one's own first. */
export function FollowUpsPage() {
	const { parts } = useWorkspace();
	const { open, mine, more } = useModel(promisesModel);
	const own = new Set(mine.value);
	const others = open.value.filter((one) => !own.has(one));
	return (
		<main class="page follow-ups">
			<h1>{promiseWords.link}</h1>
			{followUpLists.of(parts).map((FollowUpList, at) => (
				<FollowUpList key={at} />
			))}
			{open.value.length === 0 && <p class="quiet">{w.none}</p>}
			{open.value.length > 0 && (
				<>
					<h2>{w.mine}</h2>
					{mine.value.length === 0 && <p class="quiet">{w.nothingMine}</p>}
					<List promises={mine.value} />
				</>
			)}
			{others.length > 0 && (
				<>
					<h2>{w.others}</h2>
					<List promises={others} />
				</>
			)}
			{more.value && <p class="quiet">{w.more}</p>}
			<KeptRates />
		</main>
	);
}

function List({ promises }: { promises: readonly PromiseInfo[] }) {
	return (
		<ul>
			{promises.map((promise) => {
				const { id, conversation, seq, visitorName, ref } = promise;
				return (
					<li key={id}>
						<RouteLink
							to={{ kind: "conversation", id: conversation, seq, byHand: true }}
							class="promise-shopper"
						>
							{plain(visitorName) ||
								fill(words.unnamedVisitor, { ref: plain(ref) })}
						</RouteLink>
						<PromiseCard promise={promise} />
					</li>
				);
			})}
		</ul>
	);
}
