import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../../protocol/ids.ts";
import { makePrivateFile, syncPath } from "../backup-files/private-file.ts";
import { DATABASE } from "../config/choose-data-folder.ts";
import { UnusableServer } from "../store/contract/unusable-server.ts";
import { MIGRATION_NAMES } from "../store/migrate.ts";
import {
	type CopyTarget,
	openCopyTarget,
} from "../store/postgres/copy-target.ts";
import type { Sums } from "../store/postgres/copy-values.ts";
import { migratePostgres } from "../store/postgres/postgres.ts";
import {
	type CopiedTable,
	isRebuilding,
	openSnapshot,
	type Snapshot,
	type TableChanges,
	withChanges,
} from "../store/sqlite/copied-tables.ts";
import { copyDatabase } from "../store/sqlite/copy-database.ts";
import { ownerToGive } from "../store/sqlite/folder-owner.ts";
import { CopyFault } from "./copy-fault.ts";

export interface Copying {
	/** The data folder of the shop. */
	data: string;
	/** As DATABASE_URL says it. */
	to: string;
	/** Resolves when no relay serves from the folder, and none can until it is called. */
	stopped(): Promise<() => void>;
	/** Copies files that are there now and were not. */
	files(): Promise<void>;
	say(line: string): void;
	/** Rows that are sent at a time; left out: as many as are quick. */
	page?: number;
}

export interface Copied {
	tables: number;
	rows: number;
	/** Rows that were added, changed or dropped while it was copied. */
	since: number;
}

const PAGE = 1_000;

const SCHEMA = MIGRATION_NAMES.at(-1) ?? "";

/** In the data folder, until the copy has ended. */
const FOLDER = "copying";

/**
 * Moves a shop from its folder into a database of a server. First a snapshot is copied and compared while the relay
 * serves; then the relay is waited for, and what has changed since is copied in one transaction, at whose end every
 * row of the shop is compared once more. It may be cut off at any time and run again: nothing in the folder is changed.
 * Throws {@link UnusableServer} and {@link CopyFault}.
 */
export async function copyShop(copying: Copying): Promise<Copied> {
	const database = join(copying.data, DATABASE);
	if (isRebuilding(database)) throw new CopyFault("rebuilding");
	const target = await openCopyTarget(copying.to);
	try {
		const { path, snapshot } = await snapshotOf(copying, target);
		try {
			await target.describe(snapshot.tables);
			const sums = await copySnapshot(copying, target, snapshot);
			await target.analyze();
			await copying.files();
			const start = await copying.stopped();
			try {
				const since = await withChanges(database, path, (changesOf) =>
					catchUp(target, snapshot.tables, sums, changesOf),
				);
				await copying.files();
				return {
					tables: snapshot.tables.length,
					rows: [...sums.values()].reduce((all, { rows }) => all + rows, 0),
					since,
				};
			} finally {
				start();
			}
		} finally {
			snapshot.close();
		}
	} catch (error) {
		// The next one begins anew.
		if (error instanceof CopyFault) await target.note("snapshot", "");
		throw error;
	} finally {
		await target.close();
	}
}

/** What `copyShop` has laid beside the database. */
export function dropSnapshots(data: string): void {
	rmSync(join(data, FOLDER), { recursive: true, force: true });
}

/** The one that was begun with, or a new one. */
async function snapshotOf(
	{ data, to, say }: Copying,
	target: CopyTarget,
): Promise<{ path: string; snapshot: Snapshot }> {
	const begun = await target.noted("snapshot");
	// A later version of the program has other tables.
	const isOfSchema = (await target.noted("schema")) === SCHEMA;
	const left = isOfSchema && begun && snapshotOn(data, `${begun}.db`);
	if (left) {
		await mustBeSame(target, left.snapshot);
		say("Going on with the copy that was begun.");
		return left;
	}
	dropSnapshots(data);
	say("Writing down how the shop is now …");
	const id = newId();
	const made = makeSnapshot(data, id);
	const of = shopIn(made.snapshot);
	const before = await target.noted("shop");
	if (before !== undefined && before !== of)
		throw new UnusableServer("other_copy");
	await migratePostgres(to);
	await target.begin();
	await target.note("shop", of);
	await target.note("schema", SCHEMA);
	// Last: from here on it can be gone on with.
	await target.note("snapshot", id);
	return made;
}

