import {
	type DatabaseIntrospector,
	type DatabaseMetadata,
	type Kysely,
	type SchemaMetadata,
	sql,
	type TableMetadata,
} from "kysely";

/** What migrations ask of a database: which tables it has. Kysely's own asks with booleans, which the store binds none of. */
export function createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
	async function getTables(): Promise<TableMetadata[]> {
		const { rows } = await sql<{ name: string }>`
			select tablename as name from pg_tables where schemaname = current_schema()
		`.execute(db);
		return rows.map(({ name }) => ({ name, isView: false, columns: [] }));
	}

	return {
		getSchemas: async (): Promise<SchemaMetadata[]> => [],
		getTables,
		getMetadata: async (): Promise<DatabaseMetadata> => ({
			tables: await getTables(),
		}),
	};
}
