import { randomInt } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { AskCandidate } from "./ask-source.ts";
import {
	type AskedPerson,
	askedOf,
	clocksOf,
	ofStranger,
} from "./asked-person.ts";
import { type Chosen, chooseAsk, type Turn } from "./choose-ask.ts";
import {
	ANY_ASK,
	ANY_SURVEY,
	type AskedBefore,
	clockReasons,
	EVERYBODY,
	isOpen,
	lastAsked,
	SURVEY,
} from "./may-ask.ts";
import type { AskClockRow, AskRow, AskTables } from "./rows.ts";

/** How somebody is asked. */
export interface OfferStore {
	/** Clocks of all that they are known by, and what is open. */
	askedBefore(person: AskedPerson, now: number): Promise<AskedBefore>;
	/**
	 * Asks them at most one of these, and moves their clocks with it: of two tabs, or two nodes, the second finds what the
	 * first has asked. Resolves with what they are to be shown, anew or again; null: nothing.
	 */
	offerAsk(
		person: AskedPerson,
		candidates: readonly AskCandidate[],
		ask: NewAsk,
	): Promise<AskRow | null>;
	/** Asks this, whatever the clocks say, and moves them: the person came for it. */
	keepAsk(
		person: AskedPerson,
		candidate: AskCandidate,
		ask: NewAsk,
	): Promise<AskRow>;
}

export interface NewAsk {
	id: string;
	now: number;
}

/** What was offered so long ago is not looked at any more; nothing can be answered for longer. */
const OPEN_ASKS = 20;

export function offerQueries(db: Kysely<AskTables>): OfferStore {
	return {
		askedBefore: (person, now) => askedBefore(db, person, now),
		async offerAsk(person, candidates, ask) {
			// Most page views end here, and write nothing.
			const before = await askedBefore(db, person, ask.now);
			if (!shownOf(before, person, candidates, ask.now)) return null;
			return db
				.transaction()
				.execute((tx) => offerLocked(tx, person, candidates, ask));
		},
		keepAsk: (person, candidate, ask) =>
			db.transaction().execute(async (tx) => {
				await lock(tx, person);
				const chosen = {
					turn: turnOf(candidate, [], person),
					isBeforeTime: false,
				};
				return kept(tx, person, [], chosen, ask);
			}),
	};
}

interface AskTurn extends Turn {
	candidate: AskCandidate;
}

async function offerLocked(
	tx: Transaction<AskTables>,
	person: AskedPerson,
	candidates: readonly AskCandidate[],
	ask: NewAsk,
): Promise<AskRow | null> {
	await lock(tx, person);
	const before = await askedBefore(tx, person, ask.now);
	const shown = shownOf(before, person, candidates, ask.now);
	if (!shown || "id" in shown) return shown ?? null;
	return kept(tx, person, shown.turns, shown.chosen, ask);
}

/** An open one again, or the one that is chosen of those that may be asked. */
function shownOf(
	before: AskedBefore,
	person: AskedPerson,
	candidates: readonly AskCandidate[],
	now: number,
) {
	const { open, clocks } = before;
	if (open) return isStillWanted(open, candidates) ? open : null;
	const turns = candidates
		.filter((one) =>
			clockReasons(before, one, now).every(({ stops }) => !stops),
		)
		.map((one) => turnOf(one, clocks, person));
	const own = askedOf(person);
	const wasBeforeTime = clocks.some(
		(clock) =>
			clock.asked_of === own &&
			clock.survey_id === ANY_SURVEY &&
			clock.dropped > 0,
	);
	const chosen =
		own === null ? drawn(turns) : chooseAsk(turns, wasBeforeTime, now);
	return chosen && { turns, chosen };
}

/** A stranger has no clocks: each is as likely as the others. */
function drawn(turns: readonly AskTurn[]): Chosen<AskTurn> | undefined {
	const turn = turns.length > 0 ? turns[randomInt(turns.length)] : undefined;
	return turn && { turn, isBeforeTime: false };
}

/** What was begun goes on wherever they are; what nobody has seen, where it would be asked. */
function isStillWanted(
	open: AskRow,
	candidates: readonly AskCandidate[],
): boolean {
	if (open.started_at !== null || open.order_id !== null) return true;
	return candidates.some(({ survey }) => survey === open.survey_id);
}

function turnOf(
	candidate: AskCandidate,
	clocks: readonly AskClockRow[],
	person: AskedPerson,
): AskTurn {
	const { survey, everyDays } = candidate;
	const own = askedOf(person);
	const rows = clocks.filter(({ survey_id }) => survey_id === survey);
	const row = rows.find(({ asked_of }) => asked_of === own) ?? rows[0];
	return {
		candidate,
		survey,
		everyDays,
		askedAt: lastAsked(clocks, survey),
		dropped: row?.dropped ?? 0,
	};
}

