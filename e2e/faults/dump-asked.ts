import type { connect } from "../../server/store/sqlite/driver.ts";
import type { AnswersOf, Dump } from "./account.ts";
import { group } from "./group.ts";

interface AskLine {
	id: string;
	survey_id: string;
	conversation_id: string | null;
	asked_seq: number | null;
	answered_at: number | null;
}
interface AnswerLine {
	ask_id: string;
	question: string;
	number: number | null;
	choice: string | null;
	words: string | null;
}
interface CreditLine {
	conversation_id: string;
	asked_seq: number;
	person_id: string;
}

/** What shoppers were asked, have answered and have left. */
export function dumpAsked(
	database: ReturnType<typeof connect>,
): Pick<Dump, "asks" | "cards" | "counted"> {
	const all = <T>(sql: string) => database.prepare(sql).all() as T[];
	const answers = group(
		all<AnswerLine>("select * from answers"),
		({ ask_id }) => ask_id,
	);
	const credits = group(
		all<CreditLine>("select * from credits order by first_seq"),
		({ conversation_id, asked_seq }) => `${conversation_id} ${asked_seq}`,
	);
	return {
		asks: all<AskLine>("select * from asks").map((row) => ({
			id: row.id,
			survey: row.survey_id,
			at:
				row.conversation_id === null || row.asked_seq === null
					? null
					: { conversation: row.conversation_id, seq: row.asked_seq },
			answers: answersOf(answers.get(row.id) ?? []),
			isAnswered: row.answered_at !== null,
			credited: (
				credits.get(`${row.conversation_id} ${row.asked_seq}`) ?? []
			).map(({ person_id }) => person_id),
		})),
		cards: all<Dump["cards"][number]>(
			`select k.id, k.client_id as clientId, coalesce(k.text, e.body ->> 'text') as text
			from comment_cards as k left join entries as e
			on e.conversation_id = k.conversation_id and e.seq = k.message_seq`,
		),
		counted: new Map(
			all<{ id: string; answered: number }>(
				"select id, answered from surveys",
			).map(({ id, answered }) => [id, answered]),
		),
	};
}

function answersOf(lines: AnswerLine[]): AnswersOf {
	return Object.fromEntries(
		lines.map(({ question, number, choice, words }) => [
			question,
			number ?? choice ?? words ?? "",
		]),
	);
}
