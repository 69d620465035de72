import type { ArticleFound } from "../../../protocol/article.ts";
import { markdownText } from "../../../protocol/markdown.ts";
import type { PublishedArticle } from "../../help/read-article.ts";
import { directionOf } from "./direction.ts";
import { markdownHtml } from "./markdown-html.ts";
import { escaped } from "./meta-tag.ts";
import type { Say } from "./plain-say.ts";

interface HelpView {
	site: string;
	shop: string;
	/** Of the words around the article. */
	locale: string;
	origin: string;
	say: Say;
}

/** One style for all sites, named in the policy by its hash. */
export const HELP_STYLE = `body{margin:0 auto;max-width:42em;padding:1em;font:16px/1.6 system-ui,sans-serif;color:#22201c;background:#fff;overflow-wrap:anywhere}a{color:#1a4f8b}header{border-bottom:1px solid #ddd;margin-bottom:1.5em}h1{font-size:1.5em;line-height:1.25}h2{font-size:1.2em}h3,h4{font-size:1em}img{max-width:100%;height:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:start;vertical-align:top}.center{text-align:center}.right{text-align:end}pre{white-space:pre-wrap;background:#f4f1ec;padding:.6em}blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #bbb}.quiet{color:#5c574f;font-size:.9em}input,textarea,button{font:inherit;padding:.5em .8em}input[type=search],textarea{box-sizing:border-box;width:100%}button{min-height:44px;margin:.4em .4em .4em 0}li{margin:.3em 0}.act{display:inline-block;padding:.6em 1.2em;border-radius:.6em;background:#22201c;color:#fff}footer{margin-top:2em;border-top:1px solid #ddd}@media print{form,.act,nav{display:none}}`;

/** All questions of a shop, or those that were found. @param query null: nobody looked for something */
export function helpListPage(
	view: HelpView,
	articles: readonly ArticleFound[],
	query: string | null,
): string {
	const { say, shop, site, locale } = view;
	const items = articles.map(
		({ id, title, language }) =>
			`<li><a href="${escaped(`/help/${site}/${language}/${id}`)}" lang="${escaped(language)}" dir="auto">${escaped(title)}</a></li>`,
	);
	return page(
		view,
		{ title: say("later.help.find"), language: locale, links: "" },
		`<h1>${escaped(say("later.help.find"))}</h1>
<form method="get" action="/help/${site}" role="search"><input type="hidden" name="locale" value="${escaped(locale)}">
<p><label for="q">${escaped(say("later.help.find"))}</label></p><input type="search" id="q" name="q" value="${escaped(query ?? "")}" dir="auto" maxlength="200"></form>
${items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p role="status">${escaped(say("later.help.none"))}</p>`}`,
		{ about: null, shop },
	);
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
	const links = [
		`<meta name="description" content="${escaped([...words].slice(0, 155).join(""))}">`,
		`<link rel="canonical" href="${escaped(at(language))}">`,
		...languages.map(
			(tag) =>
				`<link rel="alternate" hreflang="${escaped(tag)}" href="${escaped(at(tag))}">`,
		),
		`<script type="application/ld+json">${linkedData({ ...article, date: updated.toISOString(), shop })}</script>`,
	].join("\n");
	const others = languages.filter((tag) => tag !== language);
	return page(
		view,
		{ title, language, links },
		`<article lang="${escaped(language)}" dir="${directionOf(language)}"><h1>${escaped(title)}</h1>
${markdownHtml(nodes, 1)}
</article>
<p class="quiet"><time datetime="${updated.toISOString()}">${escaped(say("later.help.updated", { date }))}</time></p>
${others.length > 0 ? `<p class="quiet">${others.map((tag) => `<a href="${escaped(at(tag))}" hreflang="${escaped(tag)}" lang="${escaped(tag)}">${escaped(nameOf(tag))}</a>`).join(" · ")}</p>` : ""}
${voteForm(view, shown)}`,
		{ about: article.id, shop },
	);
}

/** It was here, and is no more. */
export function goneArticlePage(view: HelpView): string {
	const { say, locale, shop } = view;
	const gone = say("later.help.gone");
	return page(
		view,
		{ title: gone, language: locale, links: "" },
		`<h1>${escaped(gone)}</h1>`,
		{ about: null, shop },
	);
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
		return `${label}${form(`<button name="helpful" value="yes" aria-describedby="vote">${text("later.help.yes")}</button><button name="helpful" value="no" aria-describedby="vote">${text("later.help.no")}</button>`)}`;
	const thanks = `<p role="status">${text("later.help.thanks")}</p>`;
	if (voted === "yes") return thanks;
	return `${thanks}${form(`<input type="hidden" name="helpful" value="no"><p><label for="missing">${text("later.help.missing")}</label></p><textarea id="missing" name="missing" rows="3" maxlength="1000" required dir="auto"></textarea><button>${text("chat.send")}</button>`)}`;
}

/** What search engines read of it. `<` would end the element. */
function linkedData({
	title,
	url,
	language,
	date,
	shop,
}: PublishedArticle & { date: string; shop: string }): string {
	return JSON.stringify({
		"@context": "https://schema.org",
		"@type": "Article",
		headline: title,
		inLanguage: language,
		dateModified: date,
		url,
		publisher: { "@type": "Organization", name: shop },
	}).replaceAll("<", "\\u003c");
}

function nameOf(language: string): string {
	return (
		new Intl.DisplayNames([language], { type: "language" }).of(language) ??
		language
	);
}

function page(
	{ say, site, locale }: HelpView,
	head: { title: string; language: string; links: string },
	body: string,
	{ about, shop }: { about: string | null; shop: string },
): string {
	const list = `/help/${site}?locale=${encodeURIComponent(locale)}`;
	const ask = new URLSearchParams({ locale, ...(about && { about }) });
	return `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(`${head.title} · ${shop}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.links}
<style>${HELP_STYLE}</style></head><body>
<header><p><bdi>${escaped(shop)}</bdi> · <a href="${escaped(list)}">${escaped(say("later.help.back"))}</a></p></header>
<main>
${body}
</main>
<footer><h2>${escaped(say("header.title"))}</h2><p><a class="act" href="${escaped(`/plain/${site}?${ask}`)}">${escaped(say("chat.placeholder"))}</a></p></footer>
</body></html>
`;
}
