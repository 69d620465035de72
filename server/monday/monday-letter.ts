import type { MondayLink, MondayNeed } from "../../protocol/monday.ts";
import {
	changeSentence,
	countSentence,
	needSentence,
	reasonSentence,
	unchangedSentence,
} from "../../protocol/monday-sentences.ts";
import { oneLine } from "../ports/one-line.ts";
import { zoneOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { SharedMonday } from "./read-monday.ts";

/** One letter to one person, in plain text. */
export interface Letter {
	to: string;
	fromName: string;
	language: string;
	subject: string;
	text: string;
	replyTo?: string | null;
}

/** Of one kind; the page has them all. */
const LINKS = 5;
/** The console is English, and so are the mails to those who use it. */
const LOCALE = "en-GB";

/** The page in plain text: counts, references and links, and nothing that a shopper wrote or is called. */
export function mondayLetter(
	to: string,
	page: SharedMonday,
	{ site, consoleOrigin }: { site: SiteRow; consoleOrigin: string },
): Letter {
	const shop = oneLine(site.name);
	const link = (place: string) => `${consoleOrigin}/console/${place}`;
	const paragraphs = [
		`${shop}, ${weekWords(page, zoneOf(site))}.`,
		needs(page.needs, link),
		counted(page),
		picks(page, link),
		`The whole page: ${link(`feedback/week/${page.week}`)}`,
		`You get this on Mondays because you chose it on that page. There you can end it.`,
	];
	return {
		to,
		fromName: shop,
		language: "en",
		subject: "Your week in the chat",
		text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
		...(site.reply_to !== null && { replyTo: site.reply_to }),
	};
}

function needs(all: readonly MondayNeed[], link: ToLink): string {
	const some = all.filter(({ items }) => items.length > 0);
	if (some.length === 0) return "Nothing needs somebody.";
	return [
		"Needs somebody:",
		...some.flatMap((need) => [
			`- ${needSentence(need, LOCALE)}`,
			...need.items
				.slice(0, LINKS)
				.map(
					({ to, ref }) =>
						`  ${ref === null ? "" : `${ref}: `}${link(placeOf(to))}`,
				),
		]),
	].join("\n");
}

function counted({ lines, changes, compared }: SharedMonday): string {
	const sentences = (["customer", "visitor"] as const).flatMap((relation) =>
		lines[relation].satisfaction.map(({ satisfied }) =>
			countSentence(relation, satisfied, LOCALE),
		),
	);
	const said =
		sentences.length > 0
			? sentences
			: ["Nobody was asked how it was, or nobody answered."];
	const changed = changes.map((one) => changeSentence(one, LOCALE));
	return [
		...said,
		...(changed.length > 0 ? changed : [unchangedSentence(compared)]),
	].join("\n");
}

function picks({ picks: all }: SharedMonday, link: ToLink): string {
	if (all.length === 0) return "";
	return [
		"To read:",
		...all.map(
			({ conversation, ref, reason }) =>
				`- ${ref}: ${link(`c/${conversation}`)}\n  ${reasonSentence(reason)}`,
		),
	].join("\n");
}

type ToLink = (place: string) => string;

function placeOf(to: MondayLink): string {
	return to.kind === "conversation" ? `c/${to.id}` : `${to.name}/${to.place}`;
}

/** "the week from 23 November 2026 to 29 November 2026": whoever reads it may be elsewhere. */
function weekWords({ period }: SharedMonday, timeZone: string): string {
	const format = new Intl.DateTimeFormat(LOCALE, {
		dateStyle: "long",
		timeZone,
	});
	return `the week from ${format.format(period.since)} to ${format.format(period.until - 1)}`;
}
