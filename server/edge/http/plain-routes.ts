import type { Context, Hono } from "hono";
import type { Article } from "../../../protocol/article.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { newId, newToken } from "../../../protocol/ids.ts";
import { isBlank } from "../../../protocol/is-blank.ts";
import { PACKET_BYTES, PLAIN_ENTRIES } from "../../../protocol/limits.ts";
import {
	type PostedDraft,
	readPostedDraft,
} from "../../../protocol/message.ts";
import { type Refusal, Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { readEntries } from "../../conversations/read.ts";
import type { HelpStore } from "../../help/queries.ts";
import { readArticle } from "../../help/read-article.ts";
import type { Faces } from "../../people/faces.ts";
import { visitorBy } from "../../people/visitors.ts";
import type { Limits } from "../../ports/limits.ts";
import { contactOf } from "../../sites/contact.ts";
import { settingsOf } from "../../sites/settings.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { ALWAYS } from "./headers.ts";
import type { MessageParts } from "./message-route.ts";
import { noSuchSite } from "./no-such-site.ts";
import { isOwnForm, wantedLanguages } from "./own-form.ts";
import { plainHeaders } from "./plain-headers.ts";
import { PLAIN_STYLE, type PlainView, plainPage } from "./plain-page.ts";
import { sayOf } from "./plain-say.ts";
import type { Env } from "./read-body.ts";
import { statusOf } from "./refuse.ts";

export interface PlainParts extends MessageParts {
	store: Store & HelpStore;
	faces: Pick<Faces, "of">;
	limits: Pick<Limits, "spend">;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

const COOKIE_SECONDS = 180 * 24 * 3_600;

/**
 * The chat for browsers that cannot show it, and without scripts: a page with a form, and the log as it is now. What
 * is sent goes the way of `POST /messages/:site`, with its limits, and reaches the same queue. Who it is stands in a
 * cookie of this path, from the first message on.
 */
export function plainRoutes(app: Hono<Env>, parts: PlainParts): void {
	const { store } = parts;
	app.get("/plain/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		return show(c, parts, site, wantedLanguages(c), {
			draft: "",
			refusal: null,
			about: await aboutOf(
				parts,
				site,
				c.req.query("about"),
				wantedLanguages(c),
			),
		});
	});
	app.post("/plain/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		if (!isOwnForm(c, parts.origin)) {
			parts.ownPages.asks(c.env.incoming, "chat");
			return show(c, parts, site, wantedLanguages(c), {
				draft: "",
				refusal: { code: "forbidden" },
			});
		}
		const form = await readForm(c);
		if (!form)
			return show(c, parts, site, wantedLanguages(c), {
				draft: "",
				refusal: { code: "malformed", field: "" },
			});
		const token = tokenIn(c) ?? form.token;
		const about = await aboutOf(parts, site, form.about, form.locale);
		const { about: _, ...said } = form;
		const posted = {
			...{ ...said, token, conversation: null, identity: null },
			...(about && { page: { url: about.url, title: about.title } }),
		};
		try {
			const draft = readPostedDraft({ ...posted, protocol: PROTOCOL });
			await parts.posted(site.id, draft, parts.addressOf(c.env.incoming));
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return show(c, parts, site, form.locale, {
				draft: form.text,
				refusal: error.refusal,
				clientId: form.clientId,
				about,
			});
		}
		// After it, or loading the page anew would ask whether to send it again.
		return c.body(null, 303, {
			...ALWAYS,
			Location: `/plain/${site.id}?locale=${encodeURIComponent(form.locale)}`,
			"Set-Cookie": cookieOf(site, token, parts.origin),
			"Cache-Control": "no-store",
		});
	});
}

type Form = Pick<PostedDraft, "clientId" | "text" | "token"> & {
	locale: string;
	/** The article from which somebody came; "": none. */
	about: string;
};

/** Null: longer than what may be written could ever be. */
async function readForm(c: Context<Env>): Promise<Form | null> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length <= PACKET_BYTES)) return null;
	const fields = new URLSearchParams(await c.req.text());
	const field = (name: string) => fields.get(name) ?? "";
	return {
		clientId: field("clientId"),
		// As forms send the ends of lines.
		text: field("text").replaceAll("\r\n", "\n"),
		token: field("token"),
		locale: field("locale"),
		about: field("about"),
	};
}

