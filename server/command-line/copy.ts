import { join, resolve } from "node:path";
import { bytesInWords, counted } from "../backup-files/in-words.ts";
import { DATABASE } from "../config/choose-data-folder.ts";
import { isPostgresAddress } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { CopyFault, type CopyReason } from "../copying/copy-fault.ts";
import { copyShop, dropSnapshots } from "../copying/copy-shop.ts";
import { filesIn, openForCommand, sentenceFor } from "../data-folder.ts";
import { inServerWords } from "../database-server.ts";
import { copyFiles } from "../files/move-files.ts";
import { wallClock } from "../ports/clock.ts";
import { Unusable } from "../store/contract/unusable.ts";
import { lockFolder } from "../store/sqlite/folder-lock.ts";
import { unusableReason } from "../store/sqlite/unusable-reason.ts";
import type { Command } from "./command.ts";

/** How often it is looked whether the relay has stopped. */
const LOOK_MS = 250;

/** A shop leaves its folder for a database server. */
export const copy: Command = {
	says: "Copy the shop of the data folder into a PostgreSQL database, while the relay serves until the end.",
	options: { to: { type: "string" }, files: { type: "string" } },
	async run({ options, config, folder, print }) {
		const { data, whyData, databaseUrl, files: bucket } = config();
		const to = typeof options.to === "string" ? options.to : databaseUrl;
		if (to === null || !isPostgresAddress(to))
			throw new ConfigError(
				"shopbell copy takes the address of a PostgreSQL database: shopbell copy --to postgres://shopbell@db.shop.example/shop",
			);
		const filesTo = typeof options.files === "string" ? options.files : null;
		if (filesTo !== null && bucket)
			throw new ConfigError(
				"The files are in the bucket of SHOPBELL_FILES, where every relay finds them: leave --files out.",
			);
		const store = await openForCommand(data, whyData);
		try {
			const copied = await inWords(data, to, () =>
				copyShop({
					data,
					to,
					stopped: () => stopped(data, print),
					files: async () => {
						if (filesTo === null) return;
						const target = resolve(folder, filesTo);
						const { bytes, copied, missing } = await copyFiles({
							names: store.filesAfter,
							from: filesIn(data),
							to: filesIn(target),
							journal: NO_JOURNAL,
							told() {},
						});
						print(
							`${counted(copied, "file", "files")} copied to ${join(target, "files")} (${bytesInWords(bytes)}).`,
						);
						if (missing > 0)
							print(
								`Attention: ${counted(missing, "file", "files")} that the database names ${missing === 1 ? "is" : "are"} not there.`,
							);
					},
					say: print,
				}),
			);
			dropSnapshots(data);
			print(
				`Copied and compared: ${copied.rows.toLocaleString("en")} rows of ${copied.tables} tables, ${copied.since.toLocaleString("en")} of them since it began.`,
			);
			print(
				`Set DATABASE_URL to the address${filesTo === null ? "" : ` and SHOPBELL_DATA to ${resolve(folder, filesTo)}`}, and start the relay. ${join(data, DATABASE)} stays as it was: do not serve from it again.`,
			);
			return 0;
		} finally {
			await store.close();
		}
	},
};

/** What is forgotten meanwhile stays a file that nobody names, until somebody takes the old folder away. */
const NO_JOURNAL = { names: () => [], add() {}, end() {} };

/** Until it has the lock of the folder, which the relay has as long as it serves. */
async function stopped(
	data: string,
	print: (line: string) => void,
): Promise<() => void> {
	let isTold = false;
	for (;;) {
		try {
			return lockFolder(join(data, DATABASE), 0);
		} catch (error) {
			if (!(error instanceof Unusable) || error.reason !== "taken") throw error;
		}
		if (!isTold)
			print(
				"All that stood there is copied and compared. Stop the relay now: what came since follows at once.",
			);
		isTold = true;
		await new Promise<void>((done) => wallClock.after(LOOK_MS, done));
	}
}

async function inWords<T>(
	data: string,
	to: string,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await inServerWords(to, work);
	} catch (error) {
		if (error instanceof CopyFault)
			throw new ConfigError(SENTENCES[error.reason](error.table));
		throw sentenceFor(unusableReason(error), data);
	}
}

const AGAIN =
	"Nothing was changed in the folder, and no relay serves from the copy. Run this again: it begins anew.";

const SENTENCES: Record<CopyReason, (table: string) => string> = {
	rebuilding: () =>
		"The relay is still bringing tables of the shop up to date. Let it serve until /ready says that it is done, and run this again.",
	count: (table) =>
		`The table ${table} has another number of rows in the copy. ${AGAIN}`,
	sum: (table) => `The table ${table} has other values in the copy. ${AGAIN}`,
};
