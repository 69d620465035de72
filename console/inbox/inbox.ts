import {
	batch,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { ReadMarks } from "../../protocol/conversation.ts";
import { createSortedList, type SortedList } from "./sorted-list.ts";

/** `open`: everybody's. */
export type Tab = "waiting" | "mine" | "open" | "closed";
export const TABS: readonly Tab[] = ["waiting", "mine", "open", "closed"];
/** Without a list of their own: who reads only holds nothing. */
export const READ_ONLY_TABS: readonly Tab[] = ["waiting", "open", "closed"];

/** Work that came to this agent without their doing. */
export interface Arrival {
	kind: "waiting" | "offered" | "assigned" | "unopened";
	conversation: string;
}

/** Rows by what they want; beside the tabs, each in an order of its own. */
export type ListName = Tab | "offered" | "unread" | "forgotten" | "snoozed";

/** Every conversation that this agent may see in the lists. */
export interface Inbox {
	/** The ids of a list, in the order in which they want attention. Of rows that only say something else it is the same. */
	ids(list: ListName): readonly string[];
	/** The rows of a list: whoever reads them in an effect hears of every change of one. */
	rowsIn(list: ListName): StaffConversation[];
	/** Whether it was read as a whole. */
	isKnown: ReadonlySignal<boolean>;
	row(id: string): StaffConversation | undefined;
	/** A row as it is now. Older ones, and doubles, change nothing. */
	apply(row: StaffConversation): void;
	mark(marks: ReadMarks): void;
	/** Call before the snapshot is asked for: what is told meanwhile is newer than it. */
	reading(): void;
	/** A page of the snapshot: shown at once, while the others are on their way. */
	add(page: readonly StaffConversation[]): void;
	/** The whole snapshot: what it does not name, and was not told meanwhile, is there no more. */
	replace(snapshot: readonly StaffConversation[]): void;
}

export function createInbox(
	me: () => string,
	arrived: (arrival: Arrival) => void = () => {},
): Inbox {
	/** One by one: what shows a row renders when that row changes, and at no other time. */
	const rows = new Map<string, Signal<StaffConversation | undefined>>();
	const lists = listsOf(me);
	const isKnown = signal(false);
	let told = new Set<string>();

	/** Also of a row that is not there yet. */
	function signalOf(id: string): Signal<StaffConversation | undefined> {
		const known = rows.get(id) ?? signal<StaffConversation | undefined>();
		rows.set(id, known);
		return known;
	}

	function set(id: string, row: StaffConversation | undefined) {
		const known = signalOf(id);
		const before = known.peek();
		if (row === before) return;
		known.value = row;
		for (const list of Object.values(lists)) list.change(before, row);
	}

	function show() {
		for (const list of Object.values(lists)) list.show();
	}

	/**
	 * Shows these rows beside, or instead of, what is known of them.
	 * @param isNow whether a row is as it says, also where that is less than what is known: a backup was put back
	 * @param gone what is there no more
	 */
	function put(
		fresh: readonly StaffConversation[],
		isNow: (id: string) => boolean = () => false,
		gone: readonly string[] = [],
	) {
		const arrivals: Arrival[] = [];
		batch(() => {
			for (const id of gone) set(id, undefined);
			for (const row of fresh) {
				const before = signalOf(row.id).peek();
				const later = isNow(row.id) ? row : laterRow(before, row);
				if (later === before) continue;
				set(row.id, later);
				const arrival = isKnown.peek() ? arrivalOf(before, row, me()) : null;
				if (arrival) arrivals.push(arrival);
			}
			show();
		});
		for (const arrival of arrivals) arrived(arrival);
	}

	const ids = (list: ListName) => lists[list].ids.value;
	return {
		ids,
		rowsIn: (list) => ids(list).flatMap((id) => signalOf(id).value ?? []),
		isKnown,
		row: (id) => signalOf(id).value,
		apply(row) {
			const isFirst = !told.has(row.id);
			told.add(row.id);
			// Newer than whatever was known before the snapshot was asked for.
			put([row], () => isFirst);
		},
		mark({ conversation, by, seq }) {
			const row = rows.get(conversation)?.peek();
			if (!row) return;
			told.add(conversation);
			batch(() => {
				set(conversation, withMark(row, by, seq));
				show();
			});
		},
		reading() {
			told = new Set();
		},
		add: (page) => put(page),
		replace(snapshot) {
			const named = new Set(snapshot.map(({ id }) => id));
			const gone = [...rows.keys()].filter(
				(id) => !named.has(id) && !told.has(id),
			);
			put(snapshot, (id) => !told.has(id), gone);
			isKnown.value = true;
		},
	};
}

export function isUnread(row: StaffConversation): boolean {
	return row.state.kind !== "closed" && unreadFrom(row) > row.readByAgent;
}

/** Orders by the age of the first word that nobody has answered; what wants no answer comes last. */
function unansweredOrder({ unansweredSince }: StaffConversation): number {
	return unansweredSince ?? Number.MAX_SAFE_INTEGER;
}

/** The number of the newest entry that whoever holds it has to read: the shopper's, or the word of a colleague. */
export function unreadFrom({
	lastVisitorSeq,
	preview,
}: Pick<StaffConversation, "lastVisitorSeq" | "preview">): number {
	return Math.max(lastVisitorSeq, preview?.handed ?? 0);
}

/**
 * Which of two states of a row stands, whatever the order in which they came. Every change of a row writes an
 * entry, so the greater number is the later one; read marks write none and only grow, so each side's greater
 * mark is kept.
 */
export function laterRow(
	before: StaffConversation | undefined,
	row: StaffConversation,
): StaffConversation {
	if (!before) return row;
	if (row.lastSeq < before.lastSeq || row.epoch < before.epoch) return before;
	return {
		...row,
		readByAgent: Math.max(row.readByAgent, before.readByAgent),
		readByVisitor: Math.max(row.readByVisitor, before.readByVisitor),
	};
}

/** The row with a read mark, or the same row if it knew. */
export function withMark(
	row: StaffConversation,
	by: ReadMarks["by"],
	seq: number,
): StaffConversation {
	const field = by === "agent" ? "readByAgent" : "readByVisitor";
	return row[field] >= seq ? row : { ...row, [field]: seq };
}

function arrivalOf(
	before: StaffConversation | undefined,
	row: StaffConversation,
	me: string,
): Arrival | null {
	const offered = (one?: StaffConversation) =>
		one?.offer?.agent.id === me ? one.offer.until : null;
	if (offered(row) !== null && offered(row) !== offered(before))
		return { kind: "offered", conversation: row.id };
	if (row.state.kind === "waiting" && before?.state.kind !== "waiting")
		// What a colleague is asked about does not ring here.
		return row.offer ? null : { kind: "waiting", conversation: row.id };
	const mine = (one?: StaffConversation) =>
		one?.state.kind === "open" && one.agent?.id === me;
	if (mine(row) && !mine(before))
		return { kind: "assigned", conversation: row.id };
	return rangAgain(before, row) && (mine(row) || (row.rings ?? 0) > 1)
		? { kind: "unopened", conversation: row.id }
		: null;
}

function rangAgain(
	before: StaffConversation | undefined,
	row: StaffConversation,
): boolean {
	return before?.epoch === row.epoch && (row.rings ?? 0) > (before.rings ?? 0);
}

type Order = (a: StaffConversation, b: StaffConversation) => number;

// Whoever waits longest for an answer first. The quiet ones sink: they are held, and ask for nothing.
const byAttention: Order = (a, b) =>
	Number(b.backAt != null) - Number(a.backAt != null) ||
	Number(a.quietSince !== null) - Number(b.quietSince !== null) ||
	unansweredOrder(a) - unansweredOrder(b) ||
	b.lastAt - a.lastAt;
// Somebody stands at the counter; a message that was left can be answered after.
const byQueue: Order = (a, b) =>
	Number(a.mode === "message") - Number(b.mode === "message") ||
	a.queueAt - b.queueAt ||
	a.state.since - b.state.since;
const dueOf = ({ snoozed }: StaffConversation) =>
	snoozed?.until ?? Number.MAX_SAFE_INTEGER;
const byTime: Order = (a, b) => dueOf(a) - dueOf(b);
const newestFirst: Order = (a, b) => b.state.since - a.state.since;
const inNoOrder: Order = () => 0;

function listsOf(
	me: () => string,
): Record<ListName, SortedList<StaffConversation>> {
	const mine = ({ state, agent }: StaffConversation) =>
		state.kind === "open" && agent?.id === me();
	const isIn =
		(kind: StaffConversation["state"]["kind"]) => (row: StaffConversation) =>
			row.state.kind === kind;
	return {
		waiting: createSortedList(isIn("waiting"), byQueue),
		mine: createSortedList((row) => mine(row) && !row.snoozed, byAttention),
		open: createSortedList(isIn("open"), byAttention),
		closed: createSortedList(
			(row) => row.state.kind === "closed" && !row.spam,
			newestFirst,
		),
		snoozed: createSortedList((row) => mine(row) && !!row.snoozed, byTime),
		// What a colleague is asked about is not offered to this agent.
		offered: createSortedList(
			({ state, offer }) =>
				state.kind === "waiting" && offer?.agent.id === me(),
			byQueue,
		),
		// Of the agent, or waiting.
		unread: createSortedList(
			(row) => isUnread(row) && (row.state.kind === "waiting" || mine(row)),
			inNoOrder,
		),
		forgotten: createSortedList((row) => row.forgotten === true, inNoOrder),
	};
}
