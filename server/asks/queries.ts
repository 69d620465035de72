import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import type { AskedPerson } from "./asked-person.ts";
import { askedOf, ofStranger } from "./asked-person.ts";
import { markAskedAbout } from "./changed-asks.ts";
import { type CountStore, countQueries } from "./count-queries.ts";
import { type EndedStore, endedQueries } from "./ended-queries.ts";
import {
	askById,
	lockClocks,
	newestAsks,
	type OfferStore,
	offerQueries,
	setClocks,
} from "./offer-queries.ts";
import { movedClocks } from "./plan-offer.ts";
import { type RestoredStore, restoredQueries } from "./restored-queries.ts";
import type { AskRow, AskTables } from "./rows.ts";
import { type SettleStore, settleQueries } from "./settle-queries.ts";
import { type WhomStore, whomQueries } from "./whom-queries.ts";

type Tables = AskTables & CoreTables;
type AskKey = Pick<AskRow, "site_id" | "id">;

/** What a shopper did with a question, apart from its answers. */
export type AskMark = "seen" | "started" | "done" | "dismissed";

/** What was asked, of whom, and what became of it. */
export interface AskStore
	extends OfferStore,
		SettleStore,
		RestoredStore,
		EndedStore,
		CountStore,
		WhomStore {
	ask(site: string, id: string): Promise<AskRow | undefined>;
	/** The newest that these clocks stand for: ratings, or all but them. */
	newestAsks(
		site: string,
		askedOf: string,
		ratings?: boolean,
	): Promise<AskRow[]>;
	/** What was asked of a stranger is this person's from now on, with their clocks. Of two the first one has it. */
	claimAsk(ask: AskRow, person: AskedPerson, now: number): Promise<void>;
	/** What was asked of a person who was not known yet is of this visitor of theirs. Of two the first one has it. */
	ownAsk(ask: AskKey, visitor: string): Promise<void>;
	/** The first time counts. */
	markAsk(ask: AskKey, as: AskMark, now: number): Promise<void>;
	/** Answers whether it was neither answered nor withdrawn before. */
	withdrawAskById(ask: AskKey, now: number): Promise<boolean>;
}

const COLUMN = {
	seen: "seen_at",
	started: "started_at",
	done: "done_at",
	dismissed: "dismissed_at",
} as const;

export function askQueries(db: Kysely<Tables>): AskStore {
	return {
		...offerQueries(db),
		...countQueries(db as unknown as Kysely<AskTables>),
		...endedQueries(db as unknown as Kysely<AskTables>),
		...settleQueries(db as unknown as Kysely<AskTables>),
		...restoredQueries(db),
		...whomQueries(db as unknown as Kysely<CoreTables>),
		ask: (site_id, id) => askById(db, { site_id, id }),
		newestAsks: (site, of, ratings) => newestAsks(db, site, of, ratings),
		claimAsk: (ask, person, now) =>
			db.transaction().execute(async (tx) => {
				await lockClocks(tx, person);
				const own = askedOf(person);
				if (own === null) throw new Error("a stranger claims nothing");
				const { numUpdatedRows } = await tx
					.updateTable("asks")
					.set({ visitor_id: person.visitor, asked_of: own })
					.where("site_id", "=", ask.site_id)
					.where("id", "=", ask.id)
					.where("asked_of", "=", ofStranger(ask.id))
					.where("channel", "=", "widget")
					.where("answered_at", "is", null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return;
				const of = { kind: ask.kind, survey: ask.survey_id };
				await setClocks(
					tx,
					movedClocks(person, of, { isBeforeTime: false, now }),
				);
			}),
		async ownAsk({ site_id, id }, visitor) {
			await db
				.updateTable("asks")
				.set({ visitor_id: visitor })
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.where("visitor_id", "is", null)
				.execute();
		},
		markAsk: (ask, as, now) =>
			db.transaction().execute(async (tx) => {
				const column = COLUMN[as];
				const { numUpdatedRows } = await tx
					.updateTable("asks")
					.set({ [column]: now })
					.where("site_id", "=", ask.site_id)
					.where("id", "=", ask.id)
					.where(column, "is", null)
					.executeTakeFirst();
				if (numUpdatedRows > 0n) await markAskedAbout(tx as never, ask);
			}),
		withdrawAskById: (ask, now) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("asks")
					.set({ withdrawn_at: now })
					.where("site_id", "=", ask.site_id)
					.where("id", "=", ask.id)
					.where("answered_at", "is", null)
					.where("withdrawn_at", "is", null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return false;
				await markAskedAbout(tx as never, ask);
				return true;
			}),
	};
}
