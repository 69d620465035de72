import type { AnswersOf, Dump } from "./account.ts";
import type { Rows } from "./dump.ts";
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
interface CardLine {
	id: string;
	client_id: string;
	text: string | null;
	/** Of the message that took it along. */
	body: string | null;
}

/** What shoppers were asked, have answered and have left. */
export function dumpAsked(
	rowsOf: Rows,
): Pick<Dump, "asks" | "cards" | "counted"> {
	const answers = group(
		rowsOf<AnswerLine>("select * from answers"),
		({ ask_id }) => ask_id,
	);
	const credits = group(
		rowsOf<CreditLine>("select * from credits order by first_seq"),
		({ conversation_id, asked_seq }) => `${conversation_id} ${asked_seq}`,
	);
	return {
		asks: rowsOf<AskLine>("select * from asks").map((row) => ({
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
		cards: rowsOf<CardLine>(
			`select k.id, k.client_id, k.text, e.body
			from comment_cards as k left join entries as e
			on e.conversation_id = k.conversation_id and e.seq = k.message_seq`,
		).map(({ id, client_id: clientId, text, body }) => ({
			...{ id, clientId },
			text: text ?? JSON.parse(body ?? "{}").text,
		})),
		counted: new Map(
			rowsOf<{ id: string; answered: number }>(
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
