import type { Kysely } from "kysely";
import { ordersOf } from "../people/relation.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";

/** Of whom somebody wants to know why they were asked. */
export interface WhomStore {
	/** Whose conversation has this reference, unless they were forgotten; of several the one who came last. */
	visitorOfRef(site: string, ref: string): Promise<VisitorRow | undefined>;
	/**
	 * For whom this order was signed, or whom the shop's server has named as its customer; of several who came last.
	 * Orders stand with their visitors, so that visitors are gone through in steps, with everybody's turn in between.
	 */
	visitorOfOrder(site: string, order: string): Promise<VisitorRow | undefined>;
}

/** What the shop's server has told of an order, as far as it says whose it is. */
type Tables = CoreTables & {
	orders: { site_id: string; id: string; subject: string | null };
};

/** Visitors that are read in one block: two milliseconds or three. */
const AT_ONCE = 1_000;

export function whomQueries(core: Kysely<CoreTables>): WhomStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		async visitorOfRef(site, ref) {
			const rows = await db
				.selectFrom("conversations as c")
				.innerJoin("visitors as v", (join) =>
					join
						.onRef("v.site_id", "=", "c.site_id")
						.onRef("v.id", "=", "c.visitor_id"),
				)
				.selectAll("v")
				.select("c.started_at")
				.where("c.site_id", "=", site)
				.where("c.ref", "=", ref)
				.where("v.forgotten_at", "is", null)
				.limit(SAME_REF)
				.execute();
			const [newest] = rows.sort((a, b) => b.started_at - a.started_at);
			if (!newest) return undefined;
			const { started_at: _, ...visitor } = newest;
			return visitor;
		},
		async visitorOfOrder(site, order) {
			const told = await db
				.selectFrom("orders")
				.select("subject")
				.where("site_id", "=", site)
				.where("id", "=", order)
				.executeTakeFirst();
			const isTheirs = (one: CameBefore) =>
				(one.subject !== null && one.subject === told?.subject) ||
				(one.orders !== "[]" &&
					ordersOf(one).some((signed) => signed.id === order));
			let last: CameBefore | undefined;
			for (;;) {
				const visitors = await newestVisitors(db, site, last);
				const found = visitors.find(isTheirs);
				if (found)
					return db
						.selectFrom("visitors")
						.selectAll()
						.where("site_id", "=", site)
						.where("id", "=", found.id)
						.executeTakeFirst();
				if (visitors.length < AT_ONCE) return undefined;
				last = visitors.at(-1);
				await nextTurn();
			}
		},
	};
}

type CameBefore = Pick<VisitorRow, "id" | "created_at" | "subject" | "orders">;

/** Unless they were forgotten; those who came before this one. */
function newestVisitors(
	db: Kysely<Tables>,
	site: string,
	last: CameBefore | undefined,
): Promise<CameBefore[]> {
	return db
		.selectFrom("visitors")
		.select(["id", "created_at", "subject", "orders"])
		.where("site_id", "=", site)
		.where("forgotten_at", "is", null)
		.where(({ eb, refTuple, tuple }) =>
			eb(
				refTuple("created_at", "id"),
				"<",
				tuple(last?.created_at ?? Number.MAX_SAFE_INTEGER, last?.id ?? ""),
			),
		)
		.orderBy("created_at", "desc")
		.orderBy("id", "desc")
		.limit(AT_ONCE)
		.execute();
}

/** References are drawn from 33 million. */
const SAME_REF = 20;
