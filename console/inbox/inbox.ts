import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { ReadMarks } from "../../protocol/conversation.ts";

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

/** Every conversation that this agent may see in the lists. */
export interface Inbox {
	/** By tab, in the order in which they want attention. */
	tabs: ReadonlySignal<Record<Tab, StaffConversation[]>>;
	/** Conversations of the agent, or waiting, with something not yet read. */
	unread: ReadonlySignal<number>;
	/** Everything that somebody holds. */
	open: ReadonlySignal<readonly StaffConversation[]>;
	/** By id, whole; null until it was read. */
	known: ReadonlySignal<ReadonlyMap<string, StaffConversation> | null>;
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
	const rows = signal<ReadonlyMap<string, StaffConversation>>(new Map());
	let told = new Set<string>();
	const isKnown = signal(false);
	const tabs = computed(() => byTab([...rows.value.values()], me()));

	/**
	 * Shows these rows beside, or instead of, what is known of them.
	 * @param isNow whether a row is as it says, also where that is less than what is known: a backup was put back
	 */
	function put(
		known: Iterable<[string, StaffConversation]>,
		fresh: readonly StaffConversation[],
		isNow: (id: string) => boolean = () => false,
	) {
		const next = new Map(known);
		const arrivals: Arrival[] = [];
		for (const row of fresh) {
			const before = next.get(row.id);
			const later = isNow(row.id) ? row : laterRow(before, row);
			if (later === before) continue;
			next.set(row.id, later);
			const arrival = isKnown.peek() ? arrivalOf(before, row, me()) : null;
			if (arrival) arrivals.push(arrival);
		}
		rows.value = next;
		for (const arrival of arrivals) arrived(arrival);
	}

	return {
		tabs,
		unread: computed(
			() => [...tabs.value.waiting, ...tabs.value.mine].filter(isUnread).length,
		),
		open: computed(() => tabs.value.open),
		known: computed(() => (isKnown.value ? rows.value : null)),
		row: (id) => rows.value.get(id),
		apply(row) {
			const isFirst = !told.has(row.id);
			told.add(row.id);
			// Newer than whatever was known before the snapshot was asked for.
			put(rows.value, [row], () => isFirst);
		},
		mark({ conversation, by, seq }) {
			const row = rows.value.get(conversation);
			if (!row) return;
			told.add(conversation);
			const marked = withMark(row, by, seq);
			if (marked !== row) rows.value = new Map(rows.value).set(row.id, marked);
		},
		reading() {
			told = new Set();
		},
		add: (page) => put(rows.value, page),
		replace(snapshot) {
			const named = new Set(snapshot.map(({ id }) => id));
			const kept = [...rows.value].filter(
				([id]) => named.has(id) || told.has(id),
			);
			put(kept, snapshot, (id) => !told.has(id));
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

function byTab(
	rows: StaffConversation[],
	me: string,
): Record<Tab, StaffConversation[]> {
	// Whoever waits longest for an answer first. The quiet ones sink: they are held, and ask for nothing.
	const open = rows
		.filter(({ state }) => state.kind === "open")
		.sort(
			(a, b) =>
				Number(a.quietSince !== null) - Number(b.quietSince !== null) ||
				unansweredOrder(a) - unansweredOrder(b) ||
				b.lastAt - a.lastAt,
		);
	return {
		waiting: rows
			.filter(({ state }) => state.kind === "waiting")
			.sort(
				// Somebody stands at the counter; a message that was left can be answered after.
				(a, b) =>
					Number(a.mode === "message") - Number(b.mode === "message") ||
					a.queueAt - b.queueAt ||
					a.state.since - b.state.since,
			),
		mine: open.filter(({ agent }) => agent?.id === me),
		open,
		closed: rows
			.filter(({ state }) => state.kind === "closed")
			.sort((a, b) => b.state.since - a.state.since),
	};
}
