import type { Kysely } from "kysely";
import type {
	CoreTables,
	VisitorKey,
	VisitorRow,
} from "../store/contract/rows.ts";
import type { LinkedPeopleTables, LinkedPersonRow } from "./rows.ts";

/** The other person, and who has linked them. */
export type LinkedVisitor = Pick<VisitorRow, "id" | "name" | "email"> &
	Pick<LinkedPersonRow, "at" | "person_id"> & { person_name: string };

/** `unknown`: one of them does not exist, or was erased. */
export type LinkKept = "kept" | "unknown" | "too_many";

export interface LinkedPeopleStore {
	/** The newest link first. */
	linkedPeople(visitor: VisitorKey, most: number): Promise<LinkedVisitor[]>;
	/** Again, it changes nothing. @param most links of each of the two */
	linkPeople(row: LinkedPersonRow, most: number): Promise<LinkKept>;
	unlinkPeople(visitor: VisitorKey, other: string): Promise<void>;
}

type Tables = CoreTables & LinkedPeopleTables;

export function linkedPeopleQueries(db: Kysely<Tables>): LinkedPeopleStore {
	return {
		async linkedPeople({ site_id, id }, most) {
			const rows = await db
				.selectFrom("linked_people as l")
				.innerJoin("visitors as v", (join) =>
					join
						.onRef("v.site_id", "=", "l.site_id")
						.onRef("v.id", "=", "l.other_id"),
				)
				.innerJoin("people as p", "p.id", "l.person_id")
				.select(["v.id", "v.name", "v.email", "l.at", "l.person_id"])
				.select("p.name as person_name")
				.where("l.site_id", "=", site_id)
				.where("l.visitor_id", "=", id)
				.limit(most)
				.execute();
			return rows.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
		},
		linkPeople: (row, most) =>
			db.transaction().execute(async (tx) => {
				const { site_id, visitor_id, other_id } = row;
				const both = [visitor_id, other_id];
				for (const id of both)
					if (!(await isThere(tx, { site_id, id }))) return "unknown";
				const linked = await Promise.all(
					both.map((id) => othersOf(tx, { site_id, id })),
				);
				if (linked[0]?.includes(other_id)) return "kept";
				if (linked.some((others) => others.length >= most)) return "too_many";
				await tx
					.insertInto("linked_people")
					.values([row, { ...row, visitor_id: other_id, other_id: visitor_id }])
					.execute();
				return "kept";
			}),
		unlinkPeople: (visitor, other) =>
			db.transaction().execute((tx) => dropLink(tx, visitor, other)),
	};
}

/** Also from those with whom they were linked, in the transaction that erases them. */
export async function eraseLinksOf(
	db: Kysely<Tables>,
	visitor: VisitorKey,
): Promise<void> {
	for (const other of await othersOf(db, visitor))
		await dropLink(db, visitor, other);
}

async function othersOf(
	db: Kysely<Tables>,
	{ site_id, id }: VisitorKey,
): Promise<string[]> {
	const rows = await db
		.selectFrom("linked_people")
		.select("other_id")
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.execute();
	return rows.map(({ other_id }) => other_id);
}

async function isThere(
	db: Kysely<Tables>,
	{ site_id, id }: VisitorKey,
): Promise<boolean> {
	const row = await db
		.selectFrom("visitors")
		.select("forgotten_at")
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.executeTakeFirst();
	return row?.forgotten_at === null;
}

async function dropLink(
	db: Kysely<Tables>,
	{ site_id, id }: VisitorKey,
	other: string,
): Promise<void> {
	for (const [one, another] of [
		[id, other],
		[other, id],
	] as const)
		await db
			.deleteFrom("linked_people")
			.where("site_id", "=", site_id)
			.where("visitor_id", "=", one)
			.where("other_id", "=", another)
			.execute();
}