function makeSnapshot(data: string, id: string) {
	const folder = join(data, FOLDER);
	const part = join(folder, `${id}.part`);
	mkdirSync(folder, { mode: 0o700 });
	makePrivateFile(part, ownerToGive(data));
	copyDatabase(join(data, DATABASE), part);
	syncPath(part);
	const path = join(folder, `${id}.db`);
	renameSync(part, path);
	return { path, snapshot: openSnapshot(path) };
}

function snapshotOn(data: string, name: string) {
	const folder = join(data, FOLDER);
	try {
		if (!readdirSync(folder).includes(name)) return undefined;
	} catch {
		return undefined;
	}
	const path = join(folder, name);
	return { path, snapshot: openSnapshot(path) };
}

async function mustBeSame(
	target: CopyTarget,
	snapshot: Snapshot,
): Promise<void> {
	if ((await target.noted("shop")) === shopIn(snapshot)) return;
	throw new UnusableServer("other_copy");
}

/** Ids of sites are never used twice. */
function shopIn({ tables, page }: Snapshot): string {
	const sites = tables.find(({ name }) => name === "sites");
	if (!sites) throw new Error("there is no table of sites");
	const at = sites.columns.indexOf("id");
	const ids = page(sites, -1, 10_000).rows.map((row) => String(row[at]));
	return ids.toSorted()[0] ?? "";
}

async function copySnapshot(
	{ say, page = PAGE }: Copying,
	target: CopyTarget,
	snapshot: Snapshot,
): Promise<Map<string, Sums>> {
	const sums = new Map<string, Sums>();
	for (const table of snapshot.tables) {
		let so = await target.progress(table);
		while (!so.isWhole) {
			const { rows, after } = snapshot.page(table, so.after, page);
			if (rows.length === 0) break;
			so = await target.add(table, rows, {
				...so,
				after: after ?? so.after,
				isWhole: after === null,
			});
			if (so.rows % (100 * page) === 0 && so.rows > 0)
				say(`… ${so.rows.toLocaleString("en")} rows of ${table.name}`);
		}
		await mustAgree(target, table, so);
		sums.set(table.name, so);
	}
	return sums;
}

/** Every row is read and compared, not only the new ones. */
async function mustAgree(
	target: CopyTarget,
	table: CopiedTable,
	{ rows, sum }: Sums,
): Promise<void> {
	const there = await target.sums(table);
	if (there.rows !== rows) throw new CopyFault("count", table.name);
	if (there.sum !== sum) throw new CopyFault("sum", table.name);
}

/** @returns how many rows are others than in the snapshot */
async function catchUp(
	target: CopyTarget,
	tables: readonly CopiedTable[],
	sums: Map<string, Sums>,
	changesOf: (table: CopiedTable) => TableChanges,
): Promise<number> {
	let since = 0;
	const changed = new Set<CopiedTable>();
	await target.finish(async ({ drop, put }) => {
		const of = ({ name }: CopiedTable) => sums.get(name) as Sums;
		// What refers to others goes first and comes last.
		for (const table of tables.toReversed())
			for (const rows of changesOf(table).gone(PAGE)) {
				const stays = staying(table, changesOf(table));
				sums.set(table.name, await drop(table, rows, of(table), stays));
				changed.add(table);
				since += rows.length;
			}
		for (const table of tables)
			for (const rows of changesOf(table).come(PAGE)) {
				sums.set(table.name, await put(table, rows, of(table)));
				changed.add(table);
				since += rows.length;
			}
		for (const table of changed) await mustAgree(target, table, of(table));
	});
	return since;
}

/** Of a row that others refer to: whether it was changed, and not dropped. */
function staying(
	table: CopiedTable,
	{ come }: TableChanges,
): (row: readonly unknown[]) => boolean {
	if (!table.isReferred) return () => false;
	const keyOf = (row: readonly unknown[]) =>
		JSON.stringify(table.key.map((name) => row[table.columns.indexOf(name)]));
	const keys = new Set([...come(PAGE)].flat().map(keyOf));
	return (row) => keys.has(keyOf(row));
}
