import type { Change } from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import type { ConversationView } from "../contract/views.ts";
import type { Answer, Connection, Connections, Query } from "./connections.ts";
import { settledCommit } from "./settled-commit.ts";
import type { HotStatement, HotStatements, Wanted } from "./statements.ts";
import { BEGIN, COMMIT, LOCK_GROUP, ROLLBACK } from "./turns.ts";

/** What is written in one transaction. What is written waits here until something has to be read. */
export interface Group {
	write(statement: HotStatement, values: object): void;
	/** Also of what the group has written. */
	read<Row>(statement: HotStatement<Row>, values: object): Promise<Row[]>;
	/** Locks these rows, and gives them as they are then. */
	lock(wanted: Wanted): Promise<ConversationView[]>;
	/**
	 * Resolves when all of it is on disk.
	 * @param entry one that it has written, by which it is found where the answer is lost; a group without one then counts
	 * as lost, and is said again
	 */
	commit(entry: EntryRow | undefined): Promise<void>;
	/** What was begun, after an error. */
	takeBack(): Promise<void>;
}

/** Locking may find rows that stand only since; so often it is done again. */
const MOST_ROUNDS = 5;

export function createGroup(
	connections: Connections,
	connection: Connection,
	statements: HotStatements,
): Group {
	let waiting: Query[] = [];
	let transaction: string | undefined;

	async function sendAll<Row>(
		queries: readonly Query[],
	): Promise<Answer<Row>[]> {
		const written = waiting;
		waiting = [];
		if (transaction !== undefined)
			return (await connection.runAll([...written, ...queries])).slice(
				written.length,
			);
		const [, turn, ...answers] = await connection.runAll([
			...[BEGIN, LOCK_GROUP],
			...[...written, ...queries],
		]);
		transaction = (turn as Answer<{ xid: string }> | undefined)?.rows[0]?.xid;
		return answers.slice(written.length);
	}

	return {
		write: (statement, values) => void waiting.push(statement.query(values)),
		async read<Row>(statement: HotStatement<Row>, values: object) {
			const [answer] = await sendAll<Row>([statement.query(values)]);
			return answer?.rows ?? [];
		},
		async lock(wanted) {
			const values = listsOf(wanted);
			for (let round = 0; ; round += 1) {
				const [locked, read] = await sendAll<ConversationView>([
					statements.lockRows.query(values),
					statements.readRows.query(values),
				]);
				const ids = new Set(locked?.rows.map(({ id }) => id));
				const rows = read?.rows ?? [];
				if (rows.every(({ id }) => ids.has(id))) return rows;
				if (round === MOST_ROUNDS) throw new Error("rows change all the time");
			}
		},
		async commit(entry) {
			const steps = [...waiting, COMMIT];
			waiting = [];
			await settledCommit(
				connections,
				transaction ?? "",
				async () => {
					const answers = await connection.runAll(steps);
					if (answers.at(-1)?.command !== "COMMIT")
						throw new Error("it was taken back");
				},
				async (other) => {
					if (!entry) return false;
					const [found] = await other.runAll([
						statements.findEntry.query(entry),
					]);
					return found?.rows.length === 1;
				},
			);
		},
		async takeBack() {
			await connection.run(ROLLBACK);
		},
	};
}

/** What a group of changes locks. */
export function wantedBy(changes: readonly Change[]): Wanted {
	const wanted: Wanted = { ids: [], sites: [], visitors: [] };
	for (const { needs } of changes) {
		const { conversation } = needs;
		if ("id" in conversation) wanted.ids.push(conversation.id);
		else {
			wanted.sites.push(needs.site);
			wanted.visitors.push(conversation.currentOf);
		}
	}
	return wanted;
}

/** Lists as PostgreSQL writes them in text. */
function listsOf(wanted: Wanted): Record<keyof Wanted, string> {
	return {
		ids: listOf(wanted.ids),
		sites: listOf(wanted.sites),
		visitors: listOf(wanted.visitors),
	};
}

function listOf(texts: readonly string[]): string {
	return `{${texts.map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
