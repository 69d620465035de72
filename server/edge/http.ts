import { type Context, Hono } from "hono";
import { Refused } from "../../protocol/refusal.ts";
import type { LauncherWords } from "../../protocol/settings.ts";
import { onAccent } from "../sites/contrast.ts";
import { originsOf, settingsOf } from "../sites/settings.ts";
import { mayPass } from "../store/fault.ts";
import type { SiteRow } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { built, smallAnswers } from "./compressed.ts";
import type { BuiltFile } from "./files.ts";
import {
	ALWAYS,
	consoleHeaders,
	frameHeaders,
	INSTALL_HEADERS,
	linkHeaders,
} from "./headers.ts";
import { type MessageParts, messageRoute } from "./message-route.ts";
import { metaTag } from "./meta-tag.ts";
import type { Metrics } from "./metrics.ts";
import type { Env } from "./read-body.ts";
import { refuse, statusOf } from "./refuse.ts";
import { sameText } from "./same-text.ts";
import { type SessionParts, sessionRoutes } from "./session-routes.ts";
import { SEAT, type TryOut, tryRoutes } from "./try-routes.ts";

export interface HttpParts extends SessionParts, MessageParts {
	store: Store;
	metrics: Metrics;
	/** The relay's own origin. */
	origin: string;
	/** Opens /metrics from elsewhere; null: from this machine only. */
	metricsToken: string | null;
	widget: ReadonlyMap<string, BuiltFile>;
	console: ReadonlyMap<string, BuiltFile>;
	/** Only in the demo that `npm start` runs. */
	tryOut?: TryOut | undefined;
	ready(): boolean;
	failed(error: unknown, where: string): void;
}

/** What makes the console a program of its own: its addresses never change. */
const INSTALLED = [
	"manifest.webmanifest",
	"worker.js",
	"icon-192.png",
	"icon-512.png",
	"icon-mask-512.png",
];

