import type { Solved } from "../../protocol/entry.ts";
import type { PushNotification } from "../../protocol/push.ts";
import { staffLanguageOf } from "../../protocol/staff-words/staff-language-of.ts";
import type { StaffLanguage } from "../../protocol/staff-words/staff-words.ts";
import { fillWords } from "../ports/fill-words.ts";
import { oneLine } from "../ports/one-line.ts";
import type { Letter } from "./mail.ts";
import { type AnswerNews, newsWords } from "./news-words.ts";
import { answerWordsOf } from "./words/answer-words-of.ts";

/** Somebody of the staff, and the language in which they read the console; null: they have chosen none. */
export interface StaffReader {
	email: string;
	language: string | null;
}

/** How many wait and since when: what a push notice says, too. */
export function callLetter(
	{ email: to, language }: StaffReader,
	{ siteName, waiting, since }: PushNotification,
	of: { link: string; timeZone: string; replyTo: string | null },
): Letter {
	const reader = staffLanguageOf(language);
	const { subject, open, stop, waiting: forms } = reader.words.call;
	const site = oneLine(siteName);
	const kind = new Intl.PluralRules(reader.locale).select(waiting);
	return {
		to,
		fromName: site,
		language: reader.tag,
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			fillWords(forms[kind] ?? forms.other, {
				count: String(waiting),
				site,
				since: clockTime(since, of.timeZone, reader),
			}),
			fillWords(open, { link: of.link }),
			repliesOf(repliesIn(reader, "call"), of.replyTo),
			stop,
		),
	};
}

/** That somebody was not satisfied, and nothing of what they wrote. */
export function badRatingLetter(
	{ email: to, language }: StaffReader,
	{
		siteName,
		score,
		solved,
		at,
	}: {
		siteName: string;
		score: number | null;
		solved: Solved | null;
		at: number;
	},
	of: { link: string; timeZone: string; replyTo: string | null },
): Letter {
	const reader = staffLanguageOf(language);
	const { subject, scored, notSolved, alsoNot, open, stop } =
		reader.words.badRating;
	const site = oneLine(siteName);
	const time = clockTime(at, of.timeZone, reader);
	return {
		to,
		fromName: site,
		language: reader.tag,
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			score === null
				? fillWords(notSolved, { site, time })
				: fillWords(scored, { site, time, score: String(score) }),
			...(score !== null && solved === "no" ? [alsoNot] : []),
			fillWords(open, { link: of.link }),
			repliesOf(repliesIn(reader, "call"), of.replyTo),
			stop,
		),
	};
}

/** What somebody sends themselves, to see whether mail goes out. */
export function trialLetter(
	{ email: to, language }: StaffReader,
	of: { siteName: string; replyTo: string | null },
): Letter {
	const reader = staffLanguageOf(language);
	const { subject, lead, nothing } = reader.words.trial;
	const site = oneLine(of.siteName);
	return {
		to,
		fromName: site,
		language: reader.tag,
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			fillWords(lead, { site }),
			repliesOf(repliesIn(reader, "trial"), of.replyTo),
			nothing,
		),
	};
}

interface Answer {
	siteName: string;
	/** Who has answered ("": without a name), or what became of a promise. */
	news: AnswerNews;
	link: string;
	/** Tags of languages that the shopper may read, the dearest first. */
	languages: readonly (string | null)[];
	replyTo: string | null;
}

/**
 * That there is an answer, or news of a promise, and nothing of its text: nobody has shown that the address is theirs, and an answer
 * may repeat what the shopper wrote.
 */
export function answerLetter(
	to: string,
	{ siteName, news, link, languages, replyTo }: Answer,
): Letter {
	const words = answerWordsOf(languages);
	const site = oneLine(siteName);
	const { subject, lead } = newsWords(words, news, site);
	const { open, once, stop } = words;
	return {
		to,
		fromName: site,
		language: words.tag,
		replyTo,
		subject,
		text: paragraphs(
			lead,
			`${fillWords(open, { link })}\n${once}`,
			repliesOf(words, replyTo),
			fillWords(stop, { site }),
		),
	};
}

function repliesIn({ words }: StaffLanguage, mail: "call" | "trial") {
	return { replies: words[mail].replies, noReplies: words.noReplies };
}

/** Where a reply to the mail goes. */
function repliesOf(
	{ replies, noReplies }: { replies: string; noReplies: string },
	replyTo: string | null,
): string {
	return replyTo === null
		? noReplies
		: fillWords(replies, { address: replyTo });
}

function paragraphs(...all: string[]): string {
	return `${all.join("\n\n")}\n`;
}

/** As "1 Jun 2026, 12:00 (Europe/Vilnius)": whoever reads it may be elsewhere. */
function clockTime(
	at: number,
	timeZone: string,
	{ locale }: StaffLanguage,
): string {
	const time = new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone,
	}).format(at);
	return `${time} (${timeZone})`;
}
