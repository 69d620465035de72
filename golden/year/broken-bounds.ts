import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { listBackups } from "../../server/backup-files/list-backups.ts";
import { DATABASE, FILES } from "../../server/config/choose-data-folder.ts";
import { metricOf } from "../../server/testing/figures.ts";
import { asks } from "../../server/testing/page.ts";
import type { YearShop } from "./year-shop.ts";
import type { YearState } from "./year-state.ts";

/** What lies on the disk. */
export interface Sizes {
	database: number;
	wal: number;
	files: number;
	backups: number;
}

/** And two hours. */
const DAY_S = 26 * 3_600;
const KIB = 1024;
const MIB = 1024 * KIB;
/** An empty database with its indexes, and what the golden hour holds. */
const DATABASE_LEAST = 2 * MIB;
/** Of a conversation that was erased its numbers stay, and of one that stands about ten lines and what belongs to them. */
const A_CONVERSATION = 12 * KIB;
/** SQLite writes it over from the beginning after a thousand pages; a large transaction may be larger. */
const WAL_MOST = 16 * MIB;
/** Pictures of the staff: a few kilobytes each, and no more than people and sites. */
const FILES_MOST = MIB;
/** Seven of the nights, two before upgrades, and those before restores. */
const BACKUPS_MOST = 12;

export function sizesOf({
	data,
	backups,
}: Pick<YearState, "data" | "backups">): Sizes {
	const files = join(data, FILES);
	const names = bytesOf(files) > 0 ? readdirSync(files) : [];
	const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
	return {
		database: bytesOf(join(data, DATABASE)),
		wal: bytesOf(join(data, `${DATABASE}-wal`)),
		files: sum(names.map((name) => bytesOf(join(files, name)))),
		backups: sum(listBackups(backups).map(({ bytes }) => bytes)),
	};
}

/** What has grown beyond its bound. */
export function brokenSizes(
	{ database, wal, files, backups }: Sizes,
	conversations: number,
): string[] {
	const bounds: [string, number, number][] = [
		["the database", database, DATABASE_LEAST + conversations * A_CONVERSATION],
		["what was written last", wal, WAL_MOST],
		["the files", files, FILES_MOST],
		["the backups", backups, BACKUPS_MOST * (database + wal + files + MIB)],
	];
	return bounds.flatMap(([what, bytes, most]) =>
		bytes > most ? [`${what}: ${bytes} bytes, and ${most} at most`] : [],
	);
}

/** What the relay says of itself, against what is known. */
export async function brokenFigures(shop: YearShop): Promise<string[]> {
	const { relay, ledger, now } = shop;
	const open = ledger
		.all()
		.filter(({ closedAt, isForgotten }) => closedAt === null && !isForgotten);
	const states = ["waiting_live", "waiting_message", "open"];
	const said = await Promise.all(
		states.map((state) =>
			metricOf(relay, `shopbell_conversations{state="${state}"}`),
		),
	);
	const atWork = said.reduce((a, b) => a + b, 0);
	const ready = await (await asks(relay, "/ready")).json();
	const newest = await metricOf(
		relay,
		"shopbell_backup_last_success_timestamp_seconds",
	);
	const faults = await metricOf(relay, "shopbell_errors_total");
	const expected: [string, unknown, unknown][] = [
		["conversations at work", atWork, open.length],
		["/ready", JSON.stringify(ready), JSON.stringify({ ok: true })],
		["faults", faults, 0],
		["the newest backup counted", newest > now() / 1_000 - DAY_S, true],
	];
	return expected.flatMap(([what, is, should]) =>
		is === should ? [] : [`${what}: ${is}, and it is ${should}`],
	);
}

function bytesOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
