import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";

/** What is read beside the core, as those who keep it have it. */
interface Beside {
	alerts: {
		site_id: string;
		ask_id: string;
		survey_id: string;
		conversation_id: string | null;
		at: number;
		ended_at: number | null;
	};
	comment_cards: {
		site_id: string;
		id: string;
		wants_answer: 0 | 1;
		conversation_id: string | null;
		at: number;
		settled_at: number | null;
		hidden_at: number | null;
	};
	episodes: {
		site_id: string;
		conversation_id: string;
		first_seq: number;
		began_at: number;
		outcome: string;
	};
}
type Tables = CoreTables & Beside;

/** Something that waits for somebody of the staff. */
export interface NeedRow {
	conversation_id: string | null;
	ref: string | null;
	at: number;
}

/** What needs somebody, of one site, whoever waits longest first. */
export interface NeedStore {
	/** Bad answers to whose shoppers nobody has written. */
	needyRatings(
		site: string,
		most: number,
	): Promise<(NeedRow & { survey_id: string; ask_id: string })[]>;
	/** Conversations that began since then, ended without a human word, and have none since. */
	neverAnswered(
		site: string,
		since: number,
		most: number,
	): Promise<(NeedRow & { conversation_id: string })[]>;
	/** Cards of this time and later whose authors want an answer and have none. */
	needyCards(
		site: string,
		since: number,
		most: number,
	): Promise<(NeedRow & { id: string })[]>;
	/** Messages for whose answer the time is over that was told. */
	lateMessages(
		site: string,
		now: number,
		most: number,
	): Promise<(NeedRow & { conversation_id: string })[]>;
}

export function needQueries(core: Kysely<CoreTables>): NeedStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		needyRatings: (site, most) =>
			db
				.selectFrom("alerts as l")
				.leftJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "l.site_id")
						.onRef("c.id", "=", "l.conversation_id"),
				)
				.select([
					"l.survey_id",
					"l.ask_id",
					"l.conversation_id",
					"c.ref",
					"l.at",
				])
				.where("l.site_id", "=", site)
				.where("l.ended_at", "is", null)
				.orderBy("l.at")
				.orderBy("l.ask_id")
				.limit(most)
				.execute(),
		neverAnswered: (site, since, most) => neverAnswered(db, site, since, most),
		needyCards: (site, since, most) =>
			db
				.selectFrom("comment_cards as k")
				.leftJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "k.site_id")
						.onRef("c.id", "=", "k.conversation_id"),
				)
				.select(["k.id", "k.conversation_id", "c.ref", "k.at"])
				.where("k.site_id", "=", site)
				// Literal, so that the small index of them serves.
				.where("k.wants_answer", "=", sql.lit(1 as const))
				.where("k.settled_at", "is", null)
				.where("k.at", ">=", since)
				.where("k.hidden_at", "is", null)
				// An answer of before the card is none to it.
				.where(({ eb, or }) =>
					or([
						eb("k.conversation_id", "is", null),
						eb("c.last_agent_at", "<", eb.ref("k.at")),
					]),
				)
				.orderBy("k.at")
				.orderBy("k.id")
				.limit(most)
				.execute(),
		async lateMessages(site, now, most) {
			const rows = await db
				.selectFrom("conversations")
				.select(["id as conversation_id", "ref", "answer_by"])
				.where("site_id", "=", site)
				// An answer and the end take the time off.
				.where("answer_by", "<", now)
				.orderBy("answer_by")
				.orderBy("id")
				.limit(most)
				.execute();
			return rows.flatMap(({ answer_by: at, ...row }) =>
				at === null ? [] : { ...row, at },
			);
		},
	};
}

async function neverAnswered(
	db: Kysely<Tables>,
	site: string,
	since: number,
	most: number,
) {
	const rows = await db
		.selectFrom("episodes as e")
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "e.site_id")
				.onRef("c.id", "=", "e.conversation_id"),
		)
		.select(["e.conversation_id", "c.ref", "e.began_at as at"])
		.where("e.site_id", "=", site)
		// Literal, so that the small index of them serves.
		.where("e.outcome", "=", sql.lit("never_answered"))
		.where("e.began_at", ">=", since)
		// An answer, and "nothing to answer", take the mark off.
		.where("c.never_answered", "=", 1)
		.orderBy("e.began_at")
		.orderBy("e.conversation_id")
		.limit(most)
		.execute();
	// One that was reopened and not answered again is one task.
	const seen = new Set<string>();
	return rows.filter(({ conversation_id: id }) => {
		const isFirst = !seen.has(id);
		seen.add(id);
		return isFirst;
	});
}
