import type { Kysely } from "kysely";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import type { HelpTables } from "./rows.ts";

/** What shoppers said was missing, and what they looked for in vain: how it goes. */
export interface SaidStore {
	countSaid(site: string, before: number): Promise<number>;
	/** At most so many, the oldest first. Answers how many. */
	dropSaid(
		site: string,
		before: number,
		most: number,
		now: number,
	): Promise<number>;
}

export function saidQueries(db: Kysely<HelpTables>): SaidStore {
	return {
		async countSaid(site, before) {
			const [missing, searches] = await Promise.all([
				withWords(db, site, before)
					.select((eb) => eb.fn.countAll<number>().as("count"))
					.executeTakeFirst(),
				searchedBefore(db, site, before)
					.select((eb) => eb.fn.countAll<number>().as("count"))
					.executeTakeFirst(),
			]);
			return Number(missing?.count ?? 0) + Number(searches?.count ?? 0);
		},
		dropSaid: (site, before, most, now) =>
			db.transaction().execute(async (tx) => {
				const votes = await withWords(tx, site, before)
					.select(["article_id", "language", "version", "voter"])
					.orderBy("at")
					.limit(most)
					.execute();
				for (const of of votes)
					await tx
						.updateTable("article_votes")
						.set(NO_WORDS)
						.where("site_id", "=", site)
						.where("article_id", "=", of.article_id)
						.where("language", "=", of.language)
						.where("version", "=", of.version)
						.where("voter", "=", of.voter)
						.execute();
				const searches = await searchedBefore(tx, site, before)
					.select(["language", "words"])
					.orderBy("at")
					.limit(most - votes.length)
					.execute();
				for (const of of searches)
					await tx
						.deleteFrom("help_searches")
						.where("site_id", "=", site)
						.where("language", "=", of.language)
						.where("words", "=", of.words)
						.execute();
				const count = votes.length + searches.length;
				if (count > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return count;
			}),
	};
}

/** The vote stays counted; nobody can say any more what was written, nor by whom. */
const NO_WORDS = { missing: null, visitor_id: null } as const;

const withWords = (db: Kysely<HelpTables>, site: string, before: number) =>
	db
		.selectFrom("article_votes")
		.where("site_id", "=", site)
		.where("missing", "is not", null)
		.where("at", "<", before);

const searchedBefore = (db: Kysely<HelpTables>, site: string, before: number) =>
	db
		.selectFrom("help_searches")
		.where("site_id", "=", site)
		.where("at", "<", before);

/** Part of the transaction after which nobody is known by the visitor. */
export async function eraseVotesOf(
	tx: Kysely<HelpTables>,
	{ site_id, id }: VisitorKey,
	now: number,
): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable("article_votes")
		.set(NO_WORDS)
		.where("site_id", "=", site_id)
		.where("visitor_id", "=", id)
		.executeTakeFirst();
	if (numUpdatedRows > 0n)
		await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
}
