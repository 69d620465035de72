import {
	AUDIT_LOOKED,
	AUDIT_READ,
	AUDIT_READ_BYTES,
	SETTING_UNDO_MS,
} from "../../protocol/account-limits.ts";
import type {
	AuditAction,
	AuditAsked,
	AuditEntry,
	AuditPage,
} from "../../protocol/audit.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { AuditRow, SettingVersionRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { matches, type Names } from "./matches.ts";
import { createNames } from "./names-of.ts";
import type { AuditCursor, AuditLogStore } from "./queries.ts";

/** Rows of one look, a few milliseconds: nobody waits for a search. */
const AT_ONCE = 500;

export interface ReadParts {
	store: Store & AuditLogStore;
	/** Whether what this version has replaced can be set again. */
	mayUndo(version: SettingVersionRow): Promise<boolean>;
}

/** A part of the log that was gone through: what was found there, and where it goes on. */
export interface Found {
	rows: AuditRow[];
	names: Names;
	/** Behind the last row that was looked at; null: this was the end. */
	next: AuditCursor | null;
	looked: number;
}

/** Goes through the log, the newest first, and answers step by step. */
export async function* walkAudit(
	store: Store & AuditLogStore,
	{ site, before, from, until, ...filter }: AuditAsked,
): AsyncGenerator<Found> {
	const names = createNames(store, site);
	let next = firstOf(before, until);
	for (;;) {
		const rows = await store.auditBefore(site, next, AT_ONCE);
		const recent = rows.filter(({ at }) => from === null || at >= from);
		const known = await names.of(recent);
		const last = recent.at(-1);
		const isEnd = recent.length < AT_ONCE || !last;
		yield {
			rows: recent.filter((row) =>
				matches(row, { ...filter, from, until }, known),
			),
			names: known,
			next: isEnd ? null : cursorOf(last),
			looked: recent.length,
		};
		if (isEnd) return;
		next = cursorOf(last);
		await nextTurn();
	}
}

/**
 * One page. It may be short, or even empty, and go on behind: a rare row is not looked for without end.
 * @param most rows that are looked at
 */
export async function readAudit(
	{ store, mayUndo }: ReadParts,
	asked: AuditAsked,
	most = AUDIT_LOOKED,
): Promise<AuditPage> {
	const entries: AuditEntry[] = [];
	let bytes = 0;
	let looked = 0;
	for await (const found of walkAudit(store, asked)) {
		const undo = await undoOf(
			{ store, mayUndo },
			asked.site,
			found.rows.slice(0, AUDIT_READ),
		);
		for (const row of found.rows) {
			const entry = entryOf(row, found.names, undo.get(row.id) ?? null);
			bytes += Buffer.byteLength(JSON.stringify(entry));
			const isFull = entries.length >= AUDIT_READ || bytes > AUDIT_READ_BYTES;
			const last = entries.at(-1);
			if (isFull && last) return { entries, next: cursorOf(last) };
			entries.push(entry);
		}
		looked += found.looked;
		if (found.next === null || looked >= most)
			return { entries, next: found.next };
	}
	return { entries, next: null };
}

export function entryOf(
	row: AuditRow,
	names: Names,
	undo: AuditEntry["undo"],
): AuditEntry {
	const { id, at, action, person_id: by, target, details } = row;
	return {
		id,
		at,
		action: action as AuditAction,
		by: by === null ? null : { id: by, name: names.get(by)?.name ?? "" },
		target:
			target === null
				? null
				: { id: target, name: names.get(target)?.name ?? null },
		details: JSON.parse(details) as AuditEntry["details"],
		undo,
	};
}

/** What can be taken back now, by the ids of the rows. */
async function undoOf(
	{ store, mayUndo }: ReadParts,
	site: string,
	rows: readonly AuditRow[],
): Promise<Map<string, NonNullable<AuditEntry["undo"]>>> {
	const versions = new Map<string, string>();
	for (const { id, at, details } of rows) {
		if (at + SETTING_UNDO_MS < store.now()) continue;
		const { version } = JSON.parse(details) as { version?: unknown };
		if (typeof version === "string") versions.set(version, id);
	}
	const undo = new Map<string, NonNullable<AuditEntry["undo"]>>();
	for (const kept of await store.settingVersions(site, [...versions.keys()])) {
		const row = versions.get(kept.id);
		if (row === undefined || !(await mayUndo(kept))) continue;
		undo.set(row, { version: kept.id, until: kept.at + SETTING_UNDO_MS });
	}
	return undo;
}

function firstOf(
	before: AuditCursor | null,
	until: number | null,
): AuditCursor {
	// No id is smaller than "", so that the time itself is not included.
	const end = { at: until ?? Number.MAX_SAFE_INTEGER, id: "" };
	return before && before.at < end.at ? before : end;
}

function cursorOf({ at, id }: AuditCursor): AuditCursor {
	return { at, id };
}
