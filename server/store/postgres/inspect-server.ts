import pg from "pg";
import { isUnreachable } from "../contract/fault.ts";
import {
	type ServerReason,
	UnusableServer,
} from "../contract/unusable-server.ts";
import { MIGRATION_NAMES } from "../migrate.ts";
import { clientConfig, WITHOUT_LIMITS } from "./connections.ts";
import { named } from "./faults.ts";

/** What stands in the database of a server, before anybody changes it. */
export interface ServerFacts {
	/** e.g. `15.18` */
	version: string;
	/** Changes of the schema that are still to be made; all of them where there is no shop yet. */
	changesBehind: number;
	isEmpty: boolean;
	/** Half a copy of a shop stands there; only a copy may be told so, and go on with it. */
	isCopying: boolean;
	bytes: number;
	/** What its clock showed meanwhile: milliseconds since 1970. */
	clockSeen: number;
	/** Settings of the server with which what was acknowledged may be lost. */
	unsafe: string[];
}

/** Stands in a database as long as a shop is being copied into it. */
export const COPY_TABLE = "shopbell_copy";

/** The first that has everything the store asks for. */
const OLDEST = 130_000;

const ASK = `
select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
	pg_is_in_recovery()::int as follows, current_setting('transaction_read_only') as reads,
	pg_encoding_to_char(encoding) as encoding, pg_database_size(oid) as bytes,
	(extract(epoch from clock_timestamp()) * 1000)::bigint as clock_seen,
	coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)::int as may_create,
	current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes
from pg_database where datname = current_database()`;

interface Answer {
	version: string;
	number: number;
	follows: number;
	reads: string;
	encoding: string;
	bytes: number;
	clock_seen: number;
	may_create: number;
	fsync: string;
	full_page_writes: string;
}

/**
 * Throws {@link UnusableServer}.
 * @param by whom; half a copy is of use to a copy alone
 */
export async function inspectServer(
	url: string,
	by: "relay" | "copy" = "relay",
): Promise<ServerFacts> {
	const client = new pg.Client(clientConfig(url, WITHOUT_LIMITS));
	client.on("error", () => {});
	try {
		await client.connect();
		const { rows } = await client.query<Answer>(ASK);
		const [facts] = rows;
		if (!facts) throw new UnusableServer("no_database");
		mustServe(facts);
		const behind = await changesBehind(client);
		if (behind.isCopying && by !== "copy") throw new UnusableServer("copying");
		return {
			version: facts.version,
			...behind,
			bytes: facts.bytes,
			clockSeen: facts.clock_seen,
			unsafe: (["fsync", "full_page_writes"] as const).filter(
				(name) => facts[name] !== "on",
			),
		};
	} catch (error) {
		throw unusableServer(error);
	} finally {
		await client.end().catch(() => {});
	}
}

/** What an error of the server means, or the error itself where it is a fault of ours. */
export function unusableServer(error: unknown): unknown {
	if (error instanceof UnusableServer) return error;
	const known = named(error);
	const { code = "" } = known as { code?: string };
	const reason =
		BY_CODE[code] ??
		(isUnreachable(known) || /^(53|E[A-Z_]+$|CERT|SELF|DEPTH|UNABLE)/.test(code)
			? "unreachable"
			: undefined);
	return reason ? new UnusableServer(reason, known) : error;
}

const BY_CODE: Readonly<Record<string, ServerReason>> = {
	"28P01": "password",
	"28000": "password",
	"3D000": "no_database",
	"42501": "rights",
	"25006": "read_only",
	"53100": "disk_full",
};

function mustServe(facts: Answer): void {
	const reason: ServerReason | undefined =
		facts.number < OLDEST
			? "old_server"
			: facts.encoding !== "UTF8"
				? "encoding"
				: facts.follows || facts.reads === "on"
					? "read_only"
					: facts.may_create
						? undefined
						: "rights";
	if (reason) throw new UnusableServer(reason);
}

async function changesBehind(
	client: pg.Client,
): Promise<Pick<ServerFacts, "changesBehind" | "isEmpty" | "isCopying">> {
	const { rows } = await client.query<{ name: string }>(
		"select tablename as name from pg_tables where schemaname = current_schema()",
	);
	const tables = new Set(rows.map(({ name }) => name));
	const isCopying = tables.delete(COPY_TABLE);
	if (tables.size === 0)
		return {
			...{ changesBehind: MIGRATION_NAMES.length, isEmpty: true },
			isCopying,
		};
	if (!tables.has("kysely_migration")) throw new UnusableServer("foreign");
	const { rows: done } = await client.query<{ name: string }>(
		"select name from kysely_migration",
	);
	const names = new Set(done.map(({ name }) => name));
	const isOurs = names.size === 0 || names.has(MIGRATION_NAMES[0] as string);
	if (!isOurs) throw new UnusableServer("foreign");
	const known = new Set(MIGRATION_NAMES);
	if ([...names].some((name) => !known.has(name)))
		throw new UnusableServer("newer");
	return {
		changesBehind: MIGRATION_NAMES.length - names.size,
		isEmpty: names.size === 0,
		isCopying,
	};
}
