import type { ArticleFound } from "../../../protocol/article.ts";
import { markdownText } from "../../../protocol/markdown.ts";
import type { PublishedArticle } from "../../help/read-article.ts";
import { directionOf } from "./direction.ts";
import { markdownHtml } from "./markdown-html.ts";
import { escaped } from "./meta-tag.ts";
import type { Say } from "./plain-say.ts";
import { improvementsLink } from "./public-page/improvements-page.ts";
import { type PublicPage, publicPage } from "./public-page/public-page.ts";

interface HelpView {
	site: string;
	shop: string;
	/** Of the words around the article. */
	locale: string;
	origin: string;
	say: Say;
	/** Whether the shop has published what it did. */
	hasImprovements: boolean;
}

/** All questions of a shop, or those that were found. @param query null: nobody looked for something */
export function helpListPage(
	view: HelpView,
	articles: readonly ArticleFound[],
	query: string | null,
): string {
	const { say, site, locale } = view;
	const items = articles.map(
		({ id, title, language }) =>
			`<li><a href="${escaped(`/help/${site}/${language}/${id}`)}" lang="${escaped(language)}" dir="auto">${escaped(title)}</a></li>`,
	);
	return publicPage({
		...frameOf(view, null),
		title: say("later.help.find"),
		canonical: listAddress(view),
		body: `<form method="get" action="/help/${site}" role="search"><input type="hidden" name="locale" value="${escaped(locale)}">
<p><label for="q">${escaped(say("later.help.find"))}</label></p><input type="search" id="q" name="q" value="${escaped(query ?? "")}" dir="auto" maxlength="200">
<button type="submit">${escaped(say("later.help.find"))}</button></form>
${items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p role="status">${escaped(say("later.help.none"))}</p>`}`,
	});
}

export interface ShownArticle {
	article: PublishedArticle;
	/** Of whoever votes: a form that is sent twice is one vote. */
	voter: string;
	/** What was voted here just now; null: nothing. */
	voted: "yes" | "no" | null;
	/** Whether what was missing has been said. */
	isThanked: boolean;
}

/** One question and its answer, whole without a script. */
export function articlePage(view: HelpView, shown: ShownArticle): string {
	const { say, site, shop, locale, origin } = view;
	const { article } = shown;
	const { language, title, nodes, address, languages } = article;
	const at = (tag: string) => `${origin}/help/${site}/${tag}/${address}`;
	const updated = new Date(article.publishedAt);
	const date = new Intl.DateTimeFormat(locale, {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(updated);
	const words = markdownText(nodes).replace(/\s+/g, " ").trim();
	return publicPage({
		...frameOf(view, article.id),
		title,
		titleLanguage: language,
		description: [...words].slice(0, 155).join(""),
		canonical: at(language),
		languages: languages.map((tag) => ({ language: tag, url: at(tag) })),
		jsonLd: linkedData(article, { date: updated.toISOString(), shop }),
		body: `<article lang="${escaped(language)}" dir="${directionOf(language)}">
${markdownHtml(nodes, 1)}
</article>
<p class="quiet"><time datetime="${updated.toISOString()}">${escaped(say("later.help.updated", { date }))}</time></p>
${voteForm(view, shown)}`,
	});
}

/** It was here, and is no more. */
export function goneArticlePage(view: HelpView): string {
	return publicPage({
		...frameOf(view, null),
		title: view.say("later.help.gone"),
		canonical: listAddress(view),
		body: "",
	});
}

function voteForm(
	{ say, site }: HelpView,
	{ article, voter, voted, isThanked }: ShownArticle,
): string {
	const { language, address, version } = article;
	const text = (path: string) => escaped(say(path));
	if (isThanked) return `<p role="status">${text("later.help.thanks")}</p>`;
	const form = (inside: string) =>
		`<form method="post" action="${escaped(`/help/${site}/${language}/${address}`)}"><input type="hidden" name="voter" value="${voter}"><input type="hidden" name="version" value="${version}">${inside}</form>`;
	const label = `<h2 id="vote">${text("later.help.helpful")}</h2>`;
	if (voted === null)
		return `${label}${form(`<button type="submit" name="helpful" value="yes" aria-describedby="vote">${text("later.help.yes")}</button><button type="submit" name="helpful" value="no" aria-describedby="vote">${text("later.help.no")}</button>`)}`;
	const thanks = `<p role="status">${text("later.help.thanks")}</p>`;
	if (voted === "yes") return thanks;
	return `${thanks}${form(`<input type="hidden" name="helpful" value="no"><p><label for="missing">${text("later.help.missing")}</label></p><textarea id="missing" name="missing" rows="3" maxlength="1000" required dir="auto"></textarea><button type="submit">${text("chat.send")}</button>`)}`;
}

/** What search engines read of it. */
function linkedData(
	{ title, url, language }: PublishedArticle,
	{ date, shop }: { date: string; shop: string },
): object {
	return {
		"@context": "https://schema.org",
		"@type": "Article",
		headline: title,
		inLanguage: language,
		dateModified: date,
		url,
		publisher: { "@type": "Organization", name: shop },
	};
}

/** What all of these pages have. @param about the article that a chat from here is about */
function frameOf(
	view: HelpView,
	about: string | null,
): Omit<PublicPage, "title" | "canonical" | "body"> {
	const { say, site, shop, locale, origin, hasImprovements } = view;
	const ask = new URLSearchParams({ locale, ...(about && { about }) });
	return {
		...{ locale, shop, description: "", languages: [], jsonLd: null },
		languagesLabel: say("header.language"),
		foot: `<h2>${escaped(say("header.title"))}</h2><p><a class="act" href="${escaped(`/plain/${site}?${ask}`)}">${escaped(say("chat.placeholder"))}</a></p>
<p><a class="way" href="${escaped(listAddress(view))}">${escaped(say("later.help.back"))}</a></p>${hasImprovements ? improvementsLink(origin, site, locale) : ""}`,
	};
}

const listAddress = ({ origin, site, locale }: HelpView) =>
	`${origin}/help/${site}?locale=${encodeURIComponent(locale)}`;
