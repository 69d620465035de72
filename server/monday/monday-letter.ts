import type { MondayLink, MondayNeed } from "../../protocol/monday.ts";
import { mondaySentences } from "../../protocol/monday-sentences.ts";
import { staffLanguageOf } from "../../protocol/staff-words/staff-language-of.ts";
import type { StaffLanguage } from "../../protocol/staff-words/staff-words.ts";
import { fillWords } from "../ports/fill-words.ts";
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

/** The page in plain text: counts, references and links, and nothing that a shopper wrote or is called. */
export function mondayLetter(
	{ email: to, language }: { email: string; language: string | null },
	page: SharedMonday,
	{ site, consoleOrigin }: { site: SiteRow; consoleOrigin: string },
): Letter {
	const reader = staffLanguageOf(language);
	const { words, locale, tag } = reader;
	const says = {
		...words.mondayMail,
		...mondaySentences(words.monday, locale),
	};
	const shop = oneLine(site.name);
	const link = (place: string) => `${consoleOrigin}/console/${place}`;
	const whole = link(`feedback/week/${page.week}`);
	const paragraphs = [
		fillWords(says.week, { shop, ...daysOf(page, zoneOf(site), reader) }),
		needs(page.needs, link, says),
		counted(page, says),
		picks(page, link, says),
		fillWords(says.whole, { link: whole }),
		says.why,
	];
	return {
		to,
		fromName: shop,
		language: tag,
		subject: says.subject,
		text: `${paragraphs.filter(Boolean).join("\n\n")}\n`,
		...(site.reply_to !== null && { replyTo: site.reply_to }),
	};
}

type Says = StaffLanguage["words"]["mondayMail"] &
	ReturnType<typeof mondaySentences>;

function needs(all: readonly MondayNeed[], link: ToLink, says: Says): string {
	const some = all.filter(({ items }) => items.length > 0);
	if (some.length === 0) return says.nothing;
	return [
		says.needs,
		...some.flatMap((need) => [
			`- ${says.need(need)}`,
			...need.items
				.slice(0, LINKS)
				.map(
					({ to, ref }) =>
						`  ${ref === null ? "" : `${ref}: `}${link(placeOf(to))}`,
				),
		]),
	].join("\n");
}

function counted(
	{ lines, changes, compared }: SharedMonday,
	says: Says,
): string {
	const sentences = (["customer", "visitor"] as const).flatMap((relation) =>
		lines[relation].satisfaction.map(({ satisfied }) =>
			says.count(relation, satisfied),
		),
	);
	const said = sentences.length > 0 ? sentences : [says.noneAnswered];
	const changed = changes.map((one) => says.change(one));
	return [
		...said,
		...(changed.length > 0 ? changed : [says.unchanged(compared)]),
	].join("\n");
}

function picks({ picks: all }: SharedMonday, link: ToLink, says: Says): string {
	if (all.length === 0) return "";
	return [
		says.toRead,
		...all.map(
			({ conversation, ref, reason }) =>
				`- ${ref}: ${link(`c/${conversation}`)}\n  ${says.reason(reason)}`,
		),
	].join("\n");
}

type ToLink = (place: string) => string;

function placeOf(to: MondayLink): string {
	return to.kind === "conversation" ? `c/${to.id}` : `${to.name}/${to.place}`;
}

/** "23 November 2026" and "29 November 2026": whoever reads it may be elsewhere. */
function daysOf(
	{ period }: SharedMonday,
	timeZone: string,
	{ locale }: StaffLanguage,
) {
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: "long",
		timeZone,
	});
	return {
		since: format.format(period.since),
		until: format.format(period.until - 1),
	};
}
