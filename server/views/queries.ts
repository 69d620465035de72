import type { Kysely } from "kysely";
import type { SavedViewRow, ViewTables } from "./rows.ts";

/** Who saves one. */
export interface ViewEditor {
	person: string;
	/** Whether they set what the team has. */
	setsTeam: boolean;
}

/** Searches with a name. */
export interface ViewStore {
	/** The team's, and this person's own. */
	savedViews(site: string, person: string): Promise<SavedViewRow[]>;
	savedView(site: string, id: string): Promise<SavedViewRow | undefined>;
	/**
	 * Puts it there, or in the place of one that this person may replace.
	 * @param most views that this owner may have
	 * @returns `other`: its id is somebody else's; `full`: nothing was put
	 */
	keepSavedView(
		row: SavedViewRow,
		most: number,
		by: ViewEditor,
	): Promise<"kept" | "full" | "other">;
	dropSavedView(site: string, id: string): Promise<void>;
}

export function viewQueries(db: Kysely<ViewTables>): ViewStore {
	return {
		savedViews: (site, person) => viewsOf(db, site, person),
		savedView: (site, id) => viewOf(db, site, id),
		keepSavedView: (row, most, by) =>
			db.transaction().execute(async (tx) => {
				const before = await viewOf(tx, row.site_id, row.id);
				if (before && !mayReplace(before, by)) return "other";
				const isNew = !before || before.person_id !== row.person_id;
				if (isNew && (await countOf(tx, row)) >= most) return "full";
				const { site_id: _, id: __, ...set } = row;
				await tx
					.insertInto("saved_views")
					.values(row)
					.onConflict((on) => on.columns(["site_id", "id"]).doUpdateSet(set))
					.execute();
				return "kept";
			}),
		async dropSavedView(site, id) {
			await db
				.deleteFrom("saved_views")
				.where("site_id", "=", site)
				.where("id", "=", id)
				.execute();
		},
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropSavedViewsOf(
	tx: Kysely<ViewTables>,
	person: string,
): Promise<void> {
	await tx.deleteFrom("saved_views").where("person_id", "=", person).execute();
}

function viewOf(db: Kysely<ViewTables>, site: string, id: string) {
	return db
		.selectFrom("saved_views")
		.selectAll()
		.where("site_id", "=", site)
		.where("id", "=", id)
		.executeTakeFirst();
}

async function viewsOf(db: Kysely<ViewTables>, site: string, person: string) {
	const [team, own] = await Promise.all([
		ofOwner(db, site, null).selectAll().execute(),
		ofOwner(db, site, person).selectAll().execute(),
	]);
	return [...team, ...own];
}

async function countOf(
	db: Kysely<ViewTables>,
	{ site_id, person_id }: SavedViewRow,
): Promise<number> {
	const ids = await ofOwner(db, site_id, person_id).select("id").execute();
	return ids.length;
}

function ofOwner(db: Kysely<ViewTables>, site: string, person: string | null) {
	return db
		.selectFrom("saved_views")
		.where("person_id", person === null ? "is" : "=", person)
		.where("site_id", "=", site);
}

/** One's own, or one of the team's by whoever sets those. */
function mayReplace(
	before: SavedViewRow,
	{ person, setsTeam }: ViewEditor,
): boolean {
	return before.person_id === null ? setsTeam : before.person_id === person;
}
