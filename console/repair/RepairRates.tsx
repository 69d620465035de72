import { useEffect, useState } from "preact/hooks";
import type { Share } from "../../protocol/figures.ts";
import type { RepairFigure } from "../../protocol/repair.ts";
import { duration, fill, plain, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { repairRateWords as w } from "./shown-words.ts";

/** How often something was put right, in time, and by the second answer. */
export function RepairRates({ site, name }: { site: string; name: string }) {
	const { connection } = useWorkspace();
	const [of, setOf] = useState<RepairFigure[]>([]);
	const [fault, setFault] = useState("");
	useEffect(() => {
		void connection
			.ask("repair-figures:read", { site, days: 90 })
			.then((reply) => {
				setFault(reply.ok ? "" : refused(reply.refusal));
				if (reply.ok) setOf(reply.data.of);
			});
	}, [site]);
	return (
		<details class="repair-rates">
			<summary>{name ? `${w.title}: ${plain(name)}` : w.title}</summary>
			<p class="quiet">{w.lead}</p>
			<p class="fault" role="alert">
				{fault}
			</p>
			{of.map((one) => (
				<Figure key={one.relation} figure={one} />
			))}
		</details>
	);
}

function Figure({ figure }: { figure: RepairFigure }) {
	const { relation, opened, open, overdue, toTold } = figure;
	const { explained, noWayBack: lost, notAccepted: again } = figure;
	// An older relay counts none.
	const { notReachable: tried = 0 } = figure;
	return (
		<>
			<h3>{w.of[relation]}</h3>
			<ul>
				<li>{fill(w.opened, { opened, open, overdue })}</li>
				<li>{fill(w.inTime, { share: shareText(figure.inTime) })}</li>
				<li>
					{toTold.median === null
						? fill(w.toTold0, { n: toTold.n })
						: fill(w.toTold, {
								...{ time: duration(toTold.median * 1_000), n: toTold.n },
							})}
				</li>
				<li>{fill(w.recovered, { share: shareText(figure.recovered) })}</li>
				<li>{fill(w.apart, { explained, lost, tried, again })}</li>
			</ul>
		</>
	);
}

/** No percentage without its n and interval. */
function shareText({ hits, n, percent, low, high }: Share): string {
	if (percent === null || low === null || high === null)
		return fill(w.counts, { hits, n });
	return fill(w.share, {
		...{ percent: Math.round(percent), n },
		...{ low: Math.round(low), high: Math.round(high) },
	});
}
