import { type Kysely, sql } from "kysely";
import type { RoutingStore } from "../contract/routing-store.ts";
import type { CoreTables } from "../contract/rows.ts";
import { counted } from "../contract/views.ts";

const AT_ONCE = 200;

export function routingQueries(db: Kysely<CoreTables>): RoutingStore {
	return {
		leases: () => db.selectFrom("leases").selectAll().execute(),
		async keepLeases(leases) {
			if (leases.length === 0) return;
			await db
				.insertInto("leases")
				.values(leases)
				.onConflict((on) =>
					on.column("person_id").doUpdateSet((set) => ({
						ends_at: set.ref("excluded.ends_at"),
					})),
				)
				.execute();
		},
		atWork: (site) =>
			db
				.selectFrom("conversations")
				.selectAll()
				.where("site_id", "=", site)
				.where("state", "in", ["waiting", "open"])
				.execute(),
		async sitesAtWork() {
			const rows = await db
				.selectFrom("sites as s")
				.select("s.id")
				.where((of) =>
					of.exists(
						of
							.selectFrom("conversations as c")
							.select("c.id")
							.whereRef("c.site_id", "=", "s.id")
							.where("c.state", "in", ["waiting", "open"]),
					),
				)
				.execute();
			return rows.map(({ id }) => id);
		},
		async heldBy(person) {
			const held = await db
				.selectFrom("memberships as m")
				.innerJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "m.site_id")
						.onRef("c.agent_id", "=", "m.person_id"),
				)
				.selectAll("c")
				.where("m.person_id", "=", person)
				.where(sql.ref("c.state"), "=", sql.lit("open"))
				.execute();
			return held.sort((a, b) => a.state_since - b.state_since);
		},
		async workloadOf(person) {
			const counts = await db
				.selectFrom("memberships as m")
				.select((of) => [
					of.fn.coalesce(of.fn.sum<number>("m.slots"), sql.lit(0)).as("slots"),
					of.fn.coalesce(of.fn.sum<number>(counted()), sql.lit(0)).as("load"),
				])
				.where("m.person_id", "=", person)
				.where("m.role", "<>", "read_only")
				.executeTakeFirst();
			return {
				load: Number(counts?.load ?? 0),
				slots: Number(counts?.slots ?? 0),
			};
		},
		...becomingDue(db),
		async setAvailability(person, set) {
			await db
				.updateTable("memberships")
				.set({ ...set, missed: 0, missed_since: null })
				.where("person_id", "=", person)
				.execute();
		},
	};
}

function becomingDue(
	db: Kysely<CoreTables>,
): Pick<RoutingStore, "routingDue" | "breaksDue"> {
	return {
		async routingDue(now) {
			const due = await db
				.selectFrom("conversations")
				.selectAll()
				.where("due_at", "is not", null)
				.where("due_at", "<=", now)
				.orderBy("due_at")
				.limit(AT_ONCE)
				.execute();
			const next = await db
				.selectFrom("conversations")
				.select("due_at")
				.where("due_at", ">", now)
				.orderBy("due_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.due_at ?? null };
		},
		async breaksDue(now) {
			const due = await db
				.selectFrom("memberships")
				.selectAll()
				.where("until", "is not", null)
				.where("until", "<=", now)
				.execute();
			const next = await db
				.selectFrom("memberships")
				.select("until")
				.where("until", ">", now)
				.orderBy("until")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.until ?? null };
		},
	};
}
