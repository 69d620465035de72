import { hearTables } from "./hear-tables.ts";

/** Begins what makes text of a pasted table, and hands out nothing. */
export function createParts() {
	hearTables(document);
	return {};
}
