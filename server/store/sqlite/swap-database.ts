import { existsSync, linkSync, mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { crash } from "../../ports/failpoint.ts";
import { Unusable } from "../contract/unusable.ts";
import { collectStatements } from "./collect-statements.ts";
import { connect, type Database } from "./driver.ts";
import { unusableReason } from "./unusable-reason.ts";

/** Waits this long for a command that is beside it. */
const PATIENCE_MS = 5_000;

/** What SQLite keeps beside a database. */
const LOGS = ["-wal", "-shm", "-journal"];

/**
 * Puts a database in place of another, in one step: whenever the process ends, the old one or the new one is there,
 * and never the new one with the log of the old one, which SQLite would write into it. Throws {@link Unusable} `busy`
 * where another process has the old one open.
 */
export async function swapDatabase(path: string, by: string): Promise<void> {
	await collectStatements();
	let old: Database | undefined;
	try {
		old = connect(path, { timeout: PATIENCE_MS });
		old.exec("pragma wal_checkpoint(truncate)");
		old.exec("pragma journal_mode = delete");
		// A command that opens it from here on waits, and finds that the file has moved: SQLite then writes nothing.
		old.exec("begin exclusive");
		mustHaveNoLog(path);
		crash("crash-in-restore", 1);
		renameSync(by, path);
		old.exec("rollback");
	} catch (error) {
		throw unusableReason(error);
	} finally {
		old?.close();
	}
}

function mustHaveNoLog(path: string): void {
	if (LOGS.some((log) => existsSync(path + log))) throw new Unusable("busy");
}

/**
 * The same for one that SQLite cannot read: it is set aside by its names, with its log, into a new folder. First the
 * log, so that the new one never has it.
 */
export function swapDamaged(path: string, by: string, aside: string): void {
	mkdirSync(aside, { mode: 0o700 });
	for (const log of LOGS)
		if (existsSync(path + log))
			renameSync(path + log, join(aside, basename(path) + log));
	crash("crash-in-restore", 1);
	try {
		linkSync(path, join(aside, basename(path)));
	} catch {
		// A file system without links, or no file at all: for a moment there is none of this name.
		renameSync(path, join(aside, basename(path)));
	}
	renameSync(by, path);
}
