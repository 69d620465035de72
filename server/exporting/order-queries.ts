import type { Kysely } from "kysely";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";

/** What a shop's server has told of an order, as whoever keeps it has it. */
export interface ExportedOrder {
	site_id: string;
	id: string;
	at: number;
	delivered_at: number | null;
	products: string;
	subject: string | null;
	email: string | null;
	may_mail: number;
	language: string | null;
	told_at: number;
	erased_at: number | null;
}
type Tables = CoreTables & { orders: ExportedOrder };

export interface ExportOrderStore {
	/** All of one visitor's, by who they are, their address, and what was signed for them; the oldest first. */
	ordersToHand(visitor: VisitorRow): Promise<ExportedOrder[]>;
}

export function exportOrderQueries(core: Kysely<CoreTables>): ExportOrderStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		async ordersToHand(visitor) {
			const of = (column: "subject" | "email" | "id", value: string) =>
				db
					.selectFrom("orders")
					.selectAll()
					.where("site_id", "=", visitor.site_id)
					.where(column, "=", value)
					.execute();
			const { subject, email, orders } = visitor;
			const signed = JSON.parse(orders) as { id: string }[];
			const lists = await Promise.all([
				...(subject === null ? [] : [of("subject", subject)]),
				...(email === null ? [] : [of("email", email)]),
				...signed.map(({ id }) => of("id", id)),
			]);
			const each = new Map(lists.flat().map((row) => [row.id, row]));
			return [...each.values()].sort((a, b) => a.at - b.at);
		},
	};
}
