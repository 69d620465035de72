import { type Kysely, sql } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type { FileTables } from "./rows.ts";

type Tables = CoreTables & FileTables;

/** Which files there are, and whose. */
export interface FileIndex {
	/** Before a file is written: it is dropped at this time, unless it is used until then. */
	keepFile(
		file: { id: string; dropAt: number } & (
			| { person: string }
			| { site: string }
		),
	): Promise<void>;
	/**
	 * Makes it the picture of its person, or none of them; the one before is due to be dropped. Answers with that one.
	 * `gone`: the person works for no site any more, and nothing was done.
	 */
	setPicture(
		person: string,
		picture: string | null,
		now: number,
		audit: readonly AuditRow[],
	): Promise<{ before: string | null } | "gone">;
	/** Whether it is the picture of somebody, or one of a site. */
	isPicture(id: string): Promise<boolean>;
	/** Whether it is a picture of this site, and stays one until then. */
	isPictureOfSite(site: string, id: string, until: number): Promise<boolean>;
	/** The pictures that a site shows: those that it showed before are due to be dropped then. */
	useSitePictures(
		site: string,
		ids: readonly string[],
		dropAt: number,
	): Promise<void>;
	/** Files that are due to be dropped by then, the oldest first. */
	dueFiles(now: number, most: number): Promise<string[]>;
	/** All of them whose names come after this one, in their order. */
	filesAfter(id: string, most: number): Promise<string[]>;
	/** Forgets it: it is no file any more. */
	forgetFile(id: string): Promise<void>;
}

export function fileQueries(db: Kysely<Tables>): FileIndex {
	return {
		async keepFile({ id, dropAt, ...of }) {
			const person_id = "person" in of ? of.person : "";
			const site_id = "site" in of ? of.site : null;
			await db
				.insertInto("files")
				.values({
					...{ id, person_id, site_id, drop_at: dropAt },
					...{ attachment_id: null, piece_at: null },
				})
				// The relay may have died before its bytes were there.
				.onConflict((on) => on.column("id").doUpdateSet({ drop_at: dropAt }))
				.execute();
		},
		setPicture: (person, picture, now, audit) =>
			db.transaction().execute(async (tx) => {
				const before = await tx
					.selectFrom("people as p")
					.innerJoin("memberships as m", "m.person_id", "p.id")
					.select("p.picture")
					.where("p.id", "=", person)
					.limit(1)
					.executeTakeFirst();
				if (!before) return "gone";
				if (before.picture !== null) await dueAt(tx, before.picture, now);
				if (picture !== null) await dueAt(tx, picture, null);
				await tx
					.updateTable("people")
					.set({ picture })
					.where("id", "=", person)
					.execute();
				await insertAudit(core(tx), audit);
				return { before: before.picture };
			}),
		async isPicture(id) {
			const row = await db
				.selectFrom("files")
				.select("id")
				.where("id", "=", id)
				// What a message has is read by a link alone.
				.where("attachment_id", "is", null)
				// An owner looks at one before it is set, and may take a change back.
				.where((where) =>
					where.or([
						where("drop_at", "is", null),
						where("site_id", "is not", null),
					]),
				)
				.executeTakeFirst();
			return row !== undefined;
		},
		async isPictureOfSite(site, id, until) {
			const row = await db
				.selectFrom("files")
				.select("id")
				.where("id", "=", id)
				.where("site_id", "=", site)
				.where((where) =>
					where.or([
						where("drop_at", "is", null),
						where("drop_at", ">", until),
					]),
				)
				.executeTakeFirst();
			return row !== undefined;
		},
		useSitePictures: (site, ids, dropAt) =>
			db.transaction().execute(async (tx) => {
				const shown = await tx
					.selectFrom("files")
					.select("id")
					.where("site_id", "=", site)
					.where("drop_at", "is", null)
					.execute();
				for (const { id } of shown)
					if (!ids.includes(id)) await dueAt(tx, id, dropAt);
				for (const id of ids) await dueAt(tx, id, null);
			}),
		dueFiles: (now, most) => dueFiles(db, now, most),
		async filesAfter(id, most) {
			const rows = await db
				.selectFrom("files")
				.select("id")
				.where("id", ">", id)
				.orderBy("id")
				.limit(most)
				.execute();
			return rows.map((row) => row.id);
		},
		async forgetFile(id) {
			await db.deleteFrom("files").where("id", "=", id).execute();
		},
	};
}

async function dueFiles(
	db: Kysely<Tables>,
	now: number,
	most: number,
): Promise<string[]> {
	const rows = await db
		.selectFrom("files")
		.select("id")
		.where("drop_at", "<=", now)
		// What a message had may be another one's as well.
		.where("attachment_id", "is", null)
		// The relay may have died between the setting and its pictures.
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("sites as s")
						.select("s.id")
						.whereRef("s.id", "=", "files.site_id")
						.where("s.look", "like", sql<string>`'%' || files.id || '%'`),
				),
			),
		)
		.orderBy("drop_at")
		.limit(most)
		.execute();
	return rows.map(({ id }) => id);
}

/** Part of the transaction that erases an account: its files are due at once. */
export function dueFilesOf(db: Kysely<CoreTables>, person: string) {
	return (db as unknown as Kysely<Tables>)
		.updateTable("files")
		.set({ drop_at: 0 })
		.where("person_id", "=", person)
		.execute();
}

function dueAt(db: Kysely<Tables>, id: string, drop_at: number | null) {
	return db
		.updateTable("files")
		.set({ drop_at })
		.where("id", "=", id)
		.execute();
}

function core(db: Kysely<Tables>): Kysely<CoreTables> {
	return db as unknown as Kysely<CoreTables>;
}
