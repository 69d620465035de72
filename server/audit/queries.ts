import type { Kysely } from "kysely";
import type {
	AuditRow,
	CoreTables,
	PersonRow,
	SettingVersionRow,
} from "../store/contract/rows.ts";
import { type RetentionStore, retentionQueries } from "./retention-queries.ts";

/** Where a row of the log stands, the newest first. */
export interface AuditCursor {
	at: number;
	id: string;
}

/** The audit log as it is read, and how it ends. Rows are added where what they say is done. */
export interface AuditLogStore extends RetentionStore {
	/** Rows of a site behind this one, the newest first. */
	auditBefore(
		site: string,
		before: AuditCursor,
		most: number,
	): Promise<AuditRow[]>;
	/** Who these are; unknown ids are left out. */
	peopleOf(
		ids: readonly string[],
	): Promise<Pick<PersonRow, "id" | "name" | "email">[]>;
	/** What invitations of the site are called. */
	invitationNames(
		site: string,
		ids: readonly string[],
	): Promise<{ id: string; name: string }[]>;
	/** Those of these versions that are still kept. */
	settingVersions(
		site: string,
		ids: readonly string[],
	): Promise<SettingVersionRow[]>;
}

export function auditQueries(db: Kysely<CoreTables>): AuditLogStore {
	return {
		auditBefore: (site, { at, id }, most) =>
			db
				.selectFrom("audit")
				.selectAll()
				.where("site_id", "=", site)
				.where(({ eb, refTuple, tuple }) =>
					eb(refTuple("at", "id"), "<", tuple(at, id)),
				)
				.orderBy("at", "desc")
				.orderBy("id", "desc")
				.limit(most)
				.execute(),
		peopleOf: async (ids) =>
			ids.length === 0
				? []
				: db
						.selectFrom("people")
						.select(["id", "name", "email"])
						.where("id", "in", ids)
						.execute(),
		invitationNames: async (site, ids) =>
			ids.length === 0
				? []
				: db
						.selectFrom("invitations")
						.select(["id", "name"])
						.where("site_id", "=", site)
						.where("id", "in", ids)
						.execute(),
		settingVersions: async (site, ids) =>
			ids.length === 0
				? []
				: db
						.selectFrom("setting_versions")
						.selectAll()
						.where("site_id", "=", site)
						.where("id", "in", ids)
						.execute(),
		...retentionQueries(db),
	};
}
