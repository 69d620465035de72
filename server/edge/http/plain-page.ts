import type { ContactWays } from "../../../protocol/contact.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { TEXT_CHARS } from "../../../protocol/limits.ts";
import { directionOf } from "./direction.ts";
import { escaped } from "./meta-tag.ts";
import { plainWays } from "./plain-ways.ts";

/** What the plain page shows. Everything in it may come from anybody: it is put there as text. */
export interface PlainView {
	/** The page's own path, to which the form posts. */
	path: string;
	shop: string;
	privacyUrl: string | null;
	locale: string;
	entries: readonly Entry[];
	/** Of the next message: a form that is sent twice is kept once. */
	clientId: string;
	/** Of the visitor, where no cookie holds it yet. */
	token: string | null;
	/** What stood in the field when it was refused. */
	draft: string;
	/** Why the last message was not kept. */
	trouble: string | null;
	/** The page's right address, where it was opened at another one. */
	elsewhere: string | null;
	/** From which article somebody came; null or left out: from none. */
	about?: { id: string; title: string } | null;
	/** How the shop is reached beside it. */
	contact: ContactWays;
	/** Milliseconds since 1970. */
	now: number;
	/** A text of the chat by its path. */
	say(path: string, values?: Record<string, string>): string;
}

/** One style for all sites, named in the policy by its hash. */
export const PLAIN_STYLE = `body{margin:0 auto;max-width:40em;padding:1em;font:16px/1.5 sans-serif;color:#22201c;background:#fff}h1{font-size:1.3em}ol{list-style:none;margin:0;padding:0}li{margin:0 0 1em;padding:.5em .8em;border:1px solid #bbb;border-radius:.6em}li.own{background:#f2efe9}li p{margin:0;white-space:pre-wrap;word-wrap:break-word;unicode-bidi:plaintext}.trouble{word-wrap:break-word}textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5em}button{font:inherit;padding:.6em 1.2em;margin:.6em 0}.trouble{color:#a4201a}dd{margin:0 0 .6em;word-wrap:break-word}dt{font-weight:bold}.ways a{display:inline-block;padding:.3em 0}address{font-style:normal;white-space:pre-line}`;

/** A chat for browsers that cannot show the other one: a form, and the log as it is now. No script. */
export function plainPage(view: PlainView): string {
	const { say, locale } = view;
	const text = (path: string) => escaped(say(path));
	const dir = directionOf(locale);
	const hidden = (name: string, value: string | null) =>
		value === null
			? ""
			: `<input type="hidden" name="${name}" value="${escaped(value)}">`;
	return `<!doctype html>
<html lang="${escaped(locale)}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(view.shop)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${PLAIN_STYLE}</style></head><body>
<main><h1 dir="auto">${escaped(view.shop)}</h1>
${logOf(view)}
<form method="post" action="${escaped(view.path)}?locale=${encodeURIComponent(locale)}" accept-charset="utf-8">
${hidden("clientId", view.clientId)}${hidden("token", view.token)}${hidden("locale", locale)}
${hidden("about", view.about?.id ?? null)}${view.about ? `<p><bdi>${escaped(view.about.title)}</bdi></p>` : ""}
${troubleIn(view)}
<p><label for="text">${text("chat.placeholder")}</label></p>
<textarea id="text" name="text" rows="4" maxlength="${TEXT_CHARS}" required dir="auto"${view.trouble ? ' aria-describedby="trouble"' : ""}>
${escaped(view.draft)}</textarea>
<button type="submit">${text("chat.send")}</button>
</form>
<p>${escaped(say("chat.readsThis", { shop: `\u2068${view.shop}\u2069` }))}${view.privacyUrl ? ` <a href="${escaped(view.privacyUrl)}" rel="noreferrer">${text("chat.privacy")}</a>` : ""}</p>
${plainWays(view)}
</main></body></html>
`;
}

function troubleIn({ trouble, elsewhere }: PlainView): string {
	if (!trouble) return "";
	const address = escaped(elsewhere ?? "");
	const way = elsewhere
		? ` <a href="${address}"><bdi>${address}</bdi></a>`
		: "";
	return `<p class="trouble" role="alert" id="trouble">${escaped(trouble)}${way}</p>`;
}

/** Read from top to bottom; the way to what came since stands below it. */
function logOf({ entries, path, locale, say }: PlainView): string {
	const items = entries.flatMap((entry) => itemOf(entry, say) ?? []);
	if (items.length === 0)
		return `<h2>${escaped(say("header.title"))}</h2><p>${escaped(say("header.writeAnyway"))}</p>`;
	const again = `${path}?locale=${encodeURIComponent(locale)}`;
	return `<div role="log"><ol>${items.join("")}</ol></div>
<p><a href="${escaped(again)}">${escaped(say("chat.newMessages"))}</a></p>`;
}

function itemOf(entry: Entry, say: PlainView["say"]): string | null {
	if (entry.kind === "closed")
		return `<li><p>${escaped(say("chat.ended"))}</p></li>`;
	if (entry.kind !== "message") return null;
	const isOwn = entry.author.kind === "visitor";
	const name =
		entry.author.kind === "agent" ? entry.author.name : say("chat.you");
	const { text, files = [] } = entry.body ?? {};
	// This page cannot show them.
	const names = files.map(({ name }) => name);
	const said =
		text === undefined
			? say("chat.withdrawn")
			: [text, ...names].filter((line) => line !== "").join("\n");
	return `<li${isOwn ? ' class="own"' : ""}><b dir="auto">${escaped(`${name ?? ""}`)}</b><p dir="auto">${escaped(said)}</p></li>`;
}
