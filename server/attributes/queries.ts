import type { Kysely } from "kysely";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import type { AttributeTables, AttributeValueRow } from "./rows.ts";

/** One row with the name of who has set it. */
export type SetValue = AttributeValueRow & { person_name: string };

/** `gone`: the visitor was erased, and nothing is written about them any more. */
export type ValueKept =
	| { kind: "saved" | "conflict"; value: SetValue | undefined }
	| { kind: "gone" };

export interface AttributeStore {
	attributeValues(visitor: VisitorKey): Promise<SetValue[]>;
	/**
	 * Sets one value where the field says `was`, or already says it; otherwise answers with what it says.
	 * @param value null: it says nothing any more
	 */
	keepAttributeValue(
		row: Omit<AttributeValueRow, "value"> & { value: string | null },
		was: string | null,
	): Promise<ValueKept>;
}

type Tables = CoreTables & AttributeTables;

export function attributeQueries(db: Kysely<Tables>): AttributeStore {
	return {
		attributeValues: ({ site_id, id }) =>
			values(db, { site_id, visitor_id: id }).execute(),
		keepAttributeValue: ({ value, ...row }, was) =>
			db.transaction().execute(async (tx) => {
				const visitor = await tx
					.selectFrom("visitors")
					.select("forgotten_at")
					.where("site_id", "=", row.site_id)
					.where("id", "=", row.visitor_id)
					.executeTakeFirst();
				if (visitor?.forgotten_at !== null) return { kind: "gone" };
				const one = values(tx, row).where(
					"a.attribute_id",
					"=",
					row.attribute_id,
				);
				const now = await one.executeTakeFirst();
				const said = now?.value ?? null;
				// Said again, as after a reply that was lost.
				if (said === value) return { kind: "saved", value: now };
				if (said !== was) return { kind: "conflict", value: now };
				await drop(tx, row);
				if (value !== null)
					await tx
						.insertInto("attribute_values")
						.values({ ...row, value })
						.execute();
				return { kind: "saved", value: await one.executeTakeFirst() };
			}),
	};
}

/** What the staff wrote about a visitor, in the transaction that erases them. */
export async function eraseAttributesOf(
	db: Kysely<Tables>,
	{ site_id, id }: VisitorKey,
): Promise<void> {
	await db
		.deleteFrom("attribute_values")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.execute();
}

function values(
	db: Kysely<Tables>,
	{ site_id, visitor_id }: Pick<AttributeValueRow, "site_id" | "visitor_id">,
) {
	return db
		.selectFrom("attribute_values as a")
		.innerJoin("people as p", "p.id", "a.person_id")
		.selectAll("a")
		.select("p.name as person_name")
		.where("a.site_id", "=", site_id)
		.where("a.visitor_id", "=", visitor_id);
}

function drop(
	db: Kysely<Tables>,
	{ site_id, visitor_id, attribute_id }: Omit<AttributeValueRow, "value">,
) {
	return db
		.deleteFrom("attribute_values")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", visitor_id)
		.where("attribute_id", "=", attribute_id)
		.execute();
}
