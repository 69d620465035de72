import type { Kysely } from "kysely";
import { Slot, type Statement, type Write } from "./statement.ts";

/** Runs a statement of the decisions outside of one: what both do stands once. */
export async function runStatement<V extends object, Row>(
	db: Kysely<never>,
	{ build }: Statement<V, Row>,
	values: V,
): Promise<Row[]> {
	const compiled = build(db as never).compile();
	const { rows } = await db.executeQuery({
		...compiled,
		parameters: compiled.parameters.map((parameter) =>
			parameter instanceof Slot
				? (values as Record<string, unknown>)[parameter.name]
				: parameter,
		),
	});
	return rows as Row[];
}

/** In this order, as parts of a transaction. */
export async function runWrites(
	tx: Kysely<never>,
	writes: readonly Write[],
): Promise<void> {
	for (const { statement, values } of writes)
		await runStatement(tx, statement, values as never);
}
