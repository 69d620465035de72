import type { MondayItem, MondayNeed } from "../../protocol/monday.ts";
import { ago } from "../../ui/ago.ts";
import { counted, locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { sentences } from "./sentences.ts";
import { mondayWords } from "./words.ts";

/** Of one kind are shown at once; the others at a click. */
const SHOWN = 5;

/** What needs somebody now, each with a link that opens it. */
export function Needs({ needs }: { needs: readonly MondayNeed[] }) {
	const some = needs.filter(({ items }) => items.length > 0);
	const w = mondayWords;
	return (
		<section class="monday-part" aria-labelledby="monday-needs">
			<h3 id="monday-needs">{w.needs}</h3>
			<p class="quiet">{some.length > 0 ? w.needsLead : w.nothing}</p>
			{some.map((need) => (
				<section key={need.kind} class="monday-need">
					<h4>{sentences.need(need)}</h4>
					<Items items={need.items.slice(0, SHOWN)} />
					{need.items.length > SHOWN && (
						<details>
							<summary>{counted(w.showAll, need.items.length - SHOWN)}</summary>
							<Items items={need.items.slice(SHOWN)} />
						</details>
					)}
				</section>
			))}
		</section>
	);
}

function Items({ items }: { items: readonly MondayItem[] }) {
	const { clock } = useWorkspace();
	return (
		<ul class="monday-items">
			{items.map(({ to, ref, at }) => (
				<li key={`${JSON.stringify(to)} ${at}`}>
					<RouteLink to={to} class="monday-link">
						<span class="unseen">{mondayWords.openOf}: </span>
						{plain(ref) || mondayWords.noRef}
					</RouteLink>
					<time dateTime={new Date(at).toISOString()}>
						{ago(at, clock.now.value, locale)}
					</time>
				</li>
			))}
		</ul>
	);
}
