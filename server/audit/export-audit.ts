import { AUDIT_EXPORTED } from "../../protocol/account-limits.ts";
import type { AuditAsked, AuditEntry } from "../../protocol/audit.ts";
import { CSV_START, csvLine } from "../../protocol/csv-line.ts";
import { auditRow } from "../people/audit.ts";
import type { Store } from "../store/contract/store.ts";
import type { AuditLogStore } from "./queries.ts";
import { entryOf, walkAudit } from "./read-audit.ts";

type Filter = Omit<AuditAsked, "before">;

/** The rows of this filter as the parts of a file; that somebody takes them is written down first. */
export type AuditExport = (
	by: string,
	filter: Filter,
) => Promise<AsyncGenerator<string>>;

const HEAD = [
	"time",
	"action",
	"by",
	"by_name",
	"target",
	"target_name",
	"details",
];

/** @param most rows of one file */
export function createAuditExport(
	store: Store & AuditLogStore,
	most = AUDIT_EXPORTED,
): AuditExport {
	return async (by, filter) => {
		const { site, text, actions, person, from, until } = filter;
		await store.keepAudit([
			auditRow(site, store.now(), {
				action: "audit_exported",
				by,
				// What was searched for may be somebody's name.
				details: { text: text !== "", actions, person, from, until },
			}),
		]);
		return linesOf(store, filter, most);
	};
}

async function* linesOf(
	store: Store & AuditLogStore,
	filter: Filter,
	most: number,
): AsyncGenerator<string> {
	yield CSV_START + csvLine(HEAD);
	let left = most;
	for await (const { rows, names } of walkAudit(store, {
		...filter,
		before: null,
	})) {
		const some = rows.slice(0, left);
		left -= some.length;
		const lines = some.map((row) =>
			csvLine(cellsOf(entryOf(row, names, null))),
		);
		if (lines.length > 0) yield lines.join("");
		if (left === 0) return;
	}
}

function cellsOf({ at, action, by, target, details }: AuditEntry): string[] {
	return [
		new Date(at).toISOString(),
		action,
		by?.id ?? "",
		by?.name ?? "",
		target?.id ?? "",
		target?.name ?? "",
		JSON.stringify(details),
	];
}
