import { ConfigError } from "./config/config-error.ts";
import { type Clock, wallClock } from "./ports/clock.ts";
import {
	createKnownAnswers,
	type KnownAnswers,
} from "./ports/known-answers.ts";
import { withKnownStaff } from "./sessions/known-staff.ts";
import {
	type ServerReason,
	UnusableServer,
} from "./store/contract/unusable-server.ts";
import {
	inspectServer,
	unusableServer,
} from "./store/postgres/inspect-server.ts";
import { migratePostgres, openPostgres } from "./store/postgres/postgres.ts";
import { serveTogether } from "./store/postgres/serving.ts";
import {
	BESIDE,
	DECISIONS,
	queriesOfAll,
	type ShopbellStore,
} from "./store-parts.ts";
import { STAFF_UNCHANGED_BY } from "./unchanged-by.ts";

/** A store on a database server, with the clock of that server. */
export interface ServedStore extends ShopbellStore {
	clock: Clock;
}

/**
 * For the relay: the schema is brought up to date, and others may serve from it as well. Throws {@link ConfigError}.
 * @param taken called where a relay of an earlier version, which serves alone, has taken it while the server was gone
 */
export function openServerForRelay(
	url: string,
	taken: (error: ConfigError) => void,
): Promise<ServedStore & { known: KnownAnswers }> {
	return inServerWords(url, async () => {
		await inspectServer(url);
		const serving = await serveTogether(url, (error) =>
			taken(new ConfigError(sentenceOf(error, url))),
		);
		try {
			await migratePostgres(url);
			const store = await open(url);
			const known = createKnownAnswers();
			return {
				// Of shoppers nothing is kept: each message by another relay changes some of it.
				...withKnownStaff(store, STAFF_UNCHANGED_BY, known),
				known,
				async close() {
					await store.close();
					// Last: whoever waits for it opens it at once.
					await serving.close();
				},
			};
		} catch (error) {
			await serving.close();
			throw error;
		}
	});
}

/** For a command that reads or adds something beside a relay: it changes no schema. Throws {@link ConfigError}. */
export function openServerForCommand(url: string): Promise<ServedStore> {
	return inServerWords(url, async () => {
		const { changesBehind, isEmpty } = await inspectServer(url);
		if (isEmpty) throw new UnusableServer("absent");
		if (changesBehind > 0) throw new UnusableServer("older");
		return open(url);
	});
}

/** Whether no shop has begun there. Throws {@link ConfigError}. */
export function isEmptyServer(url: string): Promise<boolean> {
	return inServerWords(url, async () => (await inspectServer(url)).isEmpty);
}

function open(url: string): Promise<ServedStore> {
	const joined = {
		queries: queriesOfAll,
		decisions: DECISIONS,
		beside: BESIDE,
	};
	return openPostgres(url, wallClock, joined, { isMeasured: true });
}

/** What a database server has of its own, and we do not do for it. Throws {@link ConfigError}. */
export function refuseServer(
	{ databaseUrl }: { databaseUrl: string | null },
	command: string,
	instead: string,
): void {
	if (databaseUrl !== null)
		throw new ConfigError(
			`DATABASE_URL names a database server, and shopbell ${command} is for the folder of a shop without one. ${instead}`,
		);
}

export async function inServerWords<T>(
	url: string,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const known = unusableServer(error);
		throw known instanceof UnusableServer
			? new ConfigError(sentenceOf(known, url))
			: error;
	}
}

/** For whoever runs a command or the doctor; without the password. */
export function sentenceOf(
	{ reason, cause }: UnusableServer,
	url: string,
): string {
	const { code = "" } = (cause ?? {}) as { code?: string };
	return SENTENCES[reason](whereOf(url), code);
}

/** e.g. `shop at db.example:5432` */
function whereOf(url: string): string {
	const { host, pathname } = new URL(url);
	return `${decodeURIComponent(pathname.slice(1)) || "the database"} at ${host || "this machine"}`;
}

const SENTENCES: Record<ServerReason, (where: string, code: string) => string> =
	{
		unreachable: (where, code) =>
			`The database ${where} cannot be reached (${code}). Start its server, or mend DATABASE_URL.`,
		password: (where) =>
			`The server of ${where} refuses the user or the password of DATABASE_URL, or lets them in from elsewhere only.`,
		no_database: (where) =>
			`There is no database ${where}. Make it: createdb --owner=USER --encoding=UTF8 --template=template0 NAME`,
		rights: (where) =>
			`The user of DATABASE_URL may not make tables in ${where}, or may not read them. Make it the owner: alter database NAME owner to USER`,
		read_only: (where) =>
			`The database ${where} only reads: it follows another server, or is set so. Name the one that writes in DATABASE_URL.`,
		old_server: (where) =>
			`The server of ${where} is older than PostgreSQL 13, which the relay needs at least; it is tried with 15.`,
		encoding: (where) =>
			`The database ${where} does not keep texts as UTF-8. Make another one: createdb --encoding=UTF8 --template=template0 NAME`,
		foreign: (where) =>
			`The database ${where} has tables of another program. Make one for the shop alone, and name it in DATABASE_URL. Nothing was changed.`,
		newer: (where) =>
			`The database ${where} was written by a newer version of Shopbell. Run that version or a later one. Nothing was changed.`,
		older: (where) =>
			`The database ${where} was written by an earlier version of Shopbell. Start the relay of this version once, which brings it up to date: shopbell serve`,
		absent: (where) =>
			`There is no shop in the database ${where} yet. Mend DATABASE_URL, or begin one: shopbell serve`,
		taken: (where) =>
			`A relay of an earlier version, or a copy of a shop, has the database ${where} for itself. Let it end first.`,
		served: (where) =>
			`A relay serves from the database ${where}, or another copy is made into it, and a copy begins in an empty one. Nothing was changed.`,
		copying: (where) =>
			`A shop is being copied into the database ${where}, and is not whole there. Run the copy to its end: shopbell copy --to ADDRESS`,
		filled: (where) =>
			`There is a shop in the database ${where} already, and a copy begins in an empty one. Make one: createdb --encoding=UTF8 --template=template0 NAME. Nothing was changed.`,
		other_copy: (where) =>
			`Half a copy of another shop stands in the database ${where}. Finish that one, or make an empty database for this shop. Nothing was changed.`,
		disk_full: (where) =>
			`The disk of the server of ${where} is full. Make room there, and try again: nothing is lost.`,
	};
