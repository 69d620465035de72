import type {
	Inbox,
	InboxCursor,
	StaffConversation,
} from "../../protocol/agent.ts";
import {
	INBOX_CLOSED,
	INBOX_READ,
	INBOX_READ_BYTES,
	INBOX_WHOLE,
	INBOX_WHOLE_BYTES,
} from "../../protocol/limits.ts";
import { byText } from "../ports/by-text.ts";
import type { InState, Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { staffViewOf } from "./views.ts";

type Listed = Pick<Store, "conversationsIn">;
type State = InboxCursor["state"];

/**
 * What waits, then what is open, then the newest closed ones: as many as fit one reply, and at least one. Behind a closed
 * one whose cursor says no number, all that are older.
 */
export async function readInbox(
	store: Listed,
	sites: readonly string[],
	cursor: InboxCursor | null,
): Promise<Inbox> {
	const rows = rowsFrom(store, sites, ["waiting", "open"], cursor);
	return page(rows, INBOX_READ, INBOX_READ_BYTES);
}

/** All in one reply for a console that knows no pages. Where not all fit, what is open does: there is work in hand. */
export async function readWholeInbox(
	store: Listed,
	sites: readonly string[],
): Promise<Inbox> {
	const rows = rowsFrom(store, sites, ["open", "waiting"], null);
	const { conversations } = await page(rows, INBOX_WHOLE, INBOX_WHOLE_BYTES);
	const closed = conversations.filter(isClosed);
	const current = conversations
		.filter((row) => !isClosed(row))
		.sort((a, b) => byText(a.site, b.site));
	return { conversations: [...current, ...closed] };
}

const isClosed = ({ state }: StaffConversation) => state.kind === "closed";

interface Row {
	row: ConversationView;
	/** Where it goes on behind it. */
	cursor: InboxCursor;
}

async function page(
	rows: AsyncIterable<Row>,
	most: number,
	mostBytes: number,
): Promise<Inbox> {
	const conversations: StaffConversation[] = [];
	let last: InboxCursor | null = null;
	let bytes = 0;
	for await (const { row, cursor } of rows) {
		const told = staffViewOf(row);
		bytes += Buffer.byteLength(JSON.stringify(told));
		const fits = conversations.length < most && bytes <= mostBytes;
		// A row that is larger than a page is a page.
		if (last && !fits) return { conversations, next: last };
		conversations.push(told);
		last = cursor;
	}
	return { conversations, next: null };
}

async function* rowsFrom(
	store: Listed,
	sites: readonly string[],
	current: readonly State[],
	cursor: InboxCursor | null,
): AsyncIterable<Row> {
	const states = [...current, "closed"] as const;
	const from = cursor ? states.indexOf(cursor.state) : 0;
	for (const state of states.slice(from)) {
		const after = cursor?.state === state ? cursor : null;
		// Of those behind a cursor without a number all come: the reader has scrolled to the end of the others.
		let left =
			state === "closed" && !after ? INBOX_CLOSED : (after?.left ?? null);
		if (left === 0) return;
		for await (const row of merged(store, sites, state, after)) {
			if (left !== null) left--;
			const { state_since: since, id } = row;
			yield { row, cursor: { state, since, id, left } };
			if (left === 0) return;
		}
	}
}

/**
 * Of all sites together, in order. Each site is asked apart, and for few: a query over all of them would sort
 * everything that they ever had.
 */
async function* merged(
	store: Listed,
	sites: readonly string[],
	state: State,
	after: InState | null,
): AsyncIterable<ConversationView> {
	const atOnce = Math.max(AT_ONCE_LEAST, Math.ceil(AT_ONCE / sites.length));
	const lists = await Promise.all(sites.map(listOf));
	for (;;) {
		const first = lists
			.filter(({ rows }) => rows.length > 0)
			.sort((a, b) => inOrder(state, a.rows[0], b.rows[0]))[0];
		const row = first?.rows.shift();
		if (!first || !row) return;
		yield row;
		const read = first.isWhole ? undefined : first;
		if (read?.rows.length === 0)
			Object.assign(
				read,
				await some(read.site, { since: row.state_since, id: row.id }),
			);
	}

	async function listOf(site: string) {
		return { site, ...(await some(site, after)) };
	}

	async function some(site: string, behind: InState | null) {
		const rows = await store.conversationsIn(site, state, behind, atOnce);
		return { rows, isWhole: rows.length < atOnce };
	}
}

/** Rows that are read at once, of all sites together and of each. */
const AT_ONCE = 100;
const AT_ONCE_LEAST = 5;

function inOrder(
	state: State,
	a: ConversationView | undefined,
	b: ConversationView | undefined,
): number {
	if (!a || !b) return 0;
	const older = a.state_since - b.state_since || byText(a.id, b.id);
	return state === "closed" ? -older : older;
}
