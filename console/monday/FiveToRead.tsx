import type { MondayPick } from "../../protocol/monday.ts";
import { plain } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { sentences } from "./sentences.ts";
import { mondayWords } from "./words.ts";

/** Conversations that are worth reading, each with its reason. */
export function FiveToRead({ picks }: { picks: readonly MondayPick[] }) {
	const w = mondayWords;
	return (
		<section class="monday-part" aria-labelledby="monday-read">
			<h3 id="monday-read">{w.read}</h3>
			<p class="quiet">{picks.length > 0 ? w.readLead : w.noneToRead}</p>
			<ol class="monday-items monday-picks">
				{picks.map(({ conversation, ref, reason }) => (
					<li key={conversation}>
						<RouteLink
							to={{ kind: "conversation", id: conversation }}
							class="monday-link"
						>
							<span class="unseen">{w.openOf}: </span>
							{plain(ref)}
						</RouteLink>
						<span>{sentences.reason(reason)}</span>
					</li>
				))}
			</ol>
		</section>
	);
}
