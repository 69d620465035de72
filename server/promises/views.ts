import type { OwnPromise, PromiseInfo } from "../../protocol/promise.ts";
import type { ListedPromise } from "./queries.ts";
import type { PromiseRow } from "./rows.ts";

export function promiseInfo(row: ListedPromise): PromiseInfo {
	return {
		...{ id: row.id, site: row.site_id, conversation: row.conversation_id },
		...{ ref: row.ref, visitorName: row.visitor_name },
		...{ kind: row.kind, what: row.what, state: row.state },
		owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
		...{ due: row.due_at, firstDue: row.first_due_at },
		madeAt: row.made_at,
		madeBy: { id: row.made_by, name: row.made_by_name },
		...{ seq: row.made_seq, version: row.version, moved: row.moved },
		...{ lateAt: row.late_at, keptAt: row.kept_at, keptHow: row.kept_how },
		confirmed: row.confirmed,
	};
}

/** null: its words are gone. */
export function ownPromise(
	row: PromiseRow,
	ask: string | null,
): OwnPromise | null {
	if (row.what === null) return null;
	return {
		...{ id: row.id, conversation: row.conversation_id, kind: row.kind },
		...{ what: row.what, who: row.owner_name, state: row.state },
		...{ due: row.due_at, firstDue: row.first_due_at, madeAt: row.made_at },
		...{ keptAt: row.kept_at, confirmed: row.confirmed },
		...{ asks: ask !== null, ask },
	};
}
