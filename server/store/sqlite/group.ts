import type { HotStatement, HotStatements } from "./hot-statements.ts";
import type { Step } from "./order.ts";
import type { Prepared } from "./prepared.ts";
import type { Writer } from "./writer.ts";

/** Somebody else has written since what a decision was made on was read. */
export class Stale extends Error {
	constructor(readonly version: number) {
		super("somebody else has written meanwhile");
	}
}

/** What is written in one transaction. Nothing of it leaves this thread before it has to. */
export interface Group {
	write(statement: HotStatement, values: object): void;
	/**
	 * The rows as they are now. What was committed is read here as long as this group has written none of the tables that
	 * are read; after that they are asked of the writing connection, in the transaction. Throws {@link Stale}.
	 */
	read<Row>(of: Prepared<Row>, values: object): Row[] | Promise<Row[]>;
	/** Also of what the group has written. */
	ask<Row>(of: Prepared<Row>, values: object): Promise<Row[]>;
	/** Resolves when all of it is on disk. Throws {@link Stale}; and what SQLite says. */
	commit(messages: number): Promise<void>;
	/** What was begun, after an error. */
	takeBack(): Promise<void>;
}

/** @param version of the database, as it was when the rows in memory were read */
export function createGroup(
	writer: Writer,
	hot: HotStatements,
	version: number,
): Group {
	let steps: Step[] = [];
	let begun = false;
	const written = new Set<string>();

	async function order(end: {
		steps?: Step[];
		ends?: "commit" | "rollback";
		messages?: number;
	}) {
		const first = !begun;
		const all = end.steps ? [...steps, ...end.steps] : steps;
		steps = [];
		begun = true;
		const answer = await writer.run({
			texts: hot.newTexts(),
			begins: first,
			...(first && { version }),
			...end,
			steps: all,
		});
		if (answer.stale) throw new Stale(answer.version ?? version);
		return answer;
	}

	async function ask<Row>(of: Prepared<Row>, values: object): Promise<Row[]> {
		const { number, values: bound } = of.statement;
		const { results } = await order({
			steps: [{ statement: number, values: bound(values), answers: "rows" }],
		});
		return results[0]?.rows as Row[];
	}

	return {
		write({ number, tables, values: bound }, values) {
			steps.push({ statement: number, values: bound(values) });
			for (const table of tables) written.add(table);
		},
		read: (of, values) =>
			of.statement.tables.some((table) => written.has(table))
				? ask(of, values)
				: of.all(values),
		ask,
		async commit(messages) {
			await order({ ends: "commit", messages });
		},
		async takeBack() {
			if (!begun) return;
			steps = [];
			// The first error says why; the connection itself has perhaps taken it back already.
			await order({ ends: "rollback" }).catch(() => {});
		},
	};
}
