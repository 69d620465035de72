import { useEffect, useState } from "preact/hooks";
import type { RecoveryCause } from "../../protocol/repair.ts";
import { fill, plain, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { setsUp } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { RecoveryCard } from "./RecoveryCard.tsx";
import { RepairRates } from "./RepairRates.tsx";
import { recoveriesModel } from "./recoveries.ts";
import { shownRepairWords as w } from "./shown-words.ts";

const CAUSES = Object.keys(w.causes) as RecoveryCause[];

/** What is to be put right, by due time; for who runs the shop, how often it was. */
export function FollowUpRecoveries() {
	const { sites, me } = useWorkspace();
	const { open, more, readOpen } = useModel(recoveriesModel);
	const [cause, setCause] = useState<RecoveryCause | "">("");
	const [isMine, setMine] = useState(false);
	useEffect(readOpen, []);
	const shown = open.value.filter(
		({ causes, owner }) =>
			(cause === "" || causes.includes(cause)) &&
			(!isMine || owner?.id === me.value.id),
	);
	return (
		<section>
			{open.value.length > 0 && (
				<>
					<h2>{w.title}</h2>
					<p class="quiet">{w.lead}</p>
					{open.value.length > 1 && (
						<p class="recovery-filters">
							<select
								class="card-field"
								aria-label={w.ofCause}
								value={cause}
								onChange={({ currentTarget }) =>
									setCause(currentTarget.value as RecoveryCause | "")
								}
							>
								<option value="">{w.allCauses}</option>
								{CAUSES.map((one) => (
									<option key={one} value={one}>
										{w.causes[one]}
									</option>
								))}
							</select>
							<label>
								<input
									type="checkbox"
									checked={isMine}
									onChange={({ currentTarget }) =>
										setMine(currentTarget.checked)
									}
								/>{" "}
								{w.onlyMine}
							</label>
						</p>
					)}
					{shown.length === 0 && <p class="quiet">{w.noneSo}</p>}
					<ul>
						{shown.map((recovery) => (
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
