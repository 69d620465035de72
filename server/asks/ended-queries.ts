import type { Kysely, Transaction } from "kysely";
import { DAY_MS } from "./may-ask.ts";
import type { AskChannel, AskRow, AskTables, EndedAsksRow } from "./rows.ts";

export interface EndedStore {
	/**
	 * At most so many without an answer, offered in this way before then to nobody who is known, the oldest first; what
	 * can still be answered stays. They stay counted. Answers how many.
	 */
	dropAsksOfNobody(
		site: string,
		of: { channel: AskChannel; offeredBefore: number; now: number },
		most: number,
	): Promise<number>;
	/** What was dropped so, by days. */
	endedAsks(site: string, survey: string): Promise<EndedAsksRow[]>;
}

export function endedQueries(db: Kysely<AskTables>): EndedStore {
	return {
		dropAsksOfNobody: (site, { channel, offeredBefore, now }, most) =>
			db.transaction().execute(async (tx) => {
				const asks = await tx
					.selectFrom("asks")
					.selectAll()
					.where("site_id", "=", site)
					.where("channel", "=", channel)
					.where("visitor_id", "is", null)
					.where("answered_at", "is", null)
					.where("offered_at", "<", offeredBefore)
					.where("until", "<", now)
					.orderBy("offered_at")
					.limit(most)
					.execute();
				for (const row of countedByDay(asks)) await count(tx, row);
				for (const { id } of asks)
					await tx
						.deleteFrom("asks")
						.where("site_id", "=", site)
						.where("id", "=", id)
						.execute();
				return asks.length;
			}),
		endedAsks: (site, survey) =>
			db
				.selectFrom("ended_asks")
				.selectAll()
				.where("site_id", "=", site)
				.where("survey_id", "=", survey)
				.orderBy("day")
				.execute(),
	};
}

function countedByDay(asks: readonly AskRow[]): EndedAsksRow[] {
	const rows = new Map<string, EndedAsksRow>();
	for (const ask of asks) {
		const { site_id, survey_id, version, cause, channel, relation } = ask;
		const day = ask.offered_at - (ask.offered_at % DAY_MS);
		const of = { site_id, survey_id, version, day, cause, channel, relation };
		const key = JSON.stringify(of);
		const row = rows.get(key) ?? { ...of, offered: 0, seen: 0, dismissed: 0 };
		row.offered += 1;
		row.seen += ask.seen_at === null ? 0 : 1;
		row.dismissed += ask.dismissed_at === null ? 0 : 1;
		rows.set(key, row);
	}
	return [...rows.values()];
}

async function count(
	tx: Transaction<AskTables>,
	row: EndedAsksRow,
): Promise<void> {
	const { offered, seen, dismissed } = row;
	await tx
		.insertInto("ended_asks")
		.values(row)
		.onConflict((on) =>
			on
				.columns([
					"site_id",
					"survey_id",
					"day",
					"version",
					"cause",
					"channel",
					"relation",
				])
				.doUpdateSet((of) => ({
					offered: of("ended_asks.offered", "+", offered),
					seen: of("ended_asks.seen", "+", seen),
					dismissed: of("ended_asks.dismissed", "+", dismissed),
				})),
		)
		.execute();
}
