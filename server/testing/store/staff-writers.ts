import { AsyncLocalStorage } from "node:async_hooks";
import type { ShopbellStore } from "../../open-store.ts";
import { onCompiled } from "./on-compiled.ts";

/** Notes which methods of the stores that it is given write what the staff act by. */
export interface StaffWriters {
	noting(store: ShopbellStore): ShopbellStore;
	names: ReadonlySet<string>;
	stop(): void;
}

export function createStaffWriters(): StaffWriters {
	const asked = new AsyncLocalStorage<string>();
	const names = new Set<string>();
	const stop = onCompiled((sql) => {
		const name = asked.getStore();
		if (name !== undefined && isStaffWrite(sql)) names.add(name);
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
		names,
		stop,
	};
}

/** Rows that come and go, and changes of the columns that count. */
function isStaffWrite(sql: string): boolean {
	const [, verb, table = ""] =
		/^(insert into|delete from|update) "(\w+)"/.exec(sql) ?? [];
	const columns = STAFF[table];
	if (columns === undefined) return false;
	if (verb !== "update" || columns === null) return true;
	return columns.some((column) => sql.includes(`"${column}" = `));
}

/** Tables and columns; null: all of them. */
const STAFF: Record<string, readonly string[] | null> = {
	sessions: null,
	people: null,
	memberships: ["role"],
	// Whoever sets one column sets any.
	sites: null,
};
