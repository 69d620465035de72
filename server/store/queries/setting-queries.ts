import type { Kysely } from "kysely";
import { insertAudit } from "../contract/audit-rows.ts";
import type { CoreTables } from "../contract/rows.ts";
import type {
	SettingsWritten,
	SettingWrite,
} from "../contract/setting-write.ts";
import type { SiteStore } from "../contract/site-store.ts";

type SettingStore = Pick<SiteStore, "keepSettings" | "settingVersion">;

/** What owners change, with its line in the audit log and what it replaces. */
export function settingQueries(db: Kysely<CoreTables>): SettingStore {
	return {
		async keepSettings({ site, by, writes, version, audit }) {
			try {
				await db.transaction().execute(async (tx) => {
					const member = await tx
						.selectFrom("memberships")
						.select("role")
						.where("site_id", "=", site)
						.where("person_id", "=", by.person)
						.executeTakeFirst();
					if (!member || !by.roles.includes(member.role))
						throw new NotWritten("not_allowed");
					for (const write of writes)
						if (!(await written(tx, site, write)))
							throw new NotWritten("otherwise");
					if (version)
						await tx.insertInto("setting_versions").values(version).execute();
					await insertAudit(tx, [audit]);
				});
				return "kept";
			} catch (error) {
				if (error instanceof NotWritten) return error.why;
				throw error;
			}
		},
		settingVersion: (site, id) =>
			db
				.selectFrom("setting_versions")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
	};
}

/** Ends the transaction without a trace. */
class NotWritten extends Error {
	constructor(readonly why: Exclude<SettingsWritten, "kept">) {
		super(why);
	}
}

async function written(
	db: Kysely<CoreTables>,
	site: string,
	write: SettingWrite,
): Promise<boolean> {
	switch (write.kind) {
		case "site": {
			let update = db
				.updateTable("sites")
				.set(write.set)
				.where("id", "=", site);
			for (const [column, value] of was(write.was))
				update = update.where(column, value === null ? "is" : "=", value);
			return isOne(await update.executeTakeFirst());
		}
		case "member": {
			let update = db
				.updateTable("memberships")
				.set(write.set)
				.where("site_id", "=", site)
				.where("person_id", "=", write.person);
			for (const [column, value] of was(write.was))
				update = update.where(column, "=", value);
			return isOne(await update.executeTakeFirst());
		}
		case "team": {
			const { row, was: before } = write;
			if (!before) {
				await db.insertInto("teams").values(row).execute();
				return true;
			}
			return isOne(
				await db
					.updateTable("teams")
					.set({ name: row.name, offers: row.offers })
					.where("site_id", "=", site)
					.where("id", "=", row.id)
					.where("name", "=", before.name)
					.where("offers", "=", before.offers)
					.executeTakeFirst(),
			);
		}
		case "no_team":
			await db
				.deleteFrom("teams")
				.where("site_id", "=", site)
				.where("id", "=", write.team)
				.execute();
			return true;
	}
}

/** The columns by their names, which `Object.entries` forgets. */
function was<T extends object>(
	columns: T,
): [keyof T & string, NonNullable<T[keyof T]>][] {
	return Object.entries(columns) as [
		keyof T & string,
		NonNullable<T[keyof T]>,
	][];
}

function isOne({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean {
	return numUpdatedRows === 1n;
}
