import type { StaffConversation } from "../../protocol/agent.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import {
	agentName,
	clockTime,
	fill,
	languageName,
	locale,
	plain,
	words,
} from "../words/words.ts";
import { useDesk } from "../workspace/workspace-context.ts";
import type { Tab } from "./inbox.ts";
import { scoreOf } from "./score-of.ts";

/** The small signs below a row: what kind of contact it is, and what whoever takes it must have. */
export function RowMarks({ row, tab }: { row: StaffConversation; tab: Tab }) {
	const { me, sites, clock } = useDesk();
	const waits = row.state.kind === "waiting";
	const language = plain(row.language);
	const score = scoreOf(row.score);
	const site =
		sites.value.length > 1
			? plain(sites.value.find(({ id }) => id === row.site)?.name)
			: "";
	return (
		<span class="row-marks">
			{row.relation === "customer" && (
				<span class="badge badge-customer">{words.inbox.customer}</span>
			)}
			{row.mode === "message" && waits && (
				<span class="badge" title={words.inbox.messageHint}>
					{row.answerBy === null
						? words.inbox.message
						: fill(words.inbox.answerBy, {
								time: clockTime(row.answerBy, clock.now.value),
							})}
				</span>
			)}
			{row.quietSince !== null && tab === "mine" && (
				<span class="badge" title={words.inbox.quietHint}>
					{words.inbox.quiet}
				</span>
			)}
			{waits && language && !isOwn(language) && (
				<span class="badge">{languageName(language)}</span>
			)}
			{waits && row.team && (
				<span class="badge" dir="auto">
					{plain(row.team.name)}
				</span>
			)}
			{waits && row.offer && (
				<span class="row-site" dir="auto">
					{row.offer.agent.id === me.value.id
						? words.inbox.offeredMe
						: fill(words.inbox.offeredTo, {
								name: agentName(row.offer.agent.name),
							})}
				</span>
			)}
			{score && (
				<span class="row-score">
					<Face score={score} size={18} />
					<span class="unseen">
						{fill(words.inbox.rated, { score: words.scores[score] })}
					</span>
				</span>
			)}
			{site && (
				<span class="row-site" dir="auto">
					{site}
				</span>
			)}
		</span>
	);
}

/** The console's own language is no news to who reads it. */
function isOwn(language: string): boolean {
	const [first] = language.toLowerCase().split("-");
	return locale.toLowerCase().split("-")[0] === first;
}
