import type { Context, Hono } from "hono";
import type { PageAsks } from "../../../protocol/ask.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";

import { shownLook } from "../../sites/look.ts";
import { textsAddress, textsIn, textsVersion } from "../../sites/own-texts.ts";
import { type ShownSite, shownSite } from "../../sites/preview.ts";
import { originsOf, settingsOf } from "../../sites/settings.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import type { Page, SeenPages } from "../../tag/seen-pages.ts";
import type { OwnPages } from "../own-pages.ts";
import { built, smallAnswers } from "./compressed.ts";
import type { BuiltFile } from "./files.ts";
import { frameAncestors } from "./frame-ancestors.ts";
import { ALWAYS, frameHeaders, linkHeaders } from "./headers.ts";
import { escaped, metaTag } from "./meta-tag.ts";
import { noSuchSite } from "./no-such-site.ts";
import { isOpenedAlone } from "./opened-alone.ts";
import type { Env } from "./read-body.ts";
import { refuse } from "./refuse.ts";

export interface EmbedParts {
	store: Store;
	/** The relay's own origin. */
	origin: string;
	/** Where its pages for the staff are: they show previews. */
	consoleOrigin: string;
	widget: ReadonlyMap<string, BuiltFile>;
	ownPages: OwnPages;
	seenPages: SeenPages;
	/** Every text of the chat. */
	texts: TextsByLanguage;
	/** What may be asked on pages of a site now; null: nothing. */
	pageAsks(site: string): Promise<PageAsks | null>;
	/** Stands in the frame's page after its title; only in the demonstration. */
	tryScript: string;
}

/** What the pasted script loads later, and what that loads. */
const PARTS = new Set([
	"panel.js",
	"plain.js",
	"consent-tools.js",
	"page-asks.js",
	"page-calls.js",
]);
/** By any page, also by one that isolates itself. */
const FOR_EVERYBODY = {
	...ALWAYS,
	"Access-Control-Allow-Origin": "*",
	"Cross-Origin-Resource-Policy": "cross-origin",
};
const FOR_EVER = { "Cache-Control": "public, max-age=31536000, immutable" };
const A_WHILE = {
	"Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
};

/**
 * A proxy may ask by another name than the browser does, so the page itself compares. Its sockets would be
 * refused, and it would say "Connecting" for ever. Its policy lets it ask for nothing, so the log learns its address
 * by the script's referrer. Not in the chat's own script, where every byte is loaded by all.
 */
const ADDRESS_SCRIPT =
	'<script src="/widget/address.js" referrerpolicy="origin" async></script>';
const SAY_ADDRESS = `(() => {
	const own = document.querySelector('meta[name="shopbell-relay"]')?.content;
	if (own && own !== location.origin)
		console.error(
			"Shopbell: this chat was loaded from " + location.origin + ", but the relay's address is " + own +
				". Put that into the tag, or set SHOPBELL_ORIGIN=" + location.origin + " and start the relay again.",
		);
})();
`;

type Small = ReturnType<typeof smallAnswers>;

/** What a shop's page loads: the pasted script with its parts, the settings, and the frame. */
export function embedRoutes(app: Hono<Env>, parts: EmbedParts): void {
	const small = smallAnswers();
	scriptRoutes(app, parts);
	settingsRoutes(app, parts, small);
	frameRoutes(app, parts, small);
	textsRoutes(app, parts, small);
}

function scriptRoutes(app: Hono<Env>, { widget, seenPages }: EmbedParts): void {
	app.get("/shopbell.js", (c) => {
		seenPages.loaded(pageOf(c), null);
		return built(c, widget.get("shopbell.js"), {
			...FOR_EVERYBODY,
			...A_WHILE,
		});
	});
	app.get("/shopbell.d.ts", (c) =>
		built(c, widget.get("shopbell.d.ts"), { ...FOR_EVERYBODY, ...A_WHILE }),
	);
	/** Today's script at its address for ever, for the tag with an integrity. */
	app.get("/embed.json", (c) =>
		built(c, widget.get("embed.json"), {
			...FOR_EVERYBODY,
			"Cache-Control": "no-cache",
		}),
	);
	app.get("/v/:hash/:file", (c) => {
		const file = widget.get(c.req.path.slice(1));
		noteLoaded(c, seenPages);
		if (file) return built(c, file, { ...FOR_EVERYBODY, ...FOR_EVER });
		// A browser may keep a script whose parts this relay no longer has; today's know how to serve it.
		const part = c.req.param("file");
		if (!PARTS.has(part)) return c.text("not found", 404, ALWAYS);
		return built(c, widget.get(part), {
			...FOR_EVERYBODY,
			"Cache-Control": "no-store",
		});
	});
}

