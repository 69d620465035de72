import type { Kysely } from "kysely";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import type { FileTables } from "./rows.ts";

type Tables = CoreTables & FileTables;

/** Which files there are, and whose. */
export interface FileIndex {
	/** Before a file is written: it is dropped at this time, unless it is used until then. */
	keepFile(file: { id: string; person: string; dropAt: number }): Promise<void>;
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
	/** Whether it is the picture of somebody. */
	isPicture(id: string): Promise<boolean>;
	/** Files that are due to be dropped by then, the oldest first. */
	dueFiles(now: number, most: number): Promise<string[]>;
	/** Forgets it: it is no file any more. */
	forgetFile(id: string): Promise<void>;
}

export function fileQueries(db: Kysely<Tables>): FileIndex {
	return {
		async keepFile({ id, person, dropAt }) {
			await db
				.insertInto("files")
				.values({ id, person_id: person, drop_at: dropAt })
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
				.where("drop_at", "is", null)
				.executeTakeFirst();
			return row !== undefined;
		},
		async dueFiles(now, most) {
			const rows = await db
				.selectFrom("files")
				.select("id")
				.where("drop_at", "<=", now)
				.orderBy("drop_at")
				.limit(most)
				.execute();
			return rows.map(({ id }) => id);
		},
		async forgetFile(id) {
			await db.deleteFrom("files").where("id", "=", id).execute();
		},
	};
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
