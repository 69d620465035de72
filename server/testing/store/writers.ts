import { AsyncLocalStorage } from "node:async_hooks";
import type { ShopbellStore } from "../../store-parts.ts";
import { onCompiled } from "./on-compiled.ts";

/** Notes which methods of the stores that it is given write what is kept in memory. */
export interface Writers {
	noting(store: ShopbellStore): ShopbellStore;
	/** What the staff act by, and sites. */
	ofStaff: ReadonlySet<string>;
	/** Who shoppers are, and what of their conversations a row shows. */
	ofVisitors: ReadonlySet<string>;
	stop(): void;
}

export function createWriters(): Writers {
	const asked = new AsyncLocalStorage<string>();
	const ofStaff = new Set<string>();
	const ofVisitors = new Set<string>();
	const stop = onCompiled((sql) => {
		const name = asked.getStore();
		if (name === undefined) return;
		if (writes(sql, STAFF)) ofStaff.add(name);
		if (writes(sql, VISITORS)) ofVisitors.add(name);
	});
	return {
		noting: (store) =>
			new Proxy(store, {
				get(of, name: string & keyof ShopbellStore) {
					const method: unknown = of[name];
					if (typeof method !== "function") return method;
					return (...given: unknown[]) =>
						asked.run(name, () => method(...given));
				},
			}),
		ofStaff,
		ofVisitors,
		stop,
	};
}

/** Rows that come and go, and changes of the columns that count. */
function writes(sql: string, what: Written): boolean {
	const [, verb, table = ""] =
		/^(insert into|delete from|update) "(\w+)"/.exec(sql) ?? [];
	const columns = what[table];
	if (columns === undefined) return false;
	if (verb !== "update" || columns === null) return true;
	return columns.some((column) => sql.includes(`"${column}" = `));
}

/** Tables and columns; null: all of them. */
type Written = Record<string, readonly string[] | null>;

const VISITORS: Written = {
	visitors: null,
	visitor_tokens: null,
	conversations: null,
	entries: null,
};

const STAFF: Written = {
	sessions: null,
	people: null,
	memberships: ["role"],
	// Whoever sets one column sets any.
	sites: null,
};
