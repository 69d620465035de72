import { join } from "node:path";
import { unreachable } from "../../protocol/unreachable.ts";
import { DATABASE } from "../config/choose-data-folder.ts";
import type { Integrity } from "../store/sqlite/inspect-database.ts";
import type { Found } from "./check.ts";
import { check, type Kind } from "./check.ts";
import { QUICK_MS } from "./inspect-in-child.ts";

const RESTORE = "Restore the last backup: shopbell restore FILE";

const KINDS = {
	database_ok: {
		mark: "ok",
		says: () => "The database is whole, by a quick look at each page.",
	},
	database_thorough: {
		mark: "ok",
		says: () => "The database is whole: each row, index and relation.",
	},
	database_absent: {
		mark: "warning",
		says: (folder) => `There is no database of Shopbell in ${folder}.`,
		todo: () =>
			"If the shop has been running, name its folder with --data or SHOPBELL_DATA; a new shop begins with shopbell serve.",
	},
	database_no_folder: {
		mark: "wrong",
		says: (folder) => `There is no folder ${folder}, which is named.`,
		todo: () =>
			"Mend --data or SHOPBELL_DATA, or mount the disk of the folder; a new shop begins with shopbell serve.",
	},
	database_gone: {
		mark: "wrong",
		says: (folder) =>
			`There is what is left of a shop in ${folder} or in the folder of its backups, and no database.`,
		todo: () => `${RESTORE}.`,
	},
	database_unusable: {
		mark: "wrong",
		says: (_, why) => `The database is not usable: ${why}.`,
		todo: () => `${RESTORE} --replace. The damaged one is kept.`,
	},
	database_foreign: {
		mark: "wrong",
		says: (folder) => `The database in ${folder} is of another program.`,
		todo: () => "Name another folder with --data or SHOPBELL_DATA.",
	},
	database_is_backup: {
		mark: "wrong",
		says: (path) =>
			`${path} is a backup, and the files in it are not in place.`,
		todo: () => "Move it away, and restore it: shopbell restore FILE.",
	},
	database_unreadable: {
		mark: "wrong",
		says: (folder) => `The database in ${folder} cannot be opened.`,
		todo: () => "Run the doctor as the user of the relay.",
	},
	database_busy: {
		mark: "warning",
		says: () => "Another program keeps the database from being read.",
		todo: () => "Try again when it is done.",
	},
	database_damaged: {
		mark: "wrong",
		says: (fault) => `The database is damaged: ${fault}.`,
		todo: () =>
			"Stop the relay, keep a copy of the folder, and restore the last backup: shopbell restore FILE --replace.",
	},
	database_orphans: {
		mark: "wrong",
		says: (count) =>
			`${count} rows of the database belong to others that are gone.`,
		todo: () =>
			"Restore the last backup that proves whole; or tell the makers, because it runs so far.",
	},
	database_too_large: {
		mark: "skipped",
		says: () =>
			`The database is too large for a quick look within ${QUICK_MS / 1_000} s; nothing wrong was seen in its facts.`,
		todo: () => "shopbell doctor --thorough takes the time.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether the database is there and whole. */
export const database = check({
	name: "database",
	kinds: KINDS,
	async run(look) {
		const { data, databaseUrl } = look.config;
		// The check of the server says what it is.
		if (databaseUrl !== null) return [];
		const facts = await look.database();
		if (facts.kind === "usable")
			return wholeOr(await look.integrity(), look.thorough);
		switch (facts.reason) {
			case "absent":
				if (look.config.whyData === undefined && !look.machine.entry(data))
					return [["database_no_folder", data]];
				return [
					[look.hasRemains() ? "database_gone" : "database_absent", data],
				];
			case "empty":
				return [["database_unusable", data, "its file is empty"]];
			case "no_database":
				return [["database_unusable", data, "its file is no database"]];
			case "damaged":
				return [
					["database_unusable", data, "a part is missing or overwritten"],
				];
			case "foreign":
				return [["database_foreign", data]];
			case "busy":
				return [["database_busy"]];
			// The schema has its own sentence.
			case "newer":
			case "older":
				return [];
			case "backup":
				return [["database_is_backup", join(data, DATABASE)]];
			case "folder":
			case "taken":
				return [["database_unreadable", data]];
			default:
				return unreachable(facts.reason);
		}
	},
});

function wholeOr(
	integrity: Integrity | null,
	thorough: boolean,
): Found<Code>[] {
	if (!integrity) return [["database_too_large"]];
	const [fault] = integrity.faults;
	if (fault !== undefined)
		return [["database_damaged", fault.replaceAll("\n", " ").slice(0, 120)]];
	if (integrity.orphans) return [["database_orphans", `${integrity.orphans}`]];
	return [[thorough ? "database_thorough" : "database_ok"]];
}
