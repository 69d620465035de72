import { computed, useComputed } from "@preact/signals";
import { useCallback, useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { counted } from "../words/words.ts";
import { NearEnd } from "../workspace/NearEnd.tsx";
import { partsFor } from "../workspace/parts-for.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { VirtualRows } from "../workspace/VirtualRows.tsx";
import { InboxRow } from "./InboxRow.tsx";
import type { Tab } from "./inbox.ts";
import { inboxModel } from "./inbox-model.ts";
import { listEnd, listHead, listInstead } from "./slots.ts";
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
	const { lists } = useModel(inboxModel);
	const ids = lists.shown.value.ids.value;
	const tab = lists.tab.value;
	const { focus } = lists;
	const ends = listEnd.of(partsFor(useWorkspace()));
	useLayoutEffect(focus.settle, [focus, ids, focus.row.value]);
	useEffect(() => {
		// What was asked in a dialog may have taken away the row to which it gives the focus back; it does not bubble.
		document.addEventListener("close", focus.settle, true);
		return () => document.removeEventListener("close", focus.settle, true);
	}, [focus]);

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
					focus.came(event.target);
					lists.moved();
				}}
				onFocusOut={(event) => {
					focus.left(event.relatedTarget);
				}}
			>
				<Fresh />
				{ids.length ? <Rows ids={ids} tab={tab} /> : <Empty tab={tab} />}
				{ends.map((End, at) => (
					<End key={at} tab={tab} />
				))}
				{tab === "closed" && <Older />}
			</div>
		</>
	);
}

/** Below the newest closed ones: when it comes near, older ones are read. */
function Older() {
	const { older, readOlder } = useModel(inboxModel);
	const from = older.value;
	return (
		from && (
			<NearEnd of={from} reached={readOlder}>
				{inboxWords.older}
			</NearEnd>
		)
	);
}

/** How many came while the list holds still. */
function Fresh() {
	const { lists } = useModel(inboxModel);
	const fresh = lists.shown.value.fresh.value;
	return (
		<p class="fresh" role="status">
			{fresh > 0 && (
				<button type="button" onClick={lists.settle}>
					{counted(inboxWords.fresh, fresh)}
				</button>
			)}
		</p>
	);
}

/** Whoever waits now, and below a heading the messages. */
function Rows({ ids, tab }: { ids: readonly string[]; tab: Tab }) {
	const { inbox, lists } = useModel(inboxModel);
	// A row that became a message under the pointer keeps its place above.
	const border = useMemo(
		() =>
			computed(() =>
				tab === "waiting"
					? ids.findLastIndex((id) => inbox.row(id)?.mode !== "message") + 1
					: ids.length,
			),
		[inbox, ids, tab],
	).value;
	const row = useCallback(
		(id: string) => <InboxRow id={id} tab={tab} />,
		[tab],
	);
	const part = (of: readonly string[]) => (
		<VirtualRows ids={of} keep={lists.focus.row.value} row={row} />
	);
	return (
		<>
			{border > 0 && part(ids.slice(0, border))}
			{border < ids.length && (
				<>
					<h2 class="rows-heading">{inboxWords.messages}</h2>
					{part(ids.slice(border))}
				</>
			)}
		</>
	);
}

function Tabs() {
	const { lists } = useModel(inboxModel);
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
					<Count of={name} />
				</button>
			))}
		</div>
	);
}

function Count({ of }: { of: Tab }) {
	const { inbox, older } = useModel(inboxModel);
	const count = useComputed(
		() => `${inbox.ids(of).length}${of === "closed" && older.value ? "+" : ""}`,
	);
	return <span class="tab-count">{count}</span>;
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
