import type { Alert } from "../../protocol/alert.ts";
import { ago } from "../../ui/ago.ts";
import { toTab } from "../feedback/tabs.ts";
import { nameOf } from "../inbox/name-of.ts";
import { locale, plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { AlertSaid } from "./AlertSaid.tsx";
import { alertsModel } from "./alerts.ts";
import { alertWords } from "./words.ts";

/** Everything that waits for somebody, the newest first. */
export function AlertsTab() {
	const list = useModel(alertsModel).list.value;
	return (
		<section aria-labelledby="alerts">
			<h2 id="alerts" class="unseen">
				{alertWords.tab}
			</h2>
			<p class="quiet">{alertWords.lead}</p>
			{list.length === 0 && (
				<div class="empty">
					<p>{alertWords.none}</p>
				</div>
			)}
			<ul class="alerts">
				{list.map((alert) => (
					<li key={alert.ask}>
						<OneAlert alert={alert} />
					</li>
				))}
			</ul>
		</section>
	);
}

function OneAlert({ alert }: { alert: Alert }) {
	const { clock } = useWorkspace();
	const { conversation, survey, ref, visitorName, at } = alert;
	const name =
		ref === null
			? plain(visitorName) || alertWords.unnamed
			: nameOf({ visitorName, ref });
	return (
		<article class="alert-one">
			<p class="alert-head">
				<span class="badge badge-danger">{alertWords.badge}</span>
				{conversation === null ? (
					<>
						<span dir="auto">{name}</span>
						<RouteLink
							to={toTab("surveys", survey, "answers")}
							class="rating-link"
						>
							{alertWords.answers}
						</RouteLink>
					</>
				) : (
					<RouteLink
						to={{ kind: "conversation", id: conversation }}
						class="rating-link"
					>
						<span class="unseen">{alertWords.openOf}: </span>
						<span dir="auto">{name}</span>
					</RouteLink>
				)}
				<time dateTime={new Date(at).toISOString()}>
					{ago(at, clock.now.value, locale)}
				</time>
			</p>
			<AlertSaid alert={alert} />
		</article>
	);
}
