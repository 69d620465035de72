import { useEffect } from "preact/hooks";
import { fill, plain, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { setsUp } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { RecoveryCard } from "./RecoveryCard.tsx";
import { RepairRates } from "./RepairRates.tsx";
import { recoveriesModel } from "./recoveries.ts";
import { shownRepairWords as w } from "./shown-words.ts";

/** What is to be put right, by due time; for who runs the shop, how often it was. */
export function FollowUpRecoveries() {
	const { sites } = useWorkspace();
	const { open, more, readOpen } = useModel(recoveriesModel);
	useEffect(readOpen, []);
	return (
		<section>
			{open.value.length > 0 && (
				<>
					<h2>{w.title}</h2>
					<p class="quiet">{w.lead}</p>
					<ul>
						{open.value.map((recovery) => (
							<li key={recovery.id}>
								<RouteLink
									to={{
										...{ kind: "conversation", id: recovery.conversation },
										byHand: true,
									}}
									class="recovery-shopper"
								>
									{plain(recovery.visitorName) ||
										fill(words.unnamedVisitor, { ref: plain(recovery.ref) })}
								</RouteLink>
								<RecoveryCard recovery={recovery} />
							</li>
						))}
					</ul>
				</>
			)}
			{more.value && <p class="quiet">{w.more}</p>}
			{sites.value
				.filter(({ role }) => setsUp(role))
				.map(({ id, name }) => (
					<RepairRates
						key={id}
						site={id}
						name={sites.value.length > 1 ? name : ""}
					/>
				))}
		</section>
	);
}
