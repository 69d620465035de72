import type { Solved } from "../../protocol/entry.ts";
import type { PushNotification } from "../../protocol/push.ts";
import { fillWords } from "../ports/fill-words.ts";
import { oneLine } from "../ports/one-line.ts";
import type { Letter } from "./mail.ts";
import { answerWordsOf } from "./words/answer-words-of.ts";
import { badRatingWords, callWords, trialWords } from "./words/en.ts";

/** How many wait and since when: what a push notice says, too. */
export function callLetter(
	to: string,
	{ siteName, waiting, since }: PushNotification,
	of: { link: string; timeZone: string; replyTo: string | null },
): Letter {
	const { subject, open, stop, waiting: forms } = callWords;
	const site = oneLine(siteName);
	const form = waiting === 1 ? forms.one : forms.other;
	return {
		to,
		fromName: site,
		language: "en",
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			fillWords(form, {
				count: String(waiting),
				site,
				since: clockTime(since, of.timeZone),
			}),
			fillWords(open, { link: of.link }),
			repliesOf(callWords, of.replyTo),
			stop,
		),
	};
}

/** That somebody was not satisfied, and nothing of what they wrote. */
export function badRatingLetter(
	to: string,
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
	const { subject, scored, notSolved, open, stop } = badRatingWords;
	const site = oneLine(siteName);
	const time = clockTime(at, of.timeZone);
	return {
		to,
		fromName: site,
		language: "en",
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			score === null
				? fillWords(notSolved, { site, time })
				: fillWords(scored, { site, time, score: String(score) }),
			...(score !== null && solved === "no" ? [badRatingWords.alsoNot] : []),
			fillWords(open, { link: of.link }),
			repliesOf(callWords, of.replyTo),
			stop,
		),
	};
}

/** What somebody sends themselves, to see whether mail goes out. */
export function trialLetter(
	to: string,
	of: { siteName: string; replyTo: string | null },
): Letter {
	const { subject, lead, nothing } = trialWords;
	const site = oneLine(of.siteName);
	return {
		to,
		fromName: site,
		language: "en",
		replyTo: of.replyTo,
		subject,
		text: paragraphs(
			fillWords(lead, { site }),
			repliesOf(trialWords, of.replyTo),
			nothing,
		),
	};
}

interface Answer {
	siteName: string;
	/** "" : without a name. */
	agent: string;
	link: string;
	/** Tags of languages that the shopper may read, the dearest first. */
	languages: readonly (string | null)[];
	replyTo: string | null;
}

/**
 * That there is an answer, and nothing of its text: nobody has shown that the address is theirs, and an answer
 * may repeat what the shopper wrote.
 */
export function answerLetter(
	to: string,
	{ siteName, agent, link, languages, replyTo }: Answer,
): Letter {
	const words = answerWordsOf(languages);
	const site = oneLine(siteName);
	const name = oneLine(agent);
	const { answered, answeredUnnamed, open, once, stop } = words;
	return {
		to,
		fromName: site,
		language: words.tag,
		replyTo,
		subject: words.subject,
		text: paragraphs(
			fillWords(name ? answered : answeredUnnamed, { agent: name, site }),
			`${fillWords(open, { link })}\n${once}`,
			repliesOf(words, replyTo),
			fillWords(stop, { site }),
		),
	};
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
function clockTime(at: number, timeZone: string): string {
	const time = new Intl.DateTimeFormat("en-GB", {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone,
	}).format(at);
	return `${time} (${timeZone})`;
}
