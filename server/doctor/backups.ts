import {
	BackupFault,
	type BackupReason,
} from "../backup-files/backup-fault.ts";
import { bytesInWords, timeInWords } from "../backup-files/in-words.ts";
import { listBackups } from "../backup-files/list-backups.ts";
import { systemReason } from "../store/sqlite/system-reason.ts";
import { check, type Found, type Kind } from "./check.ts";

const DAY_MS = 24 * 3_600_000;
/** The relay makes one each day; a machine that is off for a night makes it later. */
const OLD_DAYS = 2;

const KINDS = {
	backups_ok: {
		mark: "ok",
		says: (time, bytes, count) =>
			`The last backup is of ${time} (${bytes}, ${count} in all); keep copies on another machine, too.`,
	},
	backups_none: {
		mark: "warning",
		says: (folder) => `There is no backup in ${folder}.`,
		todo: () =>
			"Make one: shopbell backup. The relay makes one each day as long as it runs.",
	},
	backups_old: {
		mark: "warning",
		says: (days, time) => `The last backup is ${days} days old (${time}).`,
		todo: () =>
			"Make one: shopbell backup. The relay's log says why it has made none; a stopped relay makes none.",
	},
	backups_ahead: {
		mark: "warning",
		says: (time) => `The last backup is of ${time}, which is to come.`,
		todo: () => "Set this machine's clock right.",
	},
	backups_unusable: {
		mark: "warning",
		says: (name, reason) => `The backup ${name} is not usable (${reason}).`,
		todo: () => "Move it away, and make another: shopbell backup.",
	},
	backups_forbidden: {
		mark: "wrong",
		says: (folder) => `This user may not write backups into ${folder}.`,
		todo: () =>
			"Give the folder to the user of the relay, or set SHOPBELL_BACKUPS.",
	},
	backups_unreadable: {
		mark: "warning",
		says: (folder, code) =>
			`The backups in ${folder} cannot be read (${code}).`,
		todo: () => "Run the doctor as the user of the relay.",
	},
} satisfies Readonly<Record<string, Kind>>;

/** As far as a file of a folder can be unusable. */
const WHY: Partial<Record<BackupReason, string>> = {
	no_database: "it is empty, or no database",
	foreign: "it is a database of another program",
	no_backup: "it is a database, and no backup",
	damaged: "a part of it is missing or was overwritten",
	newer: "a newer version of Shopbell made it",
	incomplete: "it was cut off while it was written",
};

type Code = keyof typeof KINDS;

/** Whether there is a backup of late, and room for the next. */
export const backups = check({
	name: "backups",
	kinds: KINDS,
	async run(look) {
		// Of a database server others make them.
		if (look.config.databaseUrl !== null) return [];
		const folder = look.config.backups;
		const facts = await look.database();
		// A folder without a database has nothing to back up.
		if (facts.kind === "unusable" && facts.reason === "absent") return [];
		const entry = look.machine.entry(folder);
		const found: Found<Code>[] = [];
		if (entry && !entry.mayWrite) found.push(["backups_forbidden", folder]);
		try {
			return [...found, ...listed(folder, look.clock.now())];
		} catch (error) {
			if (!(error instanceof BackupFault)) throw error;
			return [
				...found,
				["backups_unreadable", folder, systemReason(error.cause)],
			];
		}
	},
});

function listed(folder: string, now: number): Found<Code>[] {
	const all = listBackups(folder);
	const unusable = all.flatMap((one): Found<Code>[] =>
		one.kind === "unusable"
			? [["backups_unusable", one.name, WHY[one.reason] ?? "it cannot be read"]]
			: [],
	);
	const usable = all.flatMap((one) => (one.kind === "usable" ? [one] : []));
	const [last] = usable;
	if (!last) return [["backups_none", folder], ...unusable];
	const { madeAt } = last.facts;
	const time = timeInWords(madeAt);
	const days = Math.floor((now - madeAt) / DAY_MS);
	// A backup is a day's; what is ahead by more was made by another clock.
	if (days < -1) return [["backups_ahead", time], ...unusable];
	const said: Found<Code> =
		days >= OLD_DAYS
			? ["backups_old", `${days}`, time]
			: ["backups_ok", time, bytesInWords(last.bytes), `${usable.length}`];
	return [said, ...unusable];
}
