import { useEffect, useMemo } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { counted } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { InboxRow } from "./InboxRow.tsx";
import type { Tab } from "./inbox.ts";
import { inboxModel } from "./inbox-model.ts";
import { createRowFocus } from "./row-focus.ts";
import { listHead, listInstead } from "./slots.ts";
import { inboxWords } from "./words.ts";

/** The lists, or what stands in their place: something that was sought. */
export function InboxColumn() {
	const workspace = useWorkspace();
	const heads = listHead.of(workspace.parts);
	const instead = listInstead
		.of(workspace.parts)
		.find(({ isFor }) => isFor(workspace));
	return (
		<section class="column list-column" aria-label={inboxWords.label}>
			{heads.map((Head, at) => (
				<Head key={at} />
			))}
			{instead ? <instead.List /> : <OpenList />}
		</section>
	);
}

/** Nothing in it moves while somebody points at it. */
function OpenList() {
	const { lists, inbox } = useModel(inboxModel);
	const { ids, fresh } = lists.shown.value;
	const tab = lists.tab.value;
	const rows = ids.value.flatMap((id) => inbox.row(id) ?? []);
	const rowFocus = useMemo(createRowFocus, []);
	useEffect(rowFocus.restore, [rowFocus, ids.value]);

	return (
		<>
			<Tabs />
			<div
				id="list"
				class="list"
				role="tabpanel"
				aria-labelledby={`tab-${tab}`}
				onPointerEnter={lists.moved}
				onPointerMove={lists.moved}
				onPointerLeave={lists.left}
				onFocusIn={(event) => {
					rowFocus.remember(event.target);
					lists.moved();
				}}
				onFocusOut={(event) => {
					rowFocus.leave(event.relatedTarget);
				}}
			>
				<p class="fresh" role="status">
					{fresh.value > 0 && (
						<button type="button" onClick={lists.settle}>
							{counted(inboxWords.fresh, fresh.value)}
						</button>
					)}
				</p>
				{rows.length ? <Rows rows={rows} tab={tab} /> : <Empty tab={tab} />}
			</div>
		</>
	);
}

/** Whoever waits now, and below a heading the messages. */
function Rows({ rows, tab }: { rows: StaffConversation[]; tab: Tab }) {
	// A row that became a message under the pointer keeps its place above.
	const border =
		tab === "waiting"
			? rows.findLastIndex(({ mode }) => mode !== "message") + 1
			: rows.length;
	const part = (from: number, to: number) => (
		<ul class="rows">
			{rows.slice(from, to).map((row) => (
				<InboxRow key={row.id} row={row} tab={tab} />
			))}
		</ul>
	);
	return (
		<>
			{border > 0 && part(0, border)}
			{border < rows.length && (
				<>
					<h2 class="rows-heading">{inboxWords.messages}</h2>
					{part(border, rows.length)}
				</>
			)}
		</>
	);
}

function Tabs() {
	const { lists, inbox } = useModel(inboxModel);
	const tab = lists.tab.value;
	const tabs = lists.tabs.value;
	const turn = (event: KeyboardEvent) => {
		const step =
			event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		if (!step) return;
		event.preventDefault();
		const next =
			tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
		lists.choose(next);
		document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
	};
	return (
		<div class="tabs" role="tablist" aria-label={inboxWords.label}>
			{tabs.map((name) => (
				<button
					key={name}
					id={`tab-${name}`}
					type="button"
					role="tab"
					aria-selected={name === tab}
					aria-controls="list"
					tabIndex={name === tab ? 0 : -1}
					onClick={() => lists.choose(name)}
					onKeyDown={turn}
				>
					{inboxWords[name]}
					<span class="tab-count">{inbox.tabs.value[name].length}</span>
				</button>
			))}
		</div>
	);
}

function Empty({ tab }: { tab: Tab }) {
	const [first, next] = useEmptyWords(tab);
	return (
		<div class="empty">
			<p>{first}</p>
			{next && <p class="quiet">{next}</p>}
		</div>
	);
}

function useEmptyWords(tab: Tab): [string, string?] {
	const workspace = useWorkspace();
	const w = inboxWords;
	switch (tab) {
		case "waiting":
			if (!mayAnswer(workspace)) return [w.emptyWaiting];
			return [
				w.emptyWaiting,
				workspace.me.value.availability === "here"
					? w.emptyWaitingHere
					: w.emptyWaitingAway,
			];
		case "mine":
			return [w.emptyMine, w.emptyMineNext];
		case "open":
			return [w.emptyOpen];
		case "closed":
			return [w.emptyClosed];
		default:
			return unreachable(tab);
	}
}
