import type { Kysely } from "kysely";
import type { AskRow } from "../asks/rows.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { type AnsweredAsk, answered } from "./answer-queries.ts";
import type { FeedbackTables } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** An ask, what was answered, and what was in the order that it is about: JSON, string[]. */
export interface FiguredAsk extends AnsweredAsk {
	products: string | null;
}

export interface SurveyFigureStore {
	/** Goes through all asks of a survey that were offered in this time, some at once, with everybody's turn in between. */
	eachFiguredAsks(
		site: string,
		survey: string,
		offered: { since: number; until: number },
		take: (asks: readonly FiguredAsk[]) => Promise<void>,
	): Promise<void>;
}

/** Rows that are read in one block. */
const AT_ONCE = 250;

export function surveyFigureQueries(db: Kysely<Tables>): SurveyFigureStore {
	const asksOf = (site: string, survey: string) =>
		answered(db)
			.leftJoin("orders as o", (join) =>
				join
					.onRef("o.site_id", "=", "a.site_id")
					.onRef("o.id", "=", "a.order_id"),
			)
			.select("o.products")
			.where("a.site_id", "=", site)
			.where("a.survey_id", "=", survey)
			.limit(AT_ONCE);
	return {
		async eachFiguredAsks(site, survey, { since, until }, take) {
			const takeOffered = (asks: readonly FiguredAsk[]) =>
				take(
					asks.filter(
						({ offered_at }) => offered_at >= since && offered_at < until,
					),
				);
			// Answered ones last: what is answered meanwhile is counted twice at most, and never left out.
			await inSteps(
				(last) =>
					asksOf(site, survey)
						.where("a.answered_at", "is", null)
						.where("a.id", ">", last?.id ?? "")
						.orderBy("a.id")
						.execute(),
				takeOffered,
			);
			// Nobody answers what was not offered yet.
			await inSteps(
				(last) =>
					asksOf(site, survey)
						.where(({ eb, refTuple, tuple }) =>
							eb(
								refTuple("a.answered_at", "a.id"),
								">",
								tuple(last?.answered_at ?? since - 1, last?.id ?? ""),
							),
						)
						.orderBy("a.answered_at")
						.orderBy("a.id")
						.execute(),
				takeOffered,
			);
		},
	};
}

async function inSteps(
	read: (
		last: Pick<AskRow, "id" | "answered_at"> | null,
	) => Promise<FiguredAsk[]>,
	take: (asks: readonly FiguredAsk[]) => Promise<void>,
): Promise<void> {
	let last: FiguredAsk | null = null;
	for (;;) {
		const asks: FiguredAsk[] = await read(last);
		await take(asks);
		last = asks.at(-1) ?? null;
		if (asks.length < AT_ONCE) return;
		await nextTurn();
	}
}
