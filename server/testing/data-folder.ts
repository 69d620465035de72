import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../protocol/ids.ts";
import {
	type BackupWriting,
	writeBackup,
} from "../backup-files/write-backup.ts";
import { DATABASE } from "../config/choose-data-folder.ts";
import type { FilesConfig } from "../config/files-config.ts";
import { filesIn, openForRelay } from "../data-folder.ts";
import { handClock } from "../ports/clock.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";
import { connect } from "../store/sqlite/driver.ts";
import { openTested } from "./store/open-tested.ts";
import { says, siteRow, visitorRow, written } from "./store/suite.ts";

export const NOON = Date.UTC(2026, 5, 1, 12);

/** A folder as a relay has it, with one site and one shopper, and a folder for backups beside it. */
export interface TestFolder {
	data: string;
	backups: string;
	clock: ReturnType<typeof handClock>;
	store: Awaited<ReturnType<typeof openTested>>;
	shop: SiteRow;
	maya: VisitorRow;
	/** Maya begins a conversation with it. */
	says(text: string): Promise<void>;
	/** A picture that the database names, with its bytes or, as after an accident, without. */
	keepsFile(bytes: Uint8Array | null): Promise<string>;
	/** What stands in the log. */
	texts(): string[];
	backsUp(
		writing?: Partial<BackupWriting>,
		to?: string,
		data?: string,
	): Promise<BackupFacts>;
	ends(): Promise<void>;
}

export async function testFolder(): Promise<TestFolder> {
	const above = mkdtempSync(join(tmpdir(), "shopbell-data-"));
	const [data, backups] = [join(above, "data"), join(above, "data/backups")];
	const clock = handClock(NOON);
	const files = filesIn(data);
	const store = await openTested(join(data, DATABASE), clock);
	const shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
	const maya = await store.makeVisitor(visitorRow(shop));
	return {
		data,
		backups,
		clock,
		store,
		shop,
		maya,
		says: async (text) => void (await written(store, says(maya, text))),
		async keepsFile(bytes) {
			const id = newId();
			await store.keepFile({ id, site: shop.id, dropAt: NOON });
			if (bytes) await files.put(id, bytes);
			return id;
		},
		texts: () => textsIn(data),
		backsUp: (writing = {}, to = backups, of = data) =>
			writeBackup(of, to, { kind: "by-hand", files, clock, ...writing }),
		async ends() {
			await store.close();
			rmSync(above, { recursive: true, force: true });
		},
	};
}

/** The files of a folder, as a relay that starts there has them. */
export const filesOf = (data: string, bucket: FilesConfig | null = null) =>
	filesIn(data, bucket);

export const opensAsRelay = (data: string) =>
	openForRelay(data, async () => {});

/** What stands in a log, as another program reads it. */
export function textsIn(data: string): string[] {
	return asked(
		join(data, DATABASE),
		"select body from entries where kind = 'message' order by at, rowid",
	).map((body) => (JSON.parse(String(body)) as { text: string }).text);
}

/** As `cp`, `truncate` and `dd` do it: no file of a database is opened by this process. */
export function runs(program: string, ...args: string[]): void {
	const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
	if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** Asks a database past all code of the product: the values of a query, after other statements. */
export function asked(path: string, ...statements: string[]): unknown[] {
	const database = connect(path, { timeout: 5_000 });
	try {
		for (const sql of statements.slice(0, -1)) database.exec(sql);
		return database
			.prepare(statements.at(-1) ?? "")
			.raw()
			.all()
			.flat();
	} finally {
		database.close();
	}
}
