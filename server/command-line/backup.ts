import { resolve } from "node:path";
import {
	bytesInWords,
	counted,
	timeInWords,
} from "../backup-files/in-words.ts";
import { listBackups } from "../backup-files/list-backups.ts";
import { proveBackup } from "../backup-files/read-backup.ts";
import { writeBackup } from "../backup-files/write-backup.ts";
import { bucketAddress } from "../config/files-config.ts";
import { filesIn } from "../data-folder.ts";
import { refuseServer } from "../database-server.ts";
import { wallClock } from "../ports/clock.ts";
import { armFailpoint } from "../ports/failpoint.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import type { Command } from "./command.ts";

const PG_DUMP =
	"Back the database up with pg_dump, and the folder of the files beside it: docs/postgres.md";

/** One file with everything that the relay keeps, made while it serves. */
export const backup: Command = {
	words: { shown: "[folder or file]", most: 1 },
	says: "Make a backup while the relay serves: one file, in the folder of backups or where you say.",
	options: { list: { type: "boolean" }, "with-files": { type: "boolean" } },
	async run({ config, words, options, folder, print }) {
		const { data, whyData, backups, files, failpoint, ...further } = config();
		refuseServer(further, "backup", PG_DUMP);
		const [to] = words;
		if (options.list) {
			print(listOf(to === undefined ? backups : resolve(folder, to)));
			return 0;
		}
		armFailpoint(failpoint);
		const facts = await writeBackup(
			data,
			to === undefined ? backups : resolve(folder, to),
			{
				kind: "by-hand",
				files: filesIn(data, files),
				filesStay:
					files && options["with-files"] !== true ? bucketAddress(files) : null,
				clock: wallClock,
				whyData,
			},
		);
		print(`Backup: ${facts.path} (${inWords(facts)})`);
		if (facts.filesStay)
			print(
				`Its files stay in ${facts.filesStay}, and are not in it. With them: shopbell backup --with-files`,
			);
		else if (facts.filesMissing > 0)
			print(
				`Attention: ${counted(facts.filesMissing, "file", "files")} that the database names ${facts.filesMissing === 1 ? "is" : "are"} not there.`,
			);
		return 0;
	},
};

/** Each backup is read as a whole, so that the list says which of them can be restored. */
function listOf(folder: string): string {
	const listed = listBackups(folder, proveBackup);
	if (listed.length === 0) return `There is no backup in ${folder}.`;
	return listed
		.map((one) =>
			one.kind === "usable"
				? `${one.name}  ${timeInWords(one.facts.madeAt)}, made by version ${one.facts.version}, data of ${one.facts.schema}, ${inWords(one.facts)}`
				: `${one.name}  not usable: ${one.sentence}`,
		)
		.join("\n");
}

/** What is in a backup. */
export function inWords(facts: BackupFacts): string {
	return [
		bytesInWords(facts.bytes),
		counted(facts.conversations, "conversation", "conversations"),
		counted(facts.entries, "entry", "entries"),
		counted(facts.people, "person", "people"),
		facts.filesStay
			? `${counted(facts.filesMissing, "file", "files")} in ${facts.filesStay}`
			: counted(facts.files, "file", "files"),
	].join(", ");
}
