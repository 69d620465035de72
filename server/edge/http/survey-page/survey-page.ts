import type { Ask, ShownText } from "../../../../protocol/ask.ts";
import { directionOf } from "../direction.ts";
import { escaped } from "../meta-tag.ts";
import type { Say } from "../plain-say.ts";
import { type QuestionView, questionField } from "./question-field.ts";

/** What the page of a survey shows. Everything in it may come from anybody: it is put there as text. */
export interface SurveyView extends Pick<QuestionView, "given" | "troubles"> {
	/** The page's own path, to which the form posts. */
	path: string;
	shop: string;
	privacyUrl: string | null;
	locale: string;
	ask: Ask;
	/** Of the questions that this page asks. */
	page: Ask["questions"];
	/** What the browser keeps of it; null: a cookie holds it. */
	key: string | null;
	/** Why nothing was kept; null: it was, or nothing was sent. */
	trouble: string | null;
	/** The page's right address, where it was opened at another one. */
	elsewhere: string | null;
	words: QuestionView["words"];
	say: Say;
}

/** One style for all of them, named in the policy by its hash. */
export const SURVEY_STYLE = `body{margin:0 auto;max-width:36em;padding:1em;font:16px/1.5 sans-serif;color:#22201c;background:#fff;overflow-wrap:anywhere}h1{font-size:1.3em}fieldset,.words{margin:0 0 1.5em;padding:.8em 1em 1em;border:1px solid #8a857c;border-radius:.6em;min-width:0;break-inside:avoid}legend,.words label{font-weight:bold}legend{padding:0 .3em}.words label{display:block;margin:0 0 .3em}.choice{display:flex;align-items:center;gap:.6em;min-height:44px}.choice input{flex:none;width:1.3em;height:1.3em;margin:0}.scale{display:flex;flex-wrap:wrap;gap:.2em .9em}.scale .choice{min-width:3.4em}.ends{display:flex;justify-content:space-between;gap:1em;margin:.3em 0 0;font-size:.9em}textarea,input[type=text]{box-sizing:border-box;width:100%;font:inherit;padding:.5em;border:1px solid #6f6a61;border-radius:.3em}button{font:inherit;padding:.7em 1.4em;min-height:44px}.trouble{color:#a4201a}.quiet{font-size:.9em}:focus-visible{outline:3px solid #1f5fbf;outline-offset:2px}@media print{button{display:none}}`;

/** A survey for browsers without scripts: what of it can be asked now, in one form. */
export function surveyPage(view: SurveyView): string {
	const { ask, say, page } = view;
	const shop = `<bdi>${escaped(view.shop)}</bdi>`;
	const titled = textOf(ask.title, view.locale);
	const head = titled
		? `<p>${shop}</p>\n<h1>${titled}</h1>`
		: `<h1>${shop}</h1>`;
	if (ask.done) {
		const thanks =
			textOf(ask.thanks, view.locale) || escaped(say("later.rating.thanks"));
		return framed(view, `${head}<p role="status">${thanks}</p>`);
	}
	const isLast = page.at(-1)?.key === ask.questions.at(-1)?.key;
	const hidden = (name: string, value: string) =>
		`<input type="hidden" name="${name}" value="${escaped(value)}">`;
	return framed(
		view,
		`${head}
<form method="post" action="${escaped(view.path)}?locale=${encodeURIComponent(view.locale)}" accept-charset="utf-8">
${view.key === null ? "" : hidden("key", view.key)}${hidden("from", page[0]?.key ?? "")}${page.map(({ key }) => hidden("shown", key)).join("")}
${troubleIn(view)}
${page.map((question) => questionField(question, view)).join("\n")}
<button type="submit">${escaped(say(isLast ? "later.rating.submit" : "later.survey.next"))}</button>
</form>`,
	);
}

/** A page that has only this to say. */
export function saidPage(
	view: Pick<SurveyView, "shop" | "locale" | "privacyUrl" | "say">,
	sentence: string,
): string {
	const heading = view.shop ? `<h1><bdi>${escaped(view.shop)}</bdi></h1>` : "";
	return framed(view, `${heading}<p role="status">${escaped(sentence)}</p>`);
}

/** @param body as HTML */
export function framed(
	{
		shop,
		locale,
		privacyUrl,
		say,
	}: Pick<SurveyView, "shop" | "locale" | "privacyUrl" | "say">,
	body: string,
): string {
	const privacy = privacyUrl
		? `<p class="quiet"><a href="${escaped(privacyUrl)}" rel="noreferrer">${escaped(say("chat.privacy"))}</a></p>`
		: "";
	return `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(shop || say("later.survey.answer"))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${SURVEY_STYLE}</style></head><body>
<main>${body}${privacy}</main></body></html>
`;
}

function troubleIn({ trouble, elsewhere }: SurveyView): string {
	if (!trouble) return "";
	const address = escaped(elsewhere ?? "");
	const way = elsewhere
		? ` <a href="${address}"><bdi>${address}</bdi></a>`
		: "";
	return `<p class="trouble" role="alert">${escaped(trouble)}${way}</p>`;
}

/** In its own language, where it is in no other. */
export function textOf(text: ShownText | null, locale: string): string {
	if (!text) return "";
	const lang =
		text.language === locale ? "" : ` lang="${escaped(text.language)}"`;
	return `<span${lang} dir="auto">${escaped(text.text)}</span>`;
}
