import type { Kysely } from "kysely";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";

/** What the staff wrote about a person, as whoever keeps it has it. */
export interface ExportedValue {
	site_id: string;
	visitor_id: string;
	attribute_id: string;
	value: string;
	at: number;
	person_id: string;
}
/** One direction of a link between two people. */
export interface ExportedLink {
	site_id: string;
	visitor_id: string;
	other_id: string;
	at: number;
	person_id: string;
}
type Tables = CoreTables & {
	attribute_values: ExportedValue;
	linked_people: ExportedLink;
};

export interface ExportAttributeStore {
	attributesToHand(visitor: VisitorKey): Promise<ExportedValue[]>;
	linksToHand(visitor: VisitorKey): Promise<ExportedLink[]>;
	/** Behind this one, in the order of their keys. */
	attributesToExport(
		site: string,
		after: Pick<ExportedValue, "visitor_id" | "attribute_id">,
		most: number,
	): Promise<ExportedValue[]>;
	/** The same of links. */
	linksToExport(
		site: string,
		after: Pick<ExportedLink, "visitor_id" | "other_id">,
		most: number,
	): Promise<ExportedLink[]>;
}

export function exportAttributeQueries(
	core: Kysely<CoreTables>,
): ExportAttributeStore {
	const db = core as unknown as Kysely<Tables>;
	const values = (site: string) =>
		db
			.selectFrom("attribute_values")
			.selectAll()
			.where("site_id", "=", site)
			.orderBy("visitor_id")
			.orderBy("attribute_id");
	const links = (site: string) =>
		db
			.selectFrom("linked_people")
			.selectAll()
			.where("site_id", "=", site)
			.orderBy("visitor_id")
			.orderBy("other_id");
	return {
		attributesToHand: ({ site_id, id }) =>
			values(site_id).where("visitor_id", "=", id).execute(),
		linksToHand: ({ site_id, id }) =>
			links(site_id).where("visitor_id", "=", id).execute(),
		attributesToExport: (site, { visitor_id, attribute_id }, most) =>
			values(site)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("visitor_id", "attribute_id"),
						">",
						tuple(visitor_id, attribute_id),
					),
				)
				.limit(most)
				.execute(),
		linksToExport: (site, { visitor_id, other_id }, most) =>
			links(site)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("visitor_id", "other_id"),
						">",
						tuple(visitor_id, other_id),
					),
				)
				.limit(most)
				.execute(),
	};
}
