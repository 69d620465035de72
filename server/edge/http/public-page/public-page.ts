import { directionOf } from "../direction.ts";
import { escaped } from "../meta-tag.ts";

/** One address of a page, and the language that stands there. */
export interface InLanguage {
	language: string;
	url: string;
}

/** What a page shows that everybody may read. What comes from people is put there as text, `body` is HTML. */
export interface PublicPage {
	/** In which the page is written. */
	locale: string;
	shop: string;
	title: string;
	/** Of the title; undefined: that of the page. */
	titleLanguage?: string;
	/** What a search engine may show below the title. */
	description: string;
	/** Where it is found for good, and in other languages; the first of them is for readers of any other. */
	canonical: string;
	languages: readonly InLanguage[];
	/** Said to machines; null: nothing is. */
	jsonLd: object | null;
	/** HTML, below the heading and above the languages. */
	body: string;
	/** HTML, the last thing on the page. */
	foot: string;
	/** Names the list of languages. */
	languagesLabel: string;
}

/** One style for all of them, named in the policy by its hash. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark}body{margin:0 auto;max-width:42em;padding:1em;font:16px/1.6 system-ui,sans-serif;color:#22201c;background:#fff;overflow-wrap:anywhere}h1{font-size:1.6em;line-height:1.25;margin:.4em 0}h2{font-size:1.2em;margin:1.4em 0 .4em}h3{font-size:1.05em}a{color:#1a4fa3}header p,.quiet{color:#5a554d;font-size:.95em}dl{margin:1em 0}dt{font-weight:600}dd{margin:0 0 .7em}dl.facts{border:1px solid #8a857c;border-radius:.6em;padding:.8em 1em .2em;break-inside:avoid}img{max-width:100%;height:auto}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #8a857c;padding:.3em .6em;text-align:start}.center{text-align:center}.right{text-align:end}pre{overflow-x:auto}blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid #8a857c}address{font-style:normal;white-space:pre-line}.notice{border-inline-start:4px solid #a65f00;padding:.5em .8em;background:#fdf3e3;color:#22201c}.notice a{color:#1a4fa3}ul.languages{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1em}ul.languages a,.way{display:inline-block;padding:.4em 0}.act{display:inline-block;padding:.6em 1.2em;border-radius:.6em;background:#22201c;color:#fff}button{font:inherit;padding:.6em 1.2em;min-height:44px;margin-block:.4em;margin-inline:0 .6em}textarea,input[type=text],input[type=search]{box-sizing:border-box;width:100%;font:inherit;padding:.5em}footer{margin-top:2em;border-top:1px solid #8a857c}:focus-visible{outline:3px solid #1f5fbf;outline-offset:2px}@media(prefers-color-scheme:dark){body{color:#ece8e1;background:#1c1a17}a{color:#9cc2ff}header p,.quiet{color:#b9b2a6}.act{background:#ece8e1;color:#1c1a17}:focus-visible{outline-color:#9cc2ff}}@media print{nav,button,form,.way,.act{display:none}body{max-width:none}}`;

/** A page that needs no script, no cookie and no sign-in. */
export function publicPage(page: PublicPage): string {
	const { locale, languages } = page;
	const [first] = languages;
	const elsewhere = languages.length > 1 ? languages : [];
	const links = [
		`<link rel="canonical" href="${escaped(page.canonical)}">`,
		...elsewhere.map((one) => alternate(one.language, one.url)),
		...(first && elsewhere.length > 0
			? [alternate("x-default", first.url)]
			: []),
	].join("\n");
	const description = page.description
		? `\n<meta name="description" content="${escaped(page.description)}">`
		: "";
	const { titleLanguage = locale } = page;
	const titleLang =
		titleLanguage === locale ? "" : ` lang="${escaped(titleLanguage)}"`;
	return `<!DOCTYPE html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<title>${escaped(`${page.title} · ${page.shop}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${description}
${links}
<style>${PUBLIC_STYLE}</style>${jsonLdIn(page.jsonLd)}
</head>
<body>
<header><p><bdi>${escaped(page.shop)}</bdi></p></header>
<main>
<h1${titleLang} dir="auto">${escaped(page.title)}</h1>
${page.body}
</main>
${languagesOf(page, elsewhere)}<footer>${page.foot}</footer>
</body>
</html>
`;
}

function alternate(language: string, url: string): string {
	return `<link rel="alternate" hreflang="${escaped(language)}" href="${escaped(url)}">`;
}

/** Each by its own name, in its own language. */
function languagesOf(
	{ languagesLabel, locale }: PublicPage,
	languages: readonly InLanguage[],
): string {
	if (languages.length === 0) return "";
	const items = languages.map(({ language, url }) => {
		const tag = escaped(language);
		const current = language === locale ? ' aria-current="true"' : "";
		return `<li><a href="${escaped(url)}" hreflang="${tag}" lang="${tag}"${current}>${escaped(nameOf(language))}</a></li>`;
	});
	return `<nav aria-label="${escaped(languagesLabel)}"><ul class="languages">${items.join("")}</ul></nav>
`;
}

function nameOf(language: string): string {
	const names = new Intl.DisplayNames([language], { type: "language" });
	return names.of(language) ?? language;
}

/** Data, which no browser runs. What looks like the end of the element in it is written otherwise. */
function jsonLdIn(said: object | null): string {
	if (!said) return "";
	const json = JSON.stringify(said).replaceAll("<", "\\u003c");
	return `\n<script type="application/ld+json">${json}</script>`;
}
