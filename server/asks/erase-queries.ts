import {
	type Expression,
	expressionBuilder,
	type Kysely,
	type SqlBool,
} from "kysely";
import { ordersOf } from "../people/relation.ts";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import { ofOrder, ofSubject, ofVisitor } from "./asked-person.ts";
import type { AskTables } from "./rows.ts";

type Tables = AskTables & CoreTables;

/**
 * Part of the transaction after which nobody is known by a visitor. Of what they were asked stay what it was, when, in
 * which language, and what became of it: what was counted stays counted.
 */
export async function eraseAsksOf(
	tx: Kysely<Tables>,
	{ site_id: site, id: visitor }: VisitorKey,
	now: number,
): Promise<void> {
	const own = ofVisitor(visitor);
	const rest = { asked_of: own, page: null, contact: null, order_id: null };
	const known = await knownBy(tx, { site_id: site, id: visitor });
	const theirs = (of: Expression<SqlBool>) =>
		tx.updateTable("asks").where("site_id", "=", site).where(of);
	const forget = async (of: Expression<SqlBool>) => {
		// Nothing is answered any more.
		await theirs(of)
			.set({ until: now - 1 })
			.where("until", ">=", now)
			.execute();
		await theirs(of).set(rest).execute();
	};
	const { eb, and } = expressionBuilder<Tables, "asks">();
	for (const asked_of of known) {
		await tx
			.deleteFrom("ask_clocks")
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.execute();
		// By mail, or by a link.
		await forget(
			and([eb("asked_of", "=", asked_of), eb("visitor_id", "is", null)]),
		);
	}
	await forget(eb("visitor_id", "=", visitor));
}

/** All whose clocks they had, from whichever device, and by mail. */
async function knownBy(
	tx: Kysely<Tables>,
	{ site_id: site, id }: VisitorKey,
): Promise<Set<string>> {
	const visitor = await tx
		.selectFrom("visitors")
		.select(["subject", "orders"])
		.where("site_id", "=", site)
		.where("id", "=", id)
		.executeTakeFirst();
	const asked = await tx
		.selectFrom("asks")
		.select("asked_of")
		.where("site_id", "=", site)
		.where("visitor_id", "=", id)
		.execute();
	const { subject = null } = visitor ?? {};
	return new Set([
		ofVisitor(id),
		...(subject === null ? [] : [ofSubject(subject)]),
		...(visitor ? ordersOf(visitor) : []).map((order) => ofOrder(order.id)),
		...asked.map(({ asked_of }) => asked_of),
	]);
}
