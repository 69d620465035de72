import { type Kysely, sql } from "kysely";
import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import type {
	AuditRow,
	CoreTables,
	VisitorRow,
} from "../store/contract/rows.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import { type ExportCardStore, exportCardQueries } from "./card-queries.ts";

/** What is read beside the core, as those who keep it have it. */
interface Beside {
	ratings: {
		site_id: string;
		conversation_id: string;
		asked_seq: number;
		asked_at: number;
		agents: string;
		score: number | null;
		solved: string | null;
		comment: string | null;
		given_at: number | null;
	};
	files: { id: string; site_id: string | null; drop_at: number | null };
}
export type ExportedRating = Beside["ratings"];
type Tables = CoreTables & Beside;

/** All of a site, page by page in the order of its keys: nothing is read twice, and nothing is left out. */
export interface ExportStore extends ExportCardStore {
	/** Behind this id, of those who were there by then. */
	visitorsToExport(
		site: string,
		after: string,
		by: number,
		most: number,
	): Promise<VisitorRow[]>;
	/** Behind this id, of those that had begun by then. */
	conversationsToExport(
		site: string,
		after: string,
		by: number,
		most: number,
	): Promise<ConversationRow[]>;
	/** All of one visitor's, the oldest first. */
	conversationsToHand(
		site: string,
		visitor: string,
	): Promise<ConversationRow[]>;
	/** Above this number and up to the other, for the staff. */
	entriesToExport(
		conversation: ConversationKey,
		after: number,
		upTo: number,
		most: number,
	): Promise<EntryRow[]>;
	ratingsToExport(conversation: ConversationKey): Promise<ExportedRating[]>;
	/** Behind this one, the oldest first. */
	auditToExport(
		site: string,
		after: Pick<AuditRow, "at" | "id">,
		most: number,
	): Promise<AuditRow[]>;
	/** Pictures that belong to the site itself. */
	filesToExport(site: string): Promise<string[]>;
}

export function exportQueries(core: Kysely<CoreTables>): ExportStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		...ofConversations(db),
		...exportCardQueries(core),
		visitorsToExport: (site, after, by, most) =>
			db
				.selectFrom("visitors")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.where("created_at", "<=", by)
				.orderBy("id")
				.limit(most)
				.execute(),
		auditToExport: (site, { at, id }, most) =>
			db
				.selectFrom("audit")
				.selectAll()
				.where("site_id", "=", site)
				.where(({ eb, refTuple, tuple }) =>
					eb(refTuple("at", "id"), ">", tuple(at, id)),
				)
				.orderBy("at")
				.orderBy("id")
				.limit(most)
				.execute(),
		async filesToExport(site) {
			const rows = await db
				.selectFrom("files")
				.select("id")
				.where("site_id", "=", site)
				.where("drop_at", "is", null)
				.execute();
			return rows.map(({ id }) => id);
		},
	};
}

function ofConversations(
	db: Kysely<Tables>,
): Pick<
	ExportStore,
	| "conversationsToExport"
	| "conversationsToHand"
	| "entriesToExport"
	| "ratingsToExport"
> {
	return {
		conversationsToExport: (site, after, by, most) =>
			db
				.selectFrom("conversations")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.where("started_at", "<=", by)
				.orderBy("id")
				.limit(most)
				.execute(),
		conversationsToHand: (site, visitor) =>
			db
				.selectFrom("conversations")
				.selectAll()
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("started_at")
				.execute(),
		entriesToExport: ({ site_id, id }, after, upTo, most) =>
			db
				.selectFrom("entries")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.where("seq", ">", after)
				.where("seq", "<=", upTo)
				.orderBy("seq")
				.limit(most)
				.execute(),
		ratingsToExport: ({ site_id, id }) =>
			db
				.selectFrom("ratings")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.where(sql.ref("given_at"), "is not", null)
				.orderBy("asked_seq")
				.execute(),
	};
}
