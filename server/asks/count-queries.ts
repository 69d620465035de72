import type { Kysely } from "kysely";
import { nextTurn } from "../ports/next-turn.ts";
import type { AskRow, AskTables } from "./rows.ts";

/** What is counted of an ask. */
export type CountedAsk = Pick<
	AskRow,
	| "id"
	| "version"
	| "relation"
	| "seen_at"
	| "started_at"
	| "answered_at"
	| "done_at"
	| "dismissed_at"
	| "withdrawn_at"
	| "hidden_at"
>;

export interface CountStore {
	/** Goes through all asks of one survey in steps, with everybody's turn in between. */
	eachAskOf(
		site: string,
		survey: string,
		count: (ask: CountedAsk) => void,
	): Promise<void>;
}

/** Rows that are read in one block: two milliseconds or three. */
const AT_ONCE = 1_000;

export function countQueries(db: Kysely<AskTables>): CountStore {
	const asksOf = (site: string, survey: string) =>
		db
			.selectFrom("asks")
			.select([
				...(["id", "version", "relation", "seen_at", "started_at"] as const),
				...(["answered_at", "done_at", "dismissed_at"] as const),
				...(["withdrawn_at", "hidden_at"] as const),
			])
			.where("site_id", "=", site)
			.where("survey_id", "=", survey)
			.limit(AT_ONCE);
	return {
		async eachAskOf(site, survey, count) {
			// Answered ones last: what is answered meanwhile is counted twice at most, and never left out.
			await inSteps(
				(last) =>
					asksOf(site, survey)
						.where("answered_at", "is", null)
						.where("id", ">", last?.id ?? "")
						.orderBy("id")
						.execute(),
				count,
			);
			await inSteps(
				(last) =>
					asksOf(site, survey)
						.where(({ eb, refTuple, tuple }) =>
							eb(
								refTuple("answered_at", "id"),
								">",
								tuple(last?.answered_at ?? -1, last?.id ?? ""),
							),
						)
						.orderBy("answered_at")
						.orderBy("id")
						.execute(),
				count,
			);
		},
	};
}

async function inSteps(
	read: (last: CountedAsk | null) => Promise<CountedAsk[]>,
	count: (ask: CountedAsk) => void,
): Promise<void> {
	let last: CountedAsk | null = null;
	for (;;) {
		const asks: CountedAsk[] = await read(last);
		for (const ask of asks) count(ask);
		last = asks.at(-1) ?? null;
		if (asks.length < AT_ONCE) return;
		await nextTurn();
	}
}
