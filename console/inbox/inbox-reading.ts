import { type ReadonlySignal, signal } from "@preact/signals";
import { againAfterMs, pause } from "../../client/pause.ts";
import type {
	InboxCursor,
	Inbox as Page,
	StaffConversation,
} from "../../protocol/agent.ts";
import { INBOX_CLOSED } from "../../protocol/limits.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Inbox } from "./inbox.ts";
import type { Lists } from "./lists.ts";

export interface InboxReading {
	/** Behind which closed one there may be older ones; null: there are none. Another one whenever some were read. */
	older: ReadonlySignal<InboxCursor | null>;
	read(): Promise<void>;
	/** One more page of closed ones, shown at once: it moves nothing. */
	readOlder(): Promise<void>;
	stop(): void;
}

/** Reads the inbox page by page. What the pages miss of what happens between them is told, because the first one joins. */
export function createInboxReading(
	connection: ConsoleConnection,
	inbox: Inbox,
	lists: Pick<Lists, "tab" | "shown">,
): InboxReading {
	const older = signal<InboxCursor | null>(null);
	/** Which reading is under way: whoever begins anew, or ends, leaves the one before. */
	let reading = 0;
	let isWhole = false;
	let asked: InboxCursor | null = null;

	async function read() {
		const mine = ++reading;
		isWhole = false;
		inbox.reading();
		// Whoever has gone back in the closed ones stays where they are.
		const back = lists.tab.peek() === "closed" ? inbox.ids("closed").length : 0;
		const rows: StaffConversation[] = [];
		let from: InboxCursor | null = null;
		do {
			const page = await readPage(mine, from);
			if (!page) return;
			inbox.add(page.conversations);
			rows.push(...page.conversations);
			from = page.next ?? (isOlder(from) ? null : behindNewest(rows));
		} while (from && (!isOlder(from) || closedIn(rows).length < back));
		inbox.replace(rows);
		isWhole = true;
		older.value = from;
	}

	/** undefined: another reading has begun, or nothing can be read any more. */
	async function readPage(
		mine: number,
		cursor: InboxCursor | null,
	): Promise<Page | undefined> {
		for (;;) {
			const reply = await connection.ask("inbox:read", { cursor });
			if (mine !== reading) return undefined;
			if (reply.ok) return reply.data;
			const ms = againAfterMs(reply.refusal, connection.state.peek());
			if (ms === null) return undefined;
			await pause(ms);
			if (mine !== reading) return undefined;
		}
	}

	return {
		older,
		read,
		async readOlder() {
			const from = older.peek();
			if (!isWhole || !from || from === asked) return;
			asked = from;
			const page = await readPage(reading, from);
			asked = null;
			if (!page) return;
			inbox.add(page.conversations);
			lists.shown.peek().extend();
			older.value = page.next ?? null;
		},
		stop() {
			reading++;
		},
	};
}

const isOlder = (cursor: InboxCursor | null) =>
	cursor?.state === "closed" && cursor.left === null;

const closedIn = (rows: readonly StaffConversation[]) =>
	rows.filter(({ state }) => state.kind === "closed");

/** The snapshot ends with the newest closed ones; null: those are all. */
function behindNewest(rows: readonly StaffConversation[]): InboxCursor | null {
	const closed = closedIn(rows);
	const last = closed[INBOX_CLOSED - 1];
	return last
		? { state: "closed", since: last.state.since, id: last.id, left: null }
		: null;
}
