import { useComputed } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { ago } from "../../ui/ago.ts";
import { agentName, duration, fill, locale } from "../words/words.ts";
import { follow } from "../workspace/RouteLink.tsx";
import { mayAnswer } from "../workspace/rights.ts";
import { pathOf, route } from "../workspace/route.ts";
import { useTicking } from "../workspace/use-ticking.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { isUnread, type Tab } from "./inbox.ts";
import { inboxModel } from "./inbox-model.ts";
import { nameOf } from "./name-of.ts";
import { previewWords } from "./preview-words.ts";
import { RowMarks } from "./RowMarks.tsx";
import { unansweredFor } from "./unanswered.ts";
import { urgencyOf } from "./waited.ts";
import { inboxWords } from "./words.ts";

/** It renders when this row changes, and when nothing else does. */
export function InboxRow({ id, tab }: { id: string; tab: Tab }) {
	const row = useModel(inboxModel).inbox.row(id);
	return row ? <Row row={row} tab={tab} /> : null;
}

function Row({ row, tab }: { row: StaffConversation; tab: Tab }) {
	const { id } = row;
	const to = { kind: "conversation", id } as const;
	const workspace = useWorkspace();
	const opened = useComputed(() => isOpened(id));
	const name = nameOf(row);
	const gone = useGoneWords(row, tab);
	return (
		<a
			href={pathOf(to)}
			data-row={id}
			class={gone ? "row row-gone" : rests(row) ? "row row-rests" : "row"}
			aria-current={opened.value ? "page" : undefined}
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
	);
}

function isOpened(id: string): boolean {
	const now = route.value;
	return now.kind === "conversation" && now.id === id;
}

function rests({ state, quietSince }: StaffConversation): boolean {
	return state.kind === "open" && quietSince !== null;
}

/** A wait where somebody waits now, for anybody or for an answer; else how long ago the last word was. */
function RowTime({ row }: { row: StaffConversation }) {
	const since = waitsSince(row);
	return since === null ? (
		<LastAt at={row.lastAt} />
	) : (
		<Wait row={row} since={since} />
	);
}

function LastAt({ at }: { at: number }) {
	const said = useTicking((now) => ago(at, now, locale), [at]);
	return <span class="row-time">{said}</span>;
}

function Wait({ row, since }: { row: StaffConversation; since: number }) {
	const said = useTicking((now) => duration(waitOf(since, now)), [since]);
	const urgency = useTicking((now) => urgencyOf(waitOf(since, now)), [since]);
	// The mark below says the same of a late one.
	const isSaid = useTicking((now) => unansweredFor(row, now) === null, [row]);
	const { waits, unanswered } = inboxWords;
	return (
		<span class={`row-time wait wait-${urgency}`}>
			{isSaid && (
				<span class="unseen">
					{fill(row.state.kind === "open" ? unanswered : waits, {
						duration: said,
					})}
				</span>
			)}
			<span aria-hidden="true">{said}</span>
		</span>
	);
}

function waitOf(since: number, now: number): number {
	return Math.max(0, now - since);
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