/** Everything that the relay says over HTTP. */
export function httpApp(parts: HttpParts): Hono<Env> {
	const { store, metrics, origin, widget } = parts;
	const app = new Hono<Env>();
	const words = launcherWords(widget);
	const small = smallAnswers();

	app.get("/health", (c) => c.json({ ok: true }, 200, ALWAYS));
	app.get("/ready", async (c) => {
		const ok = parts.ready() && (await answers(store));
		return c.json({ ok }, ok ? 200 : 503, ALWAYS);
	});
	app.get("/metrics", async (c) => {
		if (!maySeeMetrics(c, parts.metricsToken))
			return c.text("not found", 404, ALWAYS);
		return c.body(await metrics.text(), 200, {
			...ALWAYS,
			"Content-Type": metrics.contentType,
		});
	});

	app.get("/shopbell.js", (c) =>
		built(c, widget.get("shopbell.js"), {
			...ALWAYS,
			"Access-Control-Allow-Origin": "*",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cache-Control": "public, max-age=300, stale-while-revalidate=86400",
		}),
	);
	app.get("/settings/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		const from = c.req.header("Origin");
		// The refusal may be read by any page, so that the loader can say there what is wrong.
		if (!site)
			return refuse(
				c,
				404,
				{ code: "not_found" },
				{ "Access-Control-Allow-Origin": "*" },
			);
		if (!mayAsk(site, origin, from)) {
			return refuse(
				c,
				403,
				{ code: "forbidden" },
				{ "Access-Control-Allow-Origin": "*" },
			);
		}
		const settings = settingsOf(site, c.req.query("locale") ?? null, words);
		return small(c, JSON.stringify(settings), {
			...ALWAYS,
			"Access-Control-Allow-Origin": from ?? origin,
			Vary: "Origin, Accept-Encoding",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cache-Control": "private, max-age=60",
		});
	});
	app.get("/frame/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return c.text("There is no such site here.", 404, ALWAYS);
		return framePage(c, site, frameHeaders(origin, originsOf(site)));
	});
	// Where the links of mails lead. What opens a conversation stands behind the #, and is used on a click only.
	app.get("/c/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return c.text("There is no such site here.", 404, ALWAYS);
		return framePage(c, site, linkHeaders(origin));
	});
	app.get("/widget/assets/*", (c) =>
		built(c, widget.get(c.req.path.slice("/widget/".length)), {
			...ALWAYS,
			"Cross-Origin-Embedder-Policy": "require-corp",
			"Cross-Origin-Resource-Policy": "cross-origin",
			"Cache-Control": "public, max-age=31536000, immutable",
		}),
	);

	function framePage(
		c: Context<Env>,
		site: SiteRow,
		headers: Record<string, string>,
	) {
		const page = widget.get("frame.html");
		if (!page) return c.text("not found", 404, ALWAYS);
		const html = page.plain
			.toString()
			// A function, because a name with "$&" in it would be a pattern.
			.replace(
				"</title>",
				(title) => title + frameMeta(site) + (parts.tryOut ? SEAT : ""),
			);
		return small(c, html, { ...headers, "Content-Type": page.type });
	}

	messageRoute(app, parts);
	sessionRoutes(app, parts);
	app.get("/console/assets/*", (c) =>
		built(c, parts.console.get(c.req.path.slice("/console/".length)), {
			...ALWAYS,
			"Cross-Origin-Resource-Policy": "same-origin",
			"Cache-Control": "public, max-age=31536000, immutable",
		}),
	);
	for (const name of INSTALLED)
		app.get(`/console/${name}`, (c) =>
			built(c, parts.console.get(name), INSTALL_HEADERS),
		);
	const consolePage = (c: Context<Env>) =>
		built(
			c,
			parts.console.get("index.html"),
			consoleHeaders(origin, parts.tryOut ? "'self'" : "'none'"),
		);
	app.get("/console", consolePage);
	app.get("/console/*", consolePage);
	app.get("/", (c) => c.redirect("/console"));
	if (parts.tryOut) tryRoutes(app, parts, parts.tryOut);

	app.notFound((c) => c.text("not found", 404, ALWAYS));
	app.onError((error, c) => {
		if (error instanceof Refused)
			return refuse(c, statusOf(error.refusal), error.refusal, {});
		// The stack to the log, a code to the client.
		parts.failed(error, `${c.req.method} ${c.req.path}`);
		return mayPass(error)
			? refuse(c, 503, { code: "retry" }, {})
			: refuse(c, 500, { code: "rejected" }, {});
	});
	return app;
}

/** A store that fails now may be back soon: that is no fault of the relay. */
function answers(store: Store): Promise<boolean> {
	return store.check().then(
		() => true,
		() => false,
	);
}

/** A page of the shop, by the origin that the browser swears to; or the relay's own preview. */
function mayAsk(site: SiteRow, own: string, from: string | undefined): boolean {
	return from !== undefined && (from === own || originsOf(site).includes(from));
}

/** What the frame has to know before its first word, where no inline script may stand. */
function frameMeta(site: SiteRow): string {
	const content = JSON.stringify({
		site: site.id,
		origins: originsOf(site),
		name: site.name,
		accent: site.accent,
		onAccent: onAccent(site.accent),
	});
	return metaTag("shopbell", content);
}

function launcherWords(
	widget: ReadonlyMap<string, BuiltFile>,
): Record<string, LauncherWords> {
	const file = widget.get("launcher-words.json");
	if (!file)
		throw new Error(
			'launcher-words.json is missing: run "npm run build" first',
		);
	return JSON.parse(file.plain.toString()) as Record<string, LauncherWords>;
}

/** With the token, or from this very machine and not through a proxy on it. */
function maySeeMetrics(c: Context<Env>, token: string | null): boolean {
	if (token !== null)
		return sameText(c.req.header("Authorization") ?? "", `Bearer ${token}`);
	const address = c.env.incoming.socket.remoteAddress ?? "";
	const proxied = c.req.header("X-Forwarded-For") ?? c.req.header("Forwarded");
	return proxied === undefined && /^(::1|(::ffff:)?127\.)/.test(address);
}