async function show(
	c: Context<Env>,
	parts: PlainParts,
	site: SiteRow,
	wanted: string | null,
	last: {
		draft: string;
		refusal: Refusal | null;
		clientId?: string;
		about?: Article | null;
	},
) {
	const { texts, origin } = parts;
	const { locale } = settingsOf(site, wanted, texts);
	const say = sayOf(site, locale, texts);
	const token = tokenIn(c);
	const read = token ? await entriesOf(parts, site, token) : [];
	const entries = "code" in read ? [] : read;
	const refusal = last.refusal ?? ("code" in read ? read : null);
	const page = plainPage({
		path: `/plain/${site.id}`,
		shop: site.name,
		privacyUrl: site.privacy_url,
		locale,
		entries,
		clientId: last.clientId ?? newId(),
		token: token ? null : newToken(),
		draft: last.draft,
		trouble:
			refusal && !isBlankField(refusal, last.draft)
				? troubleOf(refusal, last.draft, locale, say) || refusal.code
				: null,
		// Whoever opened the page at another name of the relay's finds the way by it.
		elsewhere:
			refusal?.code === "forbidden"
				? `${origin}/plain/${site.id}?locale=${encodeURIComponent(locale)}`
				: null,
		about: last.about ?? null,
		contact: contactOf(site),
		now: parts.store.now(),
		say,
	});
	return c.html(page, refusal ? statusOf(refusal) : 200, {
		...plainHeaders(PLAIN_STYLE),
		...(refusal?.code === "slow_down" && {
			"Retry-After": `${Math.ceil(refusal.retryAfterMs / 1_000)}`,
		}),
	});
}

/** What somebody has read before they write; null: nothing that is there. */
async function aboutOf(
	{ store, origin }: PlainParts,
	site: SiteRow,
	id: string | undefined,
	language: string | null,
): Promise<Article | null> {
	if (!id) return null;
	const [wanted = "en"] = language?.split(",") ?? [];
	try {
		return await readArticle(store, site, id, wanted, origin);
	} catch (error) {
		if (error instanceof Refused) return null;
		throw error;
	}
}

/**
 * The last of the current conversation; or why not: each part of it counts as a question of the visitor's, as it does
 * on a socket, or somebody who has filled a conversation could have it read without end.
 */
async function entriesOf(
	{ store, faces, limits }: PlainParts,
	site: SiteRow,
	token: string,
): Promise<Entry[] | Refusal> {
	const visitor = await visitorBy(store, site.id, token);
	const [row] = visitor
		? await store.conversationsOf(site.id, visitor.id, 1)
		: [];
	if (!visitor || !row || row.forgotten_at !== null) return [];
	const all: Entry[] = [];
	let after = Math.max(0, row.last_seq - PLAIN_ENTRIES);
	try {
		for (;;) {
			await limits.spend("visitor", "ask", visitor.id);
			const asked = { conversation: row.id, after };
			const { entries, more } = await readEntries(store, row, asked, faces.of);
			all.push(...entries);
			after = entries.at(-1)?.seq ?? row.last_seq;
			if (!more) return all;
		}
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return error.refusal;
	}
}

function troubleOf(
	refusal: Refusal,
	draft: string,
	locale: string,
	say: PlainView["say"],
): string {
	if (refusal.code === "slow_down") return say("errors.tooFast");
	if (refusal.code === "too_long") {
		const count = [...draft].length - refusal.most;
		const form = new Intl.PluralRules(locale).select(count);
		const values = { count: count.toLocaleString(locale) };
		return say(`errors.tooLong.${form}`, values);
	}
	return say("errors.generic");
}

/** Nothing went wrong, and there is nothing to say. */
const isBlankField = (refusal: Refusal, draft: string) =>
	"field" in refusal && refusal.field === "text" && isBlank(draft);

/** Of this site's page alone. `Lax`: the way here leads from the shop, which is another site. */
function cookieOf({ id }: SiteRow, token: string, origin: string): string {
	// An http origin is this machine, or a shop that has no TLS at all.
	const secure = origin.startsWith("https:") ? "; Secure" : "";
	return `shopbell-plain=${token}; Path=/plain/${id}; Max-Age=${COOKIE_SECONDS}${secure}; HttpOnly; SameSite=Lax`;
}

function tokenIn(c: Context<Env>): string | undefined {
	const [, token] =
		/(?:^|;\s*)shopbell-plain=([A-Za-z0-9_-]{43})(?:;|$)/.exec(
			c.req.header("Cookie") ?? "",
		) ?? [];
	return token;
}
