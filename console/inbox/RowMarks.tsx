import type { StaffConversation } from "../../protocol/agent.ts";
import {
	agentName,
	clockTime,
	fill,
	languageName,
	locale,
	plain,
} from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Tab } from "./inbox.ts";
import { rowMarks } from "./slots.ts";
import { inboxWords } from "./words.ts";

/** The small signs below a row: what kind of contact it is, and what whoever takes it must have. */
export function RowMarks({ row, tab }: { row: StaffConversation; tab: Tab }) {
	const { me, sites, clock, parts } = useWorkspace();
	const waits = row.state.kind === "waiting";
	const language = plain(row.language);
	const site =
		sites.value.length > 1
			? plain(sites.value.find(({ id }) => id === row.site)?.name)
			: "";
	return (
		<span class="row-marks">
			{row.relation === "customer" && (
				<span class="badge badge-customer">{inboxWords.customer}</span>
			)}
			{row.mode === "message" && waits && (
				<span class="badge" title={inboxWords.messageHint}>
					{row.answerBy === null
						? inboxWords.message
						: fill(inboxWords.answerBy, {
								time: clockTime(row.answerBy, clock.now.value),
							})}
				</span>
			)}
			{row.quietSince !== null && (tab === "mine" || tab === "open") && (
				<span class="badge" title={inboxWords.quietHint}>
					{inboxWords.quiet}
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
			{tab === "open" && row.agent && row.agent.id !== me.value.id && (
				<span class="row-site" dir="auto">
					{fill(inboxWords.goneTo, { name: agentName(row.agent.name) })}
				</span>
			)}
			{waits && row.offer && (
				<span class="row-site" dir="auto">
					{row.offer.agent.id === me.value.id
						? inboxWords.offeredMe
						: fill(inboxWords.offeredTo, {
								name: agentName(row.offer.agent.name),
							})}
				</span>
			)}
			{rowMarks.of(parts).map((Mark, at) => (
				<Mark key={at} row={row} />
			))}
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
