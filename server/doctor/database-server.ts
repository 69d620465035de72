import { sentenceOf } from "../database-server.ts";
import { UnusableServer } from "../store/contract/unusable-server.ts";
import { inspectServer } from "../store/postgres/inspect-server.ts";
import { check, type Found, type Kind } from "./check.ts";

const KINDS = {
	server_ok: {
		mark: "ok",
		says: (version) =>
			`The database server answers (PostgreSQL ${version}), and is of this version of Shopbell.`,
	},
	server_older: {
		mark: "ok",
		says: (changes) =>
			`The database is of an earlier version; the next start brings it up to date (changes: ${changes}). Back it up before: pg_dump.`,
	},
	server_no_shop: {
		mark: "warning",
		says: () => "There is no shop in the database of DATABASE_URL yet.",
		todo: () =>
			"If the shop has been running, mend DATABASE_URL; a new shop begins with shopbell serve.",
	},
	server_unusable: {
		mark: "wrong",
		says: (sentence) => sentence ?? "",
		todo: () => "Mend it, and run the doctor again.",
	},
	server_unsafe: {
		mark: "wrong",
		says: (settings) =>
			`The database server may lose what was acknowledged when its machine fails: ${settings} is off.`,
		todo: () => "Switch it on in postgresql.conf, and restart the server.",
	},
	server_backups: {
		mark: "warning",
		says: () => "The relay makes no backups of a database server.",
		todo: () =>
			"Make them with pg_dump, each day, and of the folder of the files, too: docs/postgres.md.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** Whether the server that DATABASE_URL names can be served from. */
export const databaseServer = check({
	name: "server",
	kinds: KINDS,
	async run({ config: { databaseUrl } }) {
		if (databaseUrl === null) return [];
		try {
			return foundOf(await inspectServer(databaseUrl));
		} catch (error) {
			if (!(error instanceof UnusableServer)) throw error;
			return [["server_unusable", sentenceOf(error, databaseUrl)]];
		}
	},
});

function foundOf({
	version,
	changesBehind,
	isEmpty,
	unsafe,
}: Awaited<ReturnType<typeof inspectServer>>): Found<keyof typeof KINDS>[] {
	const found: Found<keyof typeof KINDS>[] = isEmpty
		? [["server_no_shop"]]
		: [
				changesBehind > 0
					? ["server_older", `${changesBehind}`]
					: ["server_ok", version],
				["server_backups"],
			];
	if (unsafe.length > 0) found.push(["server_unsafe", unsafe.join(", ")]);
	return found;
}
