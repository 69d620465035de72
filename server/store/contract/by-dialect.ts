import type { RawBuilder, RawNode } from "kysely";

/** The databases that the store is kept in. */
export type Dialect = "sqlite" | "postgres";

const FORMS = Symbol("forms");

/**
 * A part of a query that two databases say in different words. It stands inside of a query, and each store's compiler
 * takes its own form.
 */
export function byDialect<T>(
	forms: Readonly<Record<Dialect, RawBuilder<T>>>,
): RawBuilder<T> {
	const { sqlite, postgres } = forms;
	const node: RawNode = {
		...sqlite.toOperationNode(),
		[FORMS]: { postgres: postgres.toOperationNode() },
	} as RawNode;
	return Object.assign(sqlite, { toOperationNode: () => node });
}

/** What of it a compiler writes; a node that is no such part is the answer. */
export function formOf(node: RawNode, dialect: "postgres"): RawNode {
	const forms = (node as { [FORMS]?: Record<"postgres", RawNode> })[FORMS];
	return forms?.[dialect] ?? node;
}
