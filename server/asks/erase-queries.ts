import type { Kysely } from "kysely";
import type { VisitorKey } from "../store/contract/rows.ts";
import { ofVisitor } from "./asked-person.ts";
import type { AskTables } from "./rows.ts";

/** Whose they were is not known any more. */
const FORGOTTEN = "forgotten";

/**
 * Of what a visitor was asked stay what it was, when, in which language, and what became of it: what was counted stays
 * counted. Part of the transaction after which nobody is known by the visitor.
 */
export async function eraseAsksOf(
	tx: Kysely<AskTables>,
	{ site_id: site, id: visitor }: VisitorKey,
): Promise<void> {
	const asked = await tx
		.selectFrom("asks")
		.select("asked_of")
		.where("site_id", "=", site)
		.where("visitor_id", "=", visitor)
		.execute();
	const whole = {
		asked_of: FORGOTTEN,
		page: null,
		contact: null,
		order_id: null,
	};
	const known = new Set([
		ofVisitor(visitor),
		...asked.map(({ asked_of }) => asked_of),
	]);
	known.delete(FORGOTTEN);
	for (const asked_of of known) {
		await tx
			.deleteFrom("ask_clocks")
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.execute();
		// By mail, or by a link.
		await tx
			.updateTable("asks")
			.set(whole)
			.where("site_id", "=", site)
			.where("asked_of", "=", asked_of)
			.where("visitor_id", "is", null)
			.execute();
	}
	await tx
		.updateTable("asks")
		.set(whole)
		.where("site_id", "=", site)
		.where("visitor_id", "=", visitor)
		.execute();
}
