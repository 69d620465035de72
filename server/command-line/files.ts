import { bytesInWords, counted } from "../backup-files/in-words.ts";
import { ConfigError } from "../config/config-error.ts";
import { bucketAddress } from "../config/files-config.ts";
import { filesIn, openForRelay } from "../data-folder.ts";
import { refuseServer } from "../database-server.ts";
import { bucketSentence } from "../files/bucket-sentence.ts";
import { copyFiles, dropMoved, type Moved } from "../files/move-files.ts";
import { moveJournal } from "../files/move-journal.ts";
import { S3Fault } from "../files/s3-fault.ts";
import type { Command } from "./command.ts";

/** Brings the files where the settings say that they are, where no relay runs. Cut off, it is run again. */
export const files: Command = {
	words: { shown: "move", most: 1 },
	says: "Move the files into the bucket of SHOPBELL_FILES, or with --back into the data folder, where no relay runs.",
	options: { back: { type: "boolean" } },
	async run({ words, options, config, print }) {
		if (words[0] !== "move")
			throw new ConfigError(
				"shopbell files takes move behind its name: shopbell files move",
			);
		const { data, files: bucket, databaseUrl } = config();
		refuseServer(
			{ databaseUrl },
			"files move",
			"Copy the folder of the files into the bucket by its own tools, under the same names.",
		);
		if (bucket === null)
			throw new ConfigError(
				"SHOPBELL_FILES is not set, so there is no bucket to move files into or out of. Set it and the settings beside it: docs/files-in-s3.md",
			);
		const store = await openForRelay(data, async () => {
			throw new ConfigError(
				`What lies in ${data} is of an earlier version. Start the relay once, and stop it again.`,
			);
		});
		const [folder, away] = [filesIn(data), filesIn(data, bucket)];
		const isBack = options.back === true;
		const moving = {
			names: store.filesAfter,
			from: isBack ? away : folder,
			to: isBack ? folder : away,
			journal: moveJournal(data),
			told: (so: Moved) => print(`… ${inWords(so)}`),
		};
		try {
			const moved = await copyFiles(moving);
			await dropMoved(moving);
			print(
				`Moved to ${isBack ? `the folder files in ${data}` : bucketAddress(bucket)}: ${inWords(moved)}.`,
			);
			if (moved.missing > 0)
				print(
					`Attention: ${counted(moved.missing, "file", "files")} that the database names ${moved.missing === 1 ? "is" : "are"} in neither place.`,
				);
			if (isBack)
				print(
					"Remove SHOPBELL_FILES and the settings beside it before you start the relay.",
				);
			return 0;
		} catch (error) {
			if (!(error instanceof S3Fault)) throw error;
			throw new ConfigError(
				`${bucketSentence(bucket, error)} Nothing is lost: mend it, and run this again.`,
			);
		} finally {
			await store.close();
		}
	},
};

function inWords({ copied, bytes, there, forgotten }: Moved): string {
	return [
		`${counted(copied, "file", "files")} copied (${bytesInWords(bytes)})`,
		...(there > 0 ? [`${there} there already`] : []),
		...(forgotten > 0 ? [`${forgotten} forgotten meanwhile and dropped`] : []),
	].join(", ");
}
