import { type Kysely, sql } from "kysely";
import type { EntryKind } from "../../protocol/entry.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { AskRow } from "../asks/rows.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { EpisodeRating } from "./episode-ratings.ts";
import type { Facts, MeasuredConversation } from "./episodes-of.ts";
import type { LogEntry } from "./logged-episode.ts";
import type { EpisodeRow, FigureTables, ToldAnswerRow } from "./rows.ts";

/** What of other rooms is read, and never written. */
interface ReadTables {
	asks: AskRow;
	answers: {
		site_id: string;
		ask_id: string;
		question: string;
		number: number | null;
		choice: string | null;
	};
	credits: {
		site_id: string;
		conversation_id: string;
		asked_seq: number;
		person_id: string;
	};
	survey_versions: {
		site_id: string;
		survey_id: string;
		version: number;
		comparable_since: string;
	};
}

export type FactTables = CoreTables & FigureTables & ReadTables;

export interface FactStore {
	/** All that is known of these conversations of a site, without their entries. One that is not there is left out. */
	factsOf(
		site: string,
		conversations: readonly string[],
	): Promise<Omit<Facts, "entries">[]>;
	/** Entries of these conversations, of each in their order, behind `after`; with the bodies that are measured alone. */
	measuredEntries(
		site: string,
		conversations: readonly string[],
		after: EntryCursor | null,
		most: number,
	): Promise<MeasuredEntry[]>;
}

export interface MeasuredEntry extends LogEntry {
	conversation_id: string;
}
export type EntryCursor = Pick<MeasuredEntry, "conversation_id" | "seq">;

/** Kinds of which the body is read; of a message it is who wrote when. */
const READ: readonly EntryKind[] = [
	...(["started", "assigned", "released", "transferred"] as const),
	...(["mode_changed", "nothing_to_answer", "quieted", "woken"] as const),
	...(["language_chosen", "closed", "reopened"] as const),
	...(["snoozed", "snooze_ended", "tagged", "outcome_set"] as const),
];

export function factQueries(db: Kysely<FactTables>): FactStore {
	return {
		async factsOf(site, ids) {
			const conversations = await conversationsOf(db, site, ids);
			const found = conversations.map(({ id }) => id);
			if (found.length === 0) return [];
			const first = await firstOf(db, site, conversations);
			const asks = await ratingsOf(db, site, found);
			const told = by(await toldOf(db, site, found));
			const toldAnswers = by(await ofAll(db, "told_answers", site, found));
			const before = by(await ofAll(db, "episodes", site, found));
			return conversations.map(
				({ visitor_id, started_at, ...conversation }) => ({
					conversation,
					asks: asks.get(conversation.id) ?? [],
					told: told.get(conversation.id) ?? [],
					toldAnswers: toldAnswers.get(conversation.id) ?? [],
					before: before.get(conversation.id) ?? [],
					isReturning: (first.get(visitor_id) ?? started_at) < started_at,
				}),
			);
		},
		measuredEntries: (site, ids, after, most) =>
			db
				.selectFrom("entries")
				.select(["conversation_id", "seq", "kind", "author_kind", "author_id"])
				.select("at")
				.select(({ eb }) =>
					eb
						.case()
						.when("kind", "in", READ)
						.then(eb.ref("body"))
						.else(null)
						.end()
						.as("body"),
				)
				.where("site_id", "=", site)
				.where("conversation_id", "in", ids)
				.$if(after !== null, (of) =>
					of.where(({ eb, refTuple, tuple }) =>
						eb(
							refTuple("conversation_id", "seq"),
							">",
							tuple(after?.conversation_id ?? "", after?.seq ?? 0),
						),
					),
				)
				.orderBy("conversation_id")
				.orderBy("seq")
				.limit(most)
				.execute(),
	};
}

type Found = MeasuredConversation & { visitor_id: string; started_at: number };

function conversationsOf(
	db: Kysely<FactTables>,
	site: string,
	ids: readonly string[],
): Promise<Found[]> {
	return db
		.selectFrom("conversations")
		.select(["site_id", "id", "relation", "mode", "language"])
		.select(["visitor_id", "started_at"])
		.where("site_id", "=", site)
		.where("id", "in", ids)
		.execute();
}