function settingsRoutes(
	app: Hono<Env>,
	{ store, origin, texts, seenPages, pageAsks, widget }: EmbedParts,
	small: Small,
): void {
	const part = askingPart(widget);
	/** Ours asks without; but shops put headers of theirs on everything that their pages ask for. */
	app.options("/settings/:site", (c) =>
		c.body(null, 204, {
			...FOR_EVERYBODY,
			"Access-Control-Allow-Headers":
				c.req.header("Access-Control-Request-Headers") ?? "",
			"Access-Control-Max-Age": "600",
		}),
	);
	app.get("/settings/:site", async (c) => {
		const id = c.req.param("site");
		const found = await shownSite(store, id);
		const from = c.req.header("Origin");
		const may = found ? mayAsk(found, origin, from) : null;
		if (!found?.isPreview) seenPages.asked(id, from, may);
		// The refusal may be read by any page, so that the loader can say there what is wrong.
		const readable = { "Access-Control-Allow-Origin": "*" };
		if (!found) return refuse(c, 404, { code: "not_found" }, readable);
		if (!may) return refuse(c, 403, { code: "forbidden" }, readable);
		const site = found.shown;
		const asks = found.isPreview ? null : await pageAsks(site.id);
		const settings = {
			...settingsOf(site, c.req.query("locale") ?? null, texts),
			...(asks && { asks: part }),
		};
		const headers = {
			...ALWAYS,
			"Access-Control-Allow-Origin": from ?? origin,
			Vary: "Origin, Accept-Encoding",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cache-Control": "private, max-age=60",
		};
		return small(c, JSON.stringify(settings), headers, found.isPreview);
	});
	// Where and how often, and no question: so any page may read it, and the browser keeps it for a minute.
	app.get("/asks/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		const asks = site && (await pageAsks(site.id));
		if (!asks) return refuse(c, 404, { code: "not_found" }, FOR_EVERYBODY);
		return small(c, JSON.stringify(asks), {
			...FOR_EVERYBODY,
			Vary: "Accept-Encoding",
			"Cache-Control": "public, max-age=60",
		});
	});
}

function frameRoutes(app: Hono<Env>, parts: EmbedParts, small: Small): void {
	const { store, origin, consoleOrigin, widget } = parts;
	app.get("/frame/:site", async (c) => {
		parts.seenPages.framed(pageOf(c));
		const found = await shownSite(store, c.req.param("site"));
		if (!found || (found.isPreview && isOpenedAlone(c))) return noSuchSite(c);
		const { shown, isPreview } = found;
		const ancestors = isPreview
			? [consoleOrigin]
			: frameAncestors(originsOf(shown), c.req.header("Referer"));
		const headers = frameHeaders(origin, ancestors);
		return framePage(c, parts, small, found, headers);
	});
	// Where the links of mails lead. What opens a conversation stands behind the #, and is used on a click only.
	app.get("/c/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		return framePage(
			c,
			parts,
			small,
			{ shown: site, isPreview: false },
			linkHeaders(origin),
			noScript(site),
		);
	});
	app.get("/widget/address.js", (c) => {
		parts.ownPages.loads(c.env.incoming);
		return c.body(SAY_ADDRESS, 200, {
			...ALWAYS,
			"Content-Type": "text/javascript; charset=utf-8",
			"Cross-Origin-Embedder-Policy": "require-corp",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cache-Control": "no-cache",
		});
	});
	app.get("/widget/assets/*", (c) =>
		built(c, widget.get(c.req.path.slice("/widget/".length)), {
			...ALWAYS,
			...FOR_EVER,
			"Cross-Origin-Embedder-Policy": "require-corp",
			"Cross-Origin-Resource-Policy": "cross-origin",
		}),
	);
}

