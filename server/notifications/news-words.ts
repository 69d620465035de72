import { unreachable } from "../../protocol/unreachable.ts";
import { fillWords } from "../ports/fill-words.ts";
import { oneLine } from "../ports/one-line.ts";
import type { MailedNews } from "./reply-mail-queries.ts";
import type { AnswerWords } from "./words/answer-words.ts";

/** Who has answered ("": without a name), or what became of something else. */
export type AnswerNews = { agent: string } | MailedNews;

/** The subject of a mail, and its first sentence. */
export function newsWords(
	words: AnswerWords,
	news: AnswerNews,
	site: string,
): { subject: string; lead: string } {
	if (typeof news !== "string") {
		const agent = oneLine(news.agent);
		const lead = agent ? words.answered : words.answeredUnnamed;
		return { subject: words.subject, lead: fillWords(lead, { agent, site }) };
	}
	const { subject, lead } = saidOf(words, news);
	return { subject, lead: fillWords(lead, { site }) };
}

function saidOf(
	{ promise, repair, complaint }: AnswerWords,
	news: MailedNews,
): { subject: string; lead: string } {
	switch (news) {
		case "promise-kept":
			return { subject: promise.subject, lead: promise.kept };
		case "promise-late":
			return { subject: promise.subject, lead: promise.late };
		case "promise-moved":
			return { subject: promise.subject, lead: promise.moved };
		case "put-right":
		case "recovery-told":
			return { subject: repair.subject, lead: repair.told };
		case "complaint-decided":
			return { subject: complaint.subject, lead: complaint.decided };
		default:
			return unreachable(news);
	}
}