/** So that a second node waits here for the first; SQLite has one writer as it is. */
async function lock(
	tx: Transaction<AskTables>,
	person: AskedPerson,
): Promise<void> {
	for (const asked_of of clocksOf(person).sort())
		await tx
			.insertInto("ask_clocks")
			.values(clock(person, asked_of, ANY_ASK))
			.onConflict((on) =>
				on
					.columns(["site_id", "asked_of", "survey_id"])
					.doUpdateSet((of) => ({ dropped: of.ref("ask_clocks.dropped") })),
			)
			.execute();
}

async function kept(
	tx: Transaction<AskTables>,
	person: AskedPerson,
	turns: readonly AskTurn[],
	{ turn, isBeforeTime }: Chosen<AskTurn>,
	{ id, now }: NewAsk,
): Promise<AskRow> {
	const row = askRow(person, turn.candidate, { id, now });
	await tx.insertInto("asks").values(row).execute();
	if (askedOf(person) === null) return row;
	for (const other of turns)
		if (other !== turn)
			await setClock(tx, person, other.survey, {
				asked_at: other.askedAt ?? 0,
				dropped: other.dropped + 1,
			});
	await moveClocks(tx, person, turn.candidate, { isBeforeTime, now });
	return row;
}

/** Those of this survey, of all surveys, and of all that is asked. */
export async function moveClocks(
	tx: Kysely<AskTables>,
	person: AskedPerson,
	of: Pick<AskCandidate, "kind" | "survey">,
	{ isBeforeTime, now }: { isBeforeTime: boolean; now: number },
): Promise<void> {
	const asked = { asked_at: now, dropped: 0 };
	await setClock(tx, person, of.survey, asked);
	await setClock(tx, person, ANY_ASK, asked);
	if (of.kind === SURVEY)
		await setClock(tx, person, ANY_SURVEY, {
			asked_at: now,
			dropped: isBeforeTime ? 1 : 0,
		});
}

async function setClock(
	tx: Kysely<AskTables>,
	person: AskedPerson,
	survey: string,
	set: Pick<AskClockRow, "asked_at" | "dropped">,
): Promise<void> {
	const own = askedOf(person);
	if (own === null) return;
	await tx
		.insertInto("ask_clocks")
		.values({ ...clock(person, own, survey), ...set })
		.onConflict((on) =>
			on.columns(["site_id", "asked_of", "survey_id"]).doUpdateSet(set),
		)
		.execute();
}

function clock(
	{ site }: AskedPerson,
	asked_of: string,
	survey_id: string,
): AskClockRow {
	return { site_id: site, asked_of, survey_id, asked_at: 0, dropped: 0 };
}

async function askedBefore(
	db: Kysely<AskTables>,
	person: AskedPerson,
	now: number,
): Promise<AskedBefore> {
	const { site, since } = person;
	const own = clocksOf(person);
	if (own.length === 0) return { clocks: [], open: null };
	const clocks = await db
		.selectFrom("ask_clocks")
		.selectAll()
		.where("site_id", "=", site)
		.where("asked_of", "in", [...own, EVERYBODY])
		.execute();
	const asks = await Promise.all(
		own.map((asked_of) => newestAsks(db, site, asked_of)),
	);
	return {
		clocks: clocks.filter(
			(one) =>
				one.asked_of !== EVERYBODY || since === null || since < one.asked_at,
		),
		open: asks.flat().find((ask) => isOpen(ask, now)) ?? null,
	};
}

/** The newest first, ratings aside. */
export function newestAsks(
	db: Kysely<AskTables>,
	site: string,
	asked_of: string,
): Promise<AskRow[]> {
	return db
		.selectFrom("asks")
		.selectAll()
		.where("site_id", "=", site)
		.where("asked_of", "=", asked_of)
		.where("kind", "<>", "rating")
		.orderBy("offered_at", "desc")
		.limit(OPEN_ASKS)
		.execute();
}

function askRow(
	person: AskedPerson,
	{ survey, everyDays: _, order, conversation, page, ...said }: AskCandidate,
	{ id, now }: NewAsk,
): AskRow {
	return {
		...UNANSWERED,
		...said,
		site_id: person.site,
		id,
		survey_id: survey,
		visitor_id: person.visitor,
		asked_of: askedOf(person) ?? ofStranger(id),
		order_id: order ?? person.order,
		conversation_id: conversation ?? null,
		page: page ?? null,
		offered_at: now,
	};
}

const UNANSWERED = {
	asked_seq: null,
	agents: "[]",
	seen_at: null,
	started_at: null,
	answered_at: null,
	done_at: null,
	dismissed_at: null,
	withdrawn_at: null,
	settle_at: null,
	settled_at: null,
	contact: null,
	hidden_at: null,
	hidden_by: null,
	hidden_why: null,
};
