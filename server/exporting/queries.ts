import type { Kysely } from "kysely";
import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import type {
	AuditRow,
	CoreTables,
	VisitorRow,
} from "../store/contract/rows.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import {
	type ExportAttributeStore,
	exportAttributeQueries,
} from "./attribute-queries.ts";
import { type ExportCardStore, exportCardQueries } from "./card-queries.ts";
import { type ExportDeskStore, exportDeskQueries } from "./desk-queries.ts";
import { type ExportFeedStore, exportFeedQueries } from "./feed-queries.ts";
import {
	type ExportImportedStore,
	exportImportedQueries,
} from "./imported-queries.ts";
import { type ExportOrderStore, exportOrderQueries } from "./order-queries.ts";
import {
	type ExportPublishedStore,
	exportPublishedQueries,
} from "./published-queries.ts";
import { type ExportFileStore, exportFileQueries } from "./sent-files.ts";

/** What is read beside the core, as those who keep it have it. */
interface Beside {
	asks: {
		site_id: string;
		id: string;
		kind: string;
		survey_id: string;
		version: number;
		cause: string;
		channel: string;
		visitor_id: string | null;
		conversation_id: string | null;
		asked_seq: number | null;
		order_id: string | null;
		relation: string;
		agents: string;
		language: string | null;
		page: string | null;
		offered_at: number;
		seen_at: number | null;
		answered_at: number | null;
		done_at: number | null;
		dismissed_at: number | null;
		withdrawn_at: number | null;
		contact: string | null;
		hidden_at: number | null;
	};
	answers: {
		site_id: string;
		ask_id: string;
		question: string;
		number: number | null;
		choice: string | null;
		words: string | null;
		at: number;
	};
	surveys: { site_id: string; id: string; state: string; rule: string };
	survey_versions: {
		site_id: string;
		survey_id: string;
		version: number;
		body: string;
		made_at: number;
	};
	files: { id: string; site_id: string | null; drop_at: number | null };
}
export interface ExportedAsk {
	ask: Beside["asks"];
	answers: Beside["answers"][];
}
export type ExportedVersion = Beside["survey_versions"];
type Tables = CoreTables & Beside;

/** All of a site, page by page in the order of its keys: nothing is read twice, and nothing is left out. */
export interface ExportStore
	extends ExportAttributeStore,
		ExportCardStore,
		ExportDeskStore,
		ExportFileStore,
		ExportFeedStore,
		ExportImportedStore,
		ExportOrderStore,
		ExportPublishedStore {
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
	/** What was asked after the endings of a conversation, and answered. */
	ratingsToExport(conversation: ConversationKey): Promise<ExportedAsk[]>;
	/** Behind this id, whatever became of them. */
	asksToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedAsk[]>;
	/** All that one visitor was asked, the oldest first. */
	asksToHand(site: string, visitor: string): Promise<ExportedAsk[]>;
	/** Behind this one, in the order of their keys. */
	surveysToExport(
		site: string,
		after: Pick<ExportedVersion, "survey_id" | "version">,
		most: number,
	): Promise<ExportedVersion[]>;
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
		...ofAsks(db),
		...exportAttributeQueries(core),
		...exportCardQueries(core),
		...exportDeskQueries(core),
		...exportFileQueries(core),
		...exportFeedQueries(core),
		...exportImportedQueries(core),
		...exportOrderQueries(core),
		...exportPublishedQueries(core),
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
	"conversationsToExport" | "conversationsToHand" | "entriesToExport"
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
	};
}

function ofAsks(
	db: Kysely<Tables>,
): Pick<
	ExportStore,
	"ratingsToExport" | "asksToExport" | "asksToHand" | "surveysToExport"
> {
	return {
		async ratingsToExport({ site_id, id }) {
			const asks = await db
				.selectFrom("asks")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.where("asked_seq", ">", 0)
				.orderBy("asked_seq")
				.execute();
			return withAnswers(
				db,
				asks.filter(({ answered_at }) => answered_at !== null),
			);
		},
		async asksToExport(site, after, most) {
			const asks = await db
				.selectFrom("asks")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute();
			return withAnswers(db, asks);
		},
		async asksToHand(site, visitor) {
			const asks = await db
				.selectFrom("asks")
				.selectAll()
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("offered_at")
				.execute();
			return withAnswers(db, asks);
		},
		surveysToExport: (site, after, most) =>
			db
				.selectFrom("survey_versions")
				.selectAll()
				.where("site_id", "=", site)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("survey_id", "version"),
						">",
						tuple(after.survey_id, after.version),
					),
				)
				.orderBy("survey_id")
				.orderBy("version")
				.limit(most)
				.execute(),
	};
}

/** Of one ask after the other: each is found by its key. */
function withAnswers(
	db: Kysely<Tables>,
	asks: readonly Beside["asks"][],
): Promise<ExportedAsk[]> {
	return Promise.all(
		asks.map(async (ask) => ({
			ask,
			answers: await db
				.selectFrom("answers")
				.selectAll()
				.where("site_id", "=", ask.site_id)
				.where("ask_id", "=", ask.id)
				.orderBy("question")
				.execute(),
		})),
	);
}
