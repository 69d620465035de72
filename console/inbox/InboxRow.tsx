import type { StaffConversation } from "../../protocol/agent.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { ago } from "../../ui/time.ts";
import { agentName, duration, fill, locale } from "../words/words.ts";
import { follow } from "../workspace/RouteLink.tsx";
import { mayAnswer } from "../workspace/rights.ts";
import { pathOf, route } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { isUnread, type Tab } from "./inbox.ts";
import { nameOf } from "./name-of.ts";
import { previewWords } from "./preview-words.ts";
import { RowMarks } from "./RowMarks.tsx";
import { unansweredFor } from "./unanswered.ts";
import { urgencyOf } from "./waited.ts";
import { inboxWords } from "./words.ts";

export function InboxRow({ row, tab }: { row: StaffConversation; tab: Tab }) {
	const to = { kind: "conversation", id: row.id } as const;
	const workspace = useWorkspace();
	const now = route.value;
	const opened = now.kind === "conversation" && now.id === row.id;
	const name = nameOf(row);
	const gone = useGoneWords(row, tab);
	return (
		<li>
			<a
				href={pathOf(to)}
				data-row={row.id}
				class={gone ? "row row-gone" : rests(row) ? "row row-rests" : "row"}
				aria-current={opened ? "page" : undefined}
				onClick={(event) => follow(event, to)}
			>
				<Avatar name={name} id={row.visitor} size={36} />
				<span class="row-head">
					{isUnread(row) && mayAnswer(workspace, row.site) && (
						<span class="dot">
							<span class="unseen">{inboxWords.unread}</span>
						</span>
					)}
					<span class="row-name" dir="auto">
						{name}
					</span>
					<RowTime row={row} />
				</span>
				<span class="row-preview" dir="auto">
					{gone ?? previewWords(row, workspace.me.value.id)}
				</span>
				<RowMarks row={row} tab={tab} />
			</a>
		</li>
	);
}

function rests({ state, quietSince }: StaffConversation): boolean {
	return state.kind === "open" && quietSince !== null;
}

/** A wait where somebody waits now, for anybody or for an answer; else how long ago the last word was. */
function RowTime({ row }: { row: StaffConversation }) {
	const { clock } = useWorkspace();
	const now = clock.now.value;
	const since = waitsSince(row);
	if (since === null)
		return <span class="row-time">{ago(row.lastAt, now, locale)}</span>;
	const waited = Math.max(0, now - since);
	const { waits, unanswered } = inboxWords;
	// The mark below says the same of a late one.
	const isSaid = unansweredFor(row, now) === null;
	return (
		<span class={`row-time wait wait-${urgencyOf(waited)}`}>
			{isSaid && (
				<span class="unseen">
					{fill(row.state.kind === "open" ? unanswered : waits, {
						duration: duration(waited),
					})}
				</span>
			)}
			<span aria-hidden="true">{duration(waited)}</span>
		</span>
	);
}

/** Since when a shopper who can be reached waits; null: nobody does. */
function waitsSince(row: StaffConversation): number | null {
	if (row.mode === "message") return null;
	switch (row.state.kind) {
		case "waiting":
			return row.state.since;
		case "open":
			return row.quietSince === null ? (row.unansweredSince ?? null) : null;
		default:
			return null;
	}
}

/** Why a row that kept its place under the pointer does not belong into this list any more. */
function useGoneWords(row: StaffConversation, tab: Tab): string | null {
	const { me } = useWorkspace();
	const { state, agent } = row;
	const belongs =
		(tab === "closed" && state.kind === "closed") ||
		(tab === "open" && state.kind === "open") ||
		(tab === "waiting" && state.kind === "waiting") ||
		(tab === "mine" && state.kind === "open" && agent?.id === me.value.id);
	if (belongs) return null;
	if (state.kind === "closed") return inboxWords.goneClosed;
	if (state.kind === "waiting") return inboxWords.waiting;
	return fill(inboxWords.goneTo, {
		name: agentName(agent?.name),
	});
}
