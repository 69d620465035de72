import { join } from "node:path";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { connect } from "../../server/store/sqlite/driver.ts";
import type { Promised } from "./ledger.ts";
import { DAY_MS, HOUR_MS } from "./spans.ts";
import type { YearShop } from "./year-shop.ts";
import type { YearState } from "./year-state.ts";

/** In a run each hour, and as many as it takes. */
const PRUNED_WITHIN_MS = 4 * HOUR_MS;

/** After how many days what of a shopper goes. */
export interface Kept {
	conversations: number;
	comments: number;
	visitors: number;
}

interface ConversationFound {
	id: string;
	state: string;
	forgotten_at: number | null;
	last_seq: number;
	score: number | null;
}

interface EntryFound {
	conversation_id: string;
	seq: number;
	kind: string;
	body: string | null;
}

/**
 * Holds the database against what the people were promised, past all code of the relay: what is to be there is there,
 * in whole and in order, and what is to be gone is in no row. Answers a sentence for each promise that is broken.
 */
export function brokenPromises(
	shop: YearShop,
	{ data, kept }: YearState,
): string[] {
	const database = connect(join(data, DATABASE));
	try {
		const said = (sql: string) => database.prepare(sql).raw().all().flat();
		const integrity = said("pragma integrity_check").join();
		const strays = said("pragma foreign_key_check");
		return [
			...(integrity === "ok" ? [] : [`integrity_check: ${integrity}`]),
			...(strays.length === 0 ? [] : [`foreign keys lead nowhere: ${strays}`]),
			...brokenOf(shop, kept, {
				conversations: database
					.prepare(
						"select id, state, forgotten_at, last_seq, score from conversations",
					)
					.all() as ConversationFound[],
				entries: database
					.prepare(
						"select conversation_id, seq, kind, body from entries order by conversation_id, seq",
					)
					.all() as EntryFound[],
				comments: said(
					"select words from answers where words is not null",
				) as string[],
			}),
		];
	} finally {
		database.close();
	}
}

interface Found {
	conversations: ConversationFound[];
	entries: EntryFound[];
	comments: string[];
}

function brokenOf(
	{ ledger, now }: YearShop,
	kept: Kept,
	{ conversations, entries, comments }: Found,
): string[] {
	// Looked at by midnight: what has had its days goes in the hours after it.
	const lately = now() - PRUNED_WITHIN_MS;
	const today = lately - (lately % DAY_MS);
	const rows = new Map(conversations.map((row) => [row.id, row]));
	const logs = new Map<string, EntryFound[]>();
	for (const entry of entries) {
		const log = logs.get(entry.conversation_id) ?? [];
		logs.set(entry.conversation_id, [...log, entry]);
	}
	const said = new Set(comments);
	const broken: string[] = [];
	for (const promised of ledger.all()) {
		const row = rows.get(promised.id);
		if (!row) {
			broken.push(`${promised.id} is gone with its numbers`);
			continue;
		}
		const closedAt = promised.closedAt ?? Number.POSITIVE_INFINITY;
		const goes = (days: number) => closedAt < today - days * DAY_MS;
		const isGone = promised.isForgotten || goes(kept.conversations);
		const log = logs.get(promised.id) ?? [];
		broken.push(...brokenIn(promised, row, log, isGone));
		if (promised.comment === null) continue;
		const isCommentGone = isGone || goes(kept.comments);
		// A rating is given a little later than the conversation was closed.
		const isOnTheDay = closedAt + 2 * DAY_MS > today - kept.comments * DAY_MS;
		if (said.has(promised.comment) === isCommentGone && !isOnTheDay)
			broken.push(
				`the comment to ${promised.id} is ${isCommentGone ? "there" : "gone"}`,
			);
	}
	return broken;
}

function brokenIn(
	{ id, texts, closedAt, score }: Promised,
	row: ConversationFound,
	log: EntryFound[],
	isGone: boolean,
): string[] {
	const broken: string[] = [];
	if ((row.forgotten_at !== null) !== isGone)
		broken.push(`${id} is ${isGone ? "still there" : "erased too early"}`);
	if ((row.state === "closed") !== (closedAt !== null || isGone))
		broken.push(`${id} is ${row.state}`);
	if (row.score !== score) broken.push(`${id} has another score`);
	if (log.length !== row.last_seq || log.some(({ seq }, at) => seq !== at + 1))
		broken.push(`${id} has a gap in its numbers`);
	for (const [seq, text] of Object.entries(texts)) {
		const body = log[Number(seq) - 1]?.body ?? "";
		if (body.includes(text) === isGone)
			broken.push(`${id} ${seq} is ${isGone ? "not erased" : "lost"}`);
	}
	return broken;
}
