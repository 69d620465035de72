import type { PushNotification } from "../../protocol/push.ts";
import { type Letter, oneLine } from "./mail.ts";
import { en as words } from "./words/en.ts";

/** How many wait and since when: what a push notice says, too. */
export function callLetter(
	to: string,
	{ siteName, waiting, since }: PushNotification,
	{ link, timeZone }: { link: string; timeZone: string },
): Letter {
	const { subject, open, stop, waiting: forms } = words.call;
	const site = oneLine(siteName);
	const form = waiting === 1 ? forms.one : forms.other;
	return {
		to,
		fromName: site,
		subject,
		text: paragraphs(
			fill(form, { count: waiting, site, since: clockTime(since, timeZone) }),
			fill(open, { link }),
			stop,
		),
	};
}

/**
 * That there is an answer, and nothing of its text: nobody has shown that the address is theirs, and an answer
 * may repeat what the shopper wrote.
 */
export function answerLetter(
	to: string,
	{ siteName, agent, link }: { siteName: string; agent: string; link: string },
): Letter {
	const { subject, answered, answeredUnnamed, open, once, stop } = words.answer;
	const site = oneLine(siteName);
	const name = oneLine(agent);
	return {
		to,
		fromName: site,
		subject,
		text: paragraphs(
			fill(name ? answered : answeredUnnamed, { agent: name, site }),
			`${fill(open, { link })}\n${once}`,
			fill(stop, { site }),
		),
	};
}

function paragraphs(...all: string[]): string {
	return `${all.join("\n\n")}\n`;
}

function fill(
	sentence: string,
	values: Record<string, string | number>,
): string {
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
		name in values ? String(values[name]) : place,
	);
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
