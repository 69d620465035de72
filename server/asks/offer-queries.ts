import type { Kysely, Transaction } from "kysely";
import { Refused } from "../../protocol/refusal.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { AskCandidate } from "./ask-source.ts";
import {
	type AskedPerson,
	askedOf,
	clocksOf,
	ofStranger,
} from "./asked-person.ts";
import {
	ANY_ASK,
	type AskedBefore,
	EVERYBODY,
	isOpen,
	RATING,
} from "./may-ask.ts";
import { movedClocks, planOffer } from "./plan-offer.ts";
import type { AskClockRow, AskRow, AskTables } from "./rows.ts";

type Tables = AskTables & CoreTables;

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
	/**
	 * Asks this, whatever the clocks say, and moves them: the person came for it. With an id that is there already it is
	 * that one, and nothing moves.
	 */
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

/** Of the newest, ratings aside, one is open at most: what can still be shown is among so many. */
const NEWEST = 20;

export function offerQueries(db: Kysely<Tables>): OfferStore {
	return {
		askedBefore: (person, now) => askedBefore(db, person, now),
		async offerAsk(person, candidates, ask) {
			// Most page views end here, and write nothing.
			const before = await askedBefore(db, person, ask.now);
			const plan = planOffer(before, person, candidates, ask.now);
			if (plan.kind === "nothing") return null;
			return db
				.transaction()
				.execute((tx) => offerLocked(tx, person, candidates, ask));
		},
		keepAsk: (person, candidate, ask) =>
			db.transaction().execute(async (tx) => {
				await lockClocks(tx, person);
				const row = askRow(person, candidate, ask);
				const before = await askById(tx, row);
				if (before) return before;
				const { now } = ask;
				const moved = { isBeforeTime: false, now };
				return kept(tx, row, movedClocks(person, candidate, moved));
			}),
	};
}

async function offerLocked(
	tx: Transaction<Tables>,
	person: AskedPerson,
	candidates: readonly AskCandidate[],
	ask: NewAsk,
): Promise<AskRow | null> {
	await lockClocks(tx, person);
	const before = await askedBefore(tx, person, ask.now);
	const plan = planOffer(before, person, candidates, ask.now);
	switch (plan.kind) {
		case "nothing":
			return null;
		case "again":
			return plan.ask;
		case "ask":
			return kept(tx, askRow(person, plan.candidate, ask), plan.clocks);
		default:
			return unreachable(plan);
	}
}

/** So that a second node waits here for the first; SQLite has one writer as it is. */
export async function lockClocks(
	tx: Transaction<Tables>,
	person: AskedPerson,
): Promise<void> {
	await mustBeKnown(tx, person);
	for (const asked_of of clocksOf(person).sort())
		await tx
			.insertInto("ask_clocks")
			.values({
				site_id: person.site,
				asked_of,
				survey_id: ANY_ASK,
				asked_at: 0,
				dropped: 0,
			})
			.onConflict((on) =>
				on
					.columns(["site_id", "asked_of", "survey_id"])
					.doUpdateSet((of) => ({ dropped: of.ref("ask_clocks.dropped") })),
			)
			.execute();
}

/** Of whoever was forgotten meanwhile nothing is begun. Errors: `not_found`. */
async function mustBeKnown(
	tx: Transaction<Tables>,
	{ site, visitor }: AskedPerson,
): Promise<void> {
	if (visitor === null) return;
	const known = await tx
		.selectFrom("visitors")
		.select("id")
		.where("site_id", "=", site)
		.where("id", "=", visitor)
		.where("forgotten_at", "is", null)
		.executeTakeFirst();
	if (!known) throw new Refused({ code: "not_found" });
}

async function kept(
	tx: Transaction<Tables>,
	row: AskRow,
	clocks: readonly AskClockRow[],
): Promise<AskRow> {
	await tx.insertInto("asks").values(row).execute();
	await setClocks(tx, clocks);
	return row;
}

export async function setClocks(
	tx: Kysely<Tables>,
	clocks: readonly AskClockRow[],
): Promise<void> {
	for (const { asked_at, dropped, ...of } of clocks)
		await tx
			.insertInto("ask_clocks")
			.values({ ...of, asked_at, dropped })
			.onConflict((on) =>
				on
					.columns(["site_id", "asked_of", "survey_id"])
					.doUpdateSet({ asked_at, dropped }),
			)
			.execute();
}

async function askedBefore(
	db: Kysely<Tables>,
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

export function askById(
	db: Kysely<Tables>,
	{ site_id, id }: Pick<AskRow, "site_id" | "id">,
): Promise<AskRow | undefined> {
	return db
		.selectFrom("asks")
		.selectAll()
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.executeTakeFirst();
}

/** The newest first: ratings, or all but them. */
export function newestAsks(
	db: Kysely<Tables>,
	site: string,
	asked_of: string,
	ratings = false,
): Promise<AskRow[]> {
	return db
		.selectFrom("asks")
		.selectAll()
		.where("site_id", "=", site)
		.where("asked_of", "=", asked_of)
		.where("kind", ratings ? "=" : "<>", RATING)
		.orderBy("offered_at", "desc")
		.limit(NEWEST)
		.execute();
}

function askRow(
	person: AskedPerson,
	{
		survey,
		everyDays: _,
		order,
		conversation,
		asked,
		page,
		...said
	}: AskCandidate,
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
		asked_seq: asked ?? null,
		page: page ?? null,
		offered_at: now,
	};
}

const UNANSWERED = {
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
