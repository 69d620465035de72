import type { Kysely } from "kysely";
import type { VisitorKey } from "../store/contract/rows.ts";
import { ofVisitor } from "./asked-person.ts";
import type { AskTables } from "./rows.ts";

/**
 * Part of the transaction after which nobody is known by a visitor. Of what they were asked stay what it was, when, in
 * which language, and what became of it: what was counted stays counted.
 */
export async function eraseAsksOf(
	tx: Kysely<AskTables>,
	{ site_id: site, id: visitor }: VisitorKey,
	now: number,
): Promise<void> {
	const asked = await tx
		.selectFrom("asks")
		.select("asked_of")
		.where("site_id", "=", site)
		.where("visitor_id", "=", visitor)
		.execute();
	const own = ofVisitor(visitor);
	const rest = { asked_of: own, page: null, contact: null, order_id: null };
	const known = new Set([own, ...asked.map(({ asked_of }) => asked_of)]);
	for (const asked_of of known) {
		await tx
			.deleteFrom("ask_clocks")
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.execute();
		// By mail, or by a link.
		await tx
			.updateTable("asks")
			.set(rest)
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.where("visitor_id", "is", null)
			.execute();
	}
	const theirs = () =>
		tx
			.updateTable("asks")
			.where("site_id", "=", site)
			.where("visitor_id", "=", visitor);
	await theirs().set(rest).execute();
	// Nothing is answered any more.
	await theirs()
		.set({ until: now - 1 })
		.where("until", ">=", now)
		.execute();
}
