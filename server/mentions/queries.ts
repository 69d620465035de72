import type { Kysely } from "kysely";
import type { EntryRow } from "../store/contract/columns.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { MentionRow, MentionTables } from "./rows.ts";

type Tables = CoreTables & MentionTables;

/** Who was named in notes. */
export interface MentionStore {
	/** Of one person on these sites, the newest first, at most so many, with what the notes say by now. */
	mentionsOf(
		person: string,
		sites: readonly string[],
		most: number,
	): Promise<MentionedNote[]>;
	/** How many of them are unread on each site. */
	unreadMentions(
		person: string,
	): Promise<{ site_id: string; unread: number }[]>;
	/** Those up to this entry were read at that time. Answers whether one was not before. */
	markMentions(
		of: Pick<MentionRow, "site_id" | "conversation_id" | "person_id">,
		upTo: number,
		at: number,
	): Promise<boolean>;
	/** Drops at most so many of before this time, the oldest first. Answers how many. */
	pruneMentions(before: number, most: number): Promise<number>;
}

export type MentionedNote = MentionRow &
	Pick<EntryRow, "author_id" | "author_name" | "body"> & {
		visitor_name: string | null;
		ref: string;
	};

export function mentionQueries(db: Kysely<Tables>): MentionStore {
	return {
		async mentionsOf(person, sites, most) {
			if (sites.length === 0) return [];
			return db
				.selectFrom("mentions as m")
				.innerJoin("entries as e", (join) =>
					join
						.onRef("e.site_id", "=", "m.site_id")
						.onRef("e.conversation_id", "=", "m.conversation_id")
						.onRef("e.seq", "=", "m.seq"),
				)
				.innerJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "m.site_id")
						.onRef("c.id", "=", "m.conversation_id"),
				)
				.selectAll("m")
				.select(["e.author_id", "e.author_name", "e.body"])
				.select(["c.visitor_name", "c.ref"])
				.where("m.person_id", "=", person)
				.where("m.site_id", "in", sites)
				.orderBy("m.at", "desc")
				.limit(most)
				.execute();
		},
		unreadMentions: (person) =>
			db
				.selectFrom("mentions")
				.select("site_id")
				.select((of) => of.fn.countAll<number>().as("unread"))
				.where("person_id", "=", person)
				.where("read_at", "is", null)
				.groupBy("site_id")
				.execute(),
		async markMentions({ site_id, conversation_id, person_id }, upTo, at) {
			const { numUpdatedRows } = await db
				.updateTable("mentions")
				.set({ read_at: at })
				.where("person_id", "=", person_id)
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", conversation_id)
				.where("seq", "<=", upTo)
				.where("read_at", "is", null)
				.executeTakeFirst();
			return numUpdatedRows > 0n;
		},
		pruneMentions: (before, most) =>
			db.transaction().execute(async (tx) => {
				const old = await tx
					.selectFrom("mentions")
					.select(["site_id", "conversation_id", "seq", "person_id"])
					.where("at", "<", before)
					.orderBy("at")
					.limit(most)
					.execute();
				for (const { site_id, conversation_id, seq, person_id } of old)
					await tx
						.deleteFrom("mentions")
						.where("site_id", "=", site_id)
						.where("conversation_id", "=", conversation_id)
						.where("seq", "=", seq)
						.where("person_id", "=", person_id)
						.execute();
				return old.length;
			}),
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropMentionsOfPerson(
	tx: Kysely<MentionTables>,
	person: string,
): Promise<void> {
	await tx.deleteFrom("mentions").where("person_id", "=", person).execute();
}
