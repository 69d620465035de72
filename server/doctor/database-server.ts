import { sentenceOf } from "../database-server.ts";
import { UnusableServer } from "../store/contract/unusable-server.ts";
import { inspectServer } from "../store/postgres/inspect-server.ts";
import { check, type Found, type Kind } from "./check.ts";

/** A code of a second factor holds for 30 s before and after. */
const APART_MS = 30_000;

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
	server_clock: {
		mark: "warning",
		says: (seconds) =>
			`The clock of the database server is ${seconds} s away from this machine's.`,
		todo: () =>
			"Let all machines keep time by the network: the shop goes by the clock of the database server.",
	},
	server_backups: {
		mark: "warning",
		says: () => "The relay makes no backups of a database server.",
		todo: () =>
			"Make them with pg_dump, each day, and of the folder of the files, too: docs/postgres.md.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;
type Facts = Awaited<ReturnType<typeof inspectServer>>;

/** Whether the server that DATABASE_URL names can be served from. */
export const databaseServer = check({
	name: "server",
	kinds: KINDS,
	async run({ clock, config: { databaseUrl } }) {
		if (databaseUrl === null) return [];
		const asked = clock.now();
		try {
			const facts = await inspectServer(databaseUrl);
			return [
				...foundOf(facts),
				...clockFoundOf(facts, { asked, answered: clock.now() }),
			];
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
}: Facts): Found<Code>[] {
	const found: Found<Code>[] = isEmpty
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

/** It was read at some moment between the question and the answer, however long they took. */
function clockFoundOf(
	{ clockSeen }: Facts,
	{ asked, answered }: { asked: number; answered: number },
): Found<Code>[] {
	const apart = Math.max(asked - clockSeen, clockSeen - answered);
	return apart > APART_MS
		? [["server_clock", `${Math.round(apart / 1_000)}`]]
		: [];
}
