import type { ImprovementWords } from "../../../improvements/improvement-words.ts";
import { improvementWordsOf } from "../../../improvements/improvement-words.ts";
import type { ImprovementRow } from "../../../improvements/rows.ts";
import {
	byDay,
	improvementText,
} from "../../../improvements/shown-improvements.ts";
import { directionOf } from "../direction.ts";
import { escaped } from "../meta-tag.ts";
import type { Say } from "../plain-say.ts";
import { publicPage } from "./public-page.ts";

interface Shown {
	origin: string;
	site: { id: string; name: string };
	/** The reader's languages, the dearest first. */
	wanted: readonly string[];
	/** Texts of the chat in a language. */
	say(locale: string): Say;
}

/** You said, we did: all that the shop has published, the last day first. */
export function improvementsPage(
	{ origin, site, wanted, say }: Shown,
	rows: readonly ImprovementRow[],
): string {
	const words = improvementWordsOf(wanted);
	const all = byDay(rows);
	const at = (language: string) =>
		improvementsAddress(origin, site.id, language);
	// Those in which there are words of ours around what the shop says.
	const languages = new Set(
		all.flatMap(({ content }) =>
			content.texts
				.map(({ language }) => improvementWordsOf([language]).tag)
				.filter((tag, i) => content.texts[i]?.language.startsWith(tag)),
		),
	);
	const items = all.map(({ content }) => {
		const text = improvementText(content, wanted);
		return text ? itemOf({ ...text, date: content.date }, words) : "";
	});
	const help = `/plain/${site.id}?locale=${encodeURIComponent(words.tag)}`;
	return publicPage({
		...{ locale: words.tag, shop: site.name, title: words.title },
		description: words.lead,
		canonical: at(words.tag),
		languages: [...languages].map((language) => ({
			language,
			url: at(language),
		})),
		jsonLd: null,
		languagesLabel: say(words.tag)("header.language"),
		body:
			items.length > 0
				? `<p>${escaped(words.lead)}</p>\n${items.join("\n")}`
				: `<p>${escaped(words.none)}</p>`,
		foot: `<p><a class="way" href="${escaped(help)}">${escaped(say(words.tag)("header.title"))}</a></p>`,
	});
}

/** The link to them, from other pages of the shop. */
export function improvementsLink(
	origin: string,
	site: string,
	locale: string,
): string {
	const { tag, title } = improvementWordsOf([locale]);
	const url = improvementsAddress(origin, site, locale);
	const lang = locale.startsWith(tag) ? "" : ` lang="${tag}"`;
	return `<p><a class="way" href="${escaped(url)}"${lang}>${escaped(title)}</a></p>`;
}

function itemOf(
	item: {
		language: string;
		title: string;
		heard: string;
		did: string;
		date: string;
	},
	words: ImprovementWords,
): string {
	const { language, title, heard, did, date } = item;
	const said = new Intl.DateTimeFormat(words.tag, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(new Date(`${date}T00:00:00Z`));
	const isOwn = language.startsWith(words.tag);
	const own = isOwn
		? ""
		: ` lang="${escaped(language)}" dir="${directionOf(language)}"`;
	const names = new Intl.DisplayNames([words.tag], { type: "language" });
	const named = isOwn ? "" : ` · ${escaped(names.of(language) ?? language)}`;
	const text = (said: string) => `<dd${own}>${linesOf(said)}</dd>`;
	return `<section>
<h2${own}>${escaped(title)}</h2>
<p class="quiet"><time datetime="${date}">${escaped(said)}</time>${named}</p>
<dl><dt>${escaped(words.heard)}</dt>${text(heard)}<dt>${escaped(words.did)}</dt>${text(did)}</dl>
</section>`;
}

function linesOf(text: string): string {
	return text.split("\n").map(escaped).join("<br>");
}

function improvementsAddress(
	origin: string,
	site: string,
	language: string,
): string {
	return `${origin}/you-said/${site}?locale=${encodeURIComponent(language)}`;
}
