import type { Solved } from "../../protocol/entry.ts";
import type { PushNotification } from "../../protocol/push.ts";
import { type Letter, oneLine } from "./mail.ts";
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
			fill(form, {
				count: String(waiting),
				site,
				since: clockTime(since, of.timeZone),
			}),
			fill(open, { link: of.link }),
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
				? fill(notSolved, { site, time })
				: fill(scored, { site, time, score: String(score) }),
			...(score !== null && solved === "no" ? [badRatingWords.alsoNot] : []),
			fill(open, { link: of.link }),
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
			fill(lead, { site }),
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
			fill(name ? answered : answeredUnnamed, { agent: name, site }),
			`${fill(open, { link })}\n${once}`,
			repliesOf(words, replyTo),
			fill(stop, { site }),
		),
	};
}

/** Where a reply to the mail goes. */
function repliesOf(
	{ replies, noReplies }: { replies: string; noReplies: string },
	replyTo: string | null,
): string {
	return replyTo === null ? noReplies : fill(replies, { address: replyTo });
}

function paragraphs(...all: string[]): string {
	return `${all.join("\n\n")}\n`;
}

/**
 * Puts values into a sentence. Where anything of it runs from right to left each value stands in isolating marks, or
 * a name would turn the words around it. A link has none: a mail program would take the mark for a part of it.
 */
function fill(sentence: string, values: Record<string, string>): string {
	const isMixed = RIGHT_TO_LEFT.test(sentence + Object.values(values).join(""));
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		if (value === undefined) return place;
		return isMixed && name !== "link" ? `\u2068${value}\u2069` : value;
	});
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** As "1 Jun 2026, 12:00 (Europe/Vilnius)": whoever reads it may be elsewhere. */
function clockTime(at: number, timeZone: string): string {
	const time = new Intl.DateTimeFormat("en-GB", {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone,
	}).format(at);
	return `${time} (${timeZone})`;
}
