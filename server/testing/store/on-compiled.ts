import { SqliteQueryCompiler } from "kysely";

/** Calls back with the text of each query that Kysely compiles from now on, until the returned function is called. */
export function onCompiled(heard: (sql: string) => void): () => void {
	const { prototype } = SqliteQueryCompiler;
	const compile = prototype.compileQuery;
	prototype.compileQuery = function (...given) {
		const query = compile.apply(this, given);
		heard(query.sql);
		return query;
	};
	return () => {
		prototype.compileQuery = compile;
	};
}
