import { fillWords } from "../ports/fill-words.ts";
import { oneLine } from "../ports/one-line.ts";
import type { PromiseNews } from "./reply-mail-queries.ts";
import type { AnswerWords } from "./words/answer-words.ts";

/** Who has answered ("": without a name), or what became of a promise. */
export type AnswerNews = { agent: string } | PromiseNews;

/** The subject of a mail, and its first sentence. */
export function newsWords(
	words: AnswerWords,
	news: AnswerNews,
	site: string,
): { subject: string; lead: string } {
	const { promise } = words;
	if (typeof news !== "string") {
		const agent = oneLine(news.agent);
		const lead = agent ? words.answered : words.answeredUnnamed;
		return { subject: words.subject, lead: fillWords(lead, { agent, site }) };
	}
	const lead = promise[PROMISE_WORD[news]];
	return { subject: promise.subject, lead: fillWords(lead, { site }) };
}

const PROMISE_WORD = {
	"promise-kept": "kept",
	"promise-late": "late",
	"promise-moved": "moved",
} as const;