/** When each of these shoppers began their first one. */
async function firstOf(
	db: Kysely<FactTables>,
	site: string,
	conversations: readonly Found[],
): Promise<Map<string, number>> {
	const visitors = [...new Set(conversations.map((one) => one.visitor_id))];
	const rows = await db
		.selectFrom("conversations")
		.select(["visitor_id", (of) => of.fn.min("started_at").as("first")])
		.where("site_id", "=", site)
		.where("visitor_id", "in", visitors)
		.groupBy("visitor_id")
		.execute();
	return new Map(rows.map(({ visitor_id, first }) => [visitor_id, first]));
}

function toldOf(db: Kysely<FactTables>, site: string, ids: readonly string[]) {
	return db
		.selectFrom("told_waits")
		.select(["conversation_id", "told_at", "kind", "low", "high", "meaning"])
		.where("site_id", "=", site)
		.where("conversation_id", "in", ids)
		.execute();
}

function ofAll(
	db: Kysely<FactTables>,
	table: "told_answers",
	site: string,
	ids: readonly string[],
): Promise<ToldAnswerRow[]>;
function ofAll(
	db: Kysely<FactTables>,
	table: "episodes",
	site: string,
	ids: readonly string[],
): Promise<EpisodeRow[]>;
function ofAll(
	db: Kysely<FactTables>,
	table: "told_answers" | "episodes",
	site: string,
	ids: readonly string[],
): Promise<unknown[]> {
	return db
		.selectFrom(table)
		.selectAll()
		.where("site_id", "=", site)
		.where("conversation_id", "in", ids)
		.execute();
}

async function ratingsOf(
	db: Kysely<FactTables>,
	site: string,
	ids: readonly string[],
): Promise<Map<string, EpisodeRating[]>> {
	const asks = await db
		.selectFrom("asks as a")
		.select(["a.id", "a.conversation_id", "a.asked_seq", "a.version"])
		.select(["a.seen_at", "a.started_at", "a.answered_at"])
		.select(["a.dismissed_at", "a.withdrawn_at", "a.hidden_at"])
		.select(answerOf<number>("score", "number").as("score"))
		.select(answerOf<string>("solved", "choice").as("solved"))
		.where("a.site_id", "=", site)
		.where("a.conversation_id", "in", ids)
		.where("a.kind", "=", "rating")
		.where("a.asked_seq", "is not", null)
		.execute();
	const credits = await db
		.selectFrom("credits")
		.select(["conversation_id", "asked_seq", "person_id"])
		.where("site_id", "=", site)
		.where("conversation_id", "in", ids)
		.execute();
	const since = await comparableSince(db, site, asks);
	return by(
		asks.map(({ conversation_id, asked_seq, version, ...ask }) => ({
			...ask,
			conversation_id: conversation_id ?? "",
			asked_seq: asked_seq ?? 0,
			// The score after a conversation is of one kind in every version.
			format: `faces ${since.get(version) ?? 1}`,
			credited: credits
				.filter(
					(one) =>
						one.conversation_id === conversation_id &&
						one.asked_seq === asked_seq,
				)
				.map(({ person_id }) => person_id)
				.sort(),
		})),
	);
}

/** What one question of the ask `a` was answered with. */
function answerOf<T>(question: string, column: "number" | "choice") {
	return sql<T | null>`(select ${sql.ref(`w.${column}`)} from answers as w
		where w.site_id = a.site_id and w.ask_id = a.id and w.question = ${sql.lit(question)})`;
}

/** Since which version the score compares, by version. */
async function comparableSince(
	db: Kysely<FactTables>,
	site: string,
	asks: readonly { version: number }[],
): Promise<Map<number, number>> {
	const versions = [...new Set(asks.map(({ version }) => version))];
	if (versions.length === 0) return new Map();
	const rows = await db
		.selectFrom("survey_versions")
		.select(["version", "comparable_since"])
		.where("site_id", "=", site)
		.where("survey_id", "=", AFTER_CHAT)
		.where("version", "in", versions)
		.execute();
	return new Map(
		rows.map(({ version, comparable_since }) => {
			const since = JSON.parse(comparable_since) as Record<string, number>;
			return [version, since.score ?? version];
		}),
	);
}

/** In the order in which they came. */
function by<Row extends { conversation_id: string }>(
	rows: readonly Row[],
): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows) {
		const of = found.get(row.conversation_id);
		if (of) of.push(row);
		else found.set(row.conversation_id, [row]);
	}
	return found;
}
