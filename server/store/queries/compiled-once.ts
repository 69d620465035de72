import type { Compilable, CompiledQuery, Kysely } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import { Slot } from "../contract/statement.ts";

/**
 * A query that is asked often: compiled when it is first asked, because that costs more than the database takes to
 * answer it. Its values are named as the slots of the query are.
 */
export function compiledOnce<V extends object, Row>(
	db: Kysely<CoreTables>,
	build: () => Compilable,
): (values: V) => Promise<Row[]> {
	let compiled: CompiledQuery | undefined;
	return async (values) => {
		compiled ??= build().compile();
		const { rows } = await db.executeQuery({
			...compiled,
			parameters: compiled.parameters.map((parameter) =>
				parameter instanceof Slot
					? (values as Record<string, unknown>)[parameter.name]
					: parameter,
			),
		});
		return rows as Row[];
	};
}
