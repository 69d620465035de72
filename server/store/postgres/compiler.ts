import { PostgresQueryCompiler, type RawNode } from "kysely";
import { formOf } from "../contract/by-dialect.ts";

/** Compiles what is said in two ways as PostgreSQL understands it. */
export class ByDialectCompiler extends PostgresQueryCompiler {
	protected override visitRaw(node: RawNode): void {
		super.visitRaw(formOf(node, "postgres"));
	}
}