function textsRoutes(
	app: Hono<Env>,
	{ store, widget }: EmbedParts,
	small: Small,
): void {
	/** What the chat says in the shop's own words: for its frame, so without a header that lets others read it. */
	app.get("/texts/:site/:version/:language", async (c) => {
		const found = await shownSite(store, c.req.param("site"));
		if (!found) return noSuchSite(c);
		const { shown: site, isPreview } = found;
		const language = c.req.param("language");
		const isNow = c.req.param("version") === textsVersion(site);
		return small(
			c,
			JSON.stringify(textsIn(site, language)),
			// What was changed a moment ago must not be kept under the address of before.
			{ ...ALWAYS, ...(isNow ? FOR_EVER : { "Cache-Control": "no-store" }) },
			isPreview,
		);
	});
	/** Every text of ours, which owners see beside their own. */
	app.get("/texts.json", (c) =>
		built(c, widget.get("texts.json"), {
			...ALWAYS,
			"Cache-Control": "no-cache",
		}),
	);
}

function framePage(
	c: Context<Env>,
	{ widget, origin, tryScript }: EmbedParts,
	small: Small,
	{ shown: site, isPreview }: Pick<ShownSite, "shown" | "isPreview">,
	headers: Record<string, string>,
	below = "",
) {
	const page = widget.get("frame.html");
	if (!page) return c.text("not found", 404, ALWAYS);
	// What most relays never send: a frame that was asked for by another name than the relay's.
	const isElsewhere = c.req.header("Host") !== new URL(origin).host;
	const said = isElsewhere
		? metaTag("shopbell-relay", origin) + ADDRESS_SCRIPT
		: "";
	const html = page.plain
		.toString()
		// A function, because a name with "$&" in it would be a pattern.
		.replace("</title>", (title) => title + frameMeta(site) + said + tryScript);
	// What stands after the end of a page belongs to its body.
	const typed = { ...headers, "Content-Type": page.type };
	return small(c, html + below, typed, isPreview);
}

/** Where no script runs, the way to the page that needs none. */
function noScript({ id, name }: SiteRow): string {
	return `<noscript><a href="/plain/${id}">${escaped(name)}</a></noscript>`;
}

/** Where the page is that asks for a script. */
function pageOf(c: Context<Env>): Page {
	return { origin: c.req.header("Origin"), referrer: c.req.header("Referer") };
}

/** A tag that has pinned its script, or the first part that any script loads. */
function noteLoaded(c: Context<Env>, seenPages: SeenPages): void {
	const [, , hash = "", file] = c.req.path.split("/");
	if (file === "shopbell.js") seenPages.loaded(pageOf(c), hash);
	if (file === "panel.js") seenPages.panelLoaded(pageOf(c));
}

/** A page of the shop, by the origin that the browser swears to; or the relay's own preview, which names none. */
function mayAsk(
	{ shown, isPreview }: ShownSite,
	own: string,
	from: string | undefined,
): boolean {
	if (isPreview) return from === undefined || from === own;
	return (
		from !== undefined && (from === own || originsOf(shown).includes(from))
	);
}

/** Where today's part is that looks whether to ask something. */
function askingPart(widget: EmbedParts["widget"]): string {
	const built = JSON.parse(widget.get("embed.json")?.plain.toString() ?? "{}");
	// Of a build that does not say it, by the way of scripts that are older than the relay.
	return built.asks ?? "/v/0/page-asks.js";
}

/** What the frame has to know before its first word, where no inline script may stand. */
function frameMeta(site: SiteRow): string {
	const content = JSON.stringify({
		site: site.id,
		origins: originsOf(site),
		name: site.name,
		look: shownLook(site),
		texts: textsAddress(site),
	});
	return metaTag("shopbell", content);
}
