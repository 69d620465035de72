import { broken, crash, failOnce, syncSlowly } from "../../ports/failpoint.ts";
import type { Database, Statement } from "./driver.ts";
import type { Answer, Order, Step, StepResult } from "./order.ts";
import { createStatementCache } from "./statement-cache.ts";

/** Carries out orders on one connection, each in one block. Throws what SQLite says. */
export function writingConnection(
	database: Database,
): (order: Order) => Answer {
	const begin = database.prepare("begin immediate");
	const commit = database.prepare("commit");
	const rollback = database.prepare("rollback");
	const version = database.prepare("pragma data_version").raw();
	const schema = database.prepare("pragma schema_version").raw();
	const texts: string[] = [];
	let hot: Statement[] = [];
	const statements = createStatementCache(database);
	let knownSchema = 0;

	function carryOut(order: Order): Answer {
		texts.push(...order.texts);
		const found = order.begins ? begun() : null;
		if (order.version !== undefined && order.version !== found) {
			rollback.run();
			return { version: found, stale: true, results: [] };
		}
		const results: StepResult[] = [];
		for (const step of order.steps) {
			const result = carryOutStep(step);
			if (step.answers) results.push(result);
		}
		end(order);
		return { version: found, stale: false, results };
	}

	/** Asked under the lock: from here on nobody else writes. */
	function begun(): number {
		// What was acknowledged too early reaches the disk with the next group, or never.
		if (broken("ack-before-commit") && database.inTransaction) commit.run();
		begin.run();
		const [[found]] = version.all() as [[number]];
		const [[schemaNow]] = schema.all() as [[number]];
		if (schemaNow !== knownSchema) prepareAnew(schemaNow);
		return found;
	}

	/** Another connection has changed the schema: what was prepared before may name the columns as they were. */
	function prepareAnew(schemaNow: number): void {
		knownSchema = schemaNow;
		hot = [];
		statements.clear();
	}

	function carryOutStep({ statement, values, answers }: Step): StepResult {
		if (typeof statement === "number")
			return resultOf(hotStatement(statement), values, answers);
		return statements.run(statement, (one) => resultOf(one, values, answers));
	}

	function hotStatement(number: number): Statement {
		const prepared = hot[number];
		if (prepared) return prepared;
		const text = texts[number];
		if (text === undefined) throw new Error(`statement ${number} has no text`);
		const made = database.prepare(text);
		hot[number] = made;
		return made;
	}

	function end({ ends, messages }: Order): void {
		if (ends === "rollback") takeBack();
		if (ends !== "commit") return;
		if (messages !== undefined) {
			if (broken("ack-before-commit")) return;
			crash("crash-before-commit", messages);
			failOnce("io-error", messages);
			syncSlowly();
		}
		commit.run();
		if (messages !== undefined) crash("crash-after-commit", messages);
	}

	/** Of a full disk SQLite takes the transaction back by itself: that must not hide why it failed. */
	function takeBack(): void {
		if (database.inTransaction) rollback.run();
	}

	return (order) => {
		try {
			return carryOut(order);
		} catch (error) {
			// What does not end here is taken back by whoever holds it.
			if (order.ends) takeBack();
			throw error;
		}
	};
}

const NOTHING: StepResult = { rows: [], changes: 0, lastInsertRowid: 0 };

function resultOf(
	statement: Statement,
	values: Step["values"],
	answers: Step["answers"],
): StepResult {
	if (answers === "rows" && statement.reader)
		return { ...NOTHING, rows: statement.all(...values) };
	const { changes, lastInsertRowid } = statement.run(...values);
	return { rows: [], changes, lastInsertRowid };
}
