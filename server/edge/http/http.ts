import { type Context, Hono } from "hono";
import { matchedRoutes } from "hono/route";
import type { ConsoleAddresses } from "../../../protocol/account.ts";
import type { ConsoleLanguage } from "../../../protocol/console-languages.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import { passkeyHostOf } from "../../accounts/passkey-host.ts";
import type { PasskeyStore } from "../../accounts/passkey-queries.ts";
import type { Faces } from "../../people/faces.ts";
import type { Failed } from "../../ports/failed.ts";
import type { SecurityEvents } from "../../ports/security-events.ts";
import { mayPass } from "../../store/contract/fault.ts";
import type { SeenPages } from "../../tag/seen-pages.ts";
import type { Metrics } from "../metrics.ts";
import { maySeeMetrics } from "../metrics-access.ts";
import { networksOf } from "../networks.ts";
import type { Addresses } from "../own-pages.ts";
import type { Readiness } from "../readiness.ts";
import { requestIdOf } from "../request-id.ts";
import { accountRoutes } from "./account-routes.ts";
import { createAccountSession } from "./account-session.ts";
import {
	type ArticleFolderParts,
	articleFolderRoutes,
} from "./article-folder-routes.ts";
import { type AuditRoutesParts, auditRoutes } from "./audit-routes.ts";
import { neverBelowPath, notFound } from "./below-path.ts";
import { type CardParts, cardRoutes } from "./card-routes.ts";
import {
	type ComplaintRoutesParts,
	complaintRoutes,
} from "./complaint-routes.ts";
import { built, smallAnswers } from "./compressed.ts";
import { consoleLanguageHere } from "./console-language.ts";
import { type DoctorParts, doctorRoute } from "./doctor-route.ts";
import { eachAtItsHost } from "./each-at-its-host.ts";
import { type EmbedParts, embedRoutes } from "./embed-routes.ts";
import { type ExportRoutesParts, exportRoutes } from "./export-routes.ts";
import { type FigureRoutesParts, figureRoutes } from "./figure-routes.ts";
import { type FileRoutesParts, fileRoutes } from "./file-routes.ts";
import type { BuiltFile } from "./files.ts";
import { type ColourParts, firstRunColour } from "./first-run-colour.ts";
import { ALWAYS, consoleHeaders, HSTS, INSTALL_HEADERS } from "./headers.ts";
import { type HelpParts, helpRoutes } from "./help-routes.ts";
import {
	type ImprovementRoutesParts,
	improvementRoutes,
} from "./improvement-routes.ts";
import { type InvitationParts, invitationRoutes } from "./invitation-routes.ts";
import { type MessageParts, messageRoute } from "./message-route.ts";
import { metaTag } from "./meta-tag.ts";
import { type OrderParts, orderRoute } from "./order-route.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { type PictureRoutesParts, pictureRoutes } from "./picture-routes.ts";
import { plainRoutes } from "./plain-routes.ts";
import { type PolicyRoutesParts, policyRoutes } from "./policy-routes.ts";
import { previewRoutes } from "./preview-routes.ts";
import type { Env } from "./read-body.ts";
import { refuse, statusOf } from "./refuse.ts";
import { type RestoreParts, restoreRoutes } from "./restore-routes.ts";
import { type SessionParts, sessionRoutes } from "./session-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import {
	type SurveyLinkParts,
	surveyLinkRoutes,
} from "./survey-link-routes.ts";
import { SEAT, type TryOut, tryRoutes } from "./try-routes.ts";

export interface HttpParts
	extends SessionParts,
		InvitationParts,
		MessageParts,
		PictureRoutesParts,
		FileRoutesParts,
		AuditRoutesParts,
		ExportRoutesParts,
		Pick<FigureRoutesParts, "figureReads">,
		RestoreParts,
		Pick<OrderParts, "keepOrder">,
		Pick<CardParts, "leaveCard">,
		Pick<HelpParts, "helpPages">,
		Pick<ArticleFolderParts, "helpFolder">,
		Pick<ComplaintRoutesParts, "complaintByLink">,
		Pick<SurveyLinkParts, "surveyByLink">,
		Pick<EmbedParts, "pageAsks">,
		Pick<ColourParts, "colourOf">,
		Pick<DoctorParts, "probes" | "proxyHops" | "hops">,
		Addresses {
	store: InvitationParts["store"] &
		PasskeyStore &
		PolicyRoutesParts["store"] &
		ImprovementRoutesParts["store"] &
		HelpParts["store"];
	/** Every text of the chat. */
	texts: TextsByLanguage;
	seenPages: SeenPages;
	metrics: Metrics;
	/** Opens /metrics; null: {@link maySeeMetrics} says to whom. */
	metricsToken: string | null;
	security: SecurityEvents;
	/** In front of the relay. */
	proxyHops: number;
	readiness: Readiness;
	widget: ReadonlyMap<string, BuiltFile>;
	console: ReadonlyMap<string, BuiltFile>;
	/** Only in the demo that `npm start` runs. */
	tryOut?: TryOut | undefined;
	/** Whether mail goes out. */
	mail: boolean;
	faces: Pick<Faces, "of">;
	failed: Failed;
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
	const { metrics, origin } = parts;
	const app = new Hono<Env>();
	app.use(async (c, next) => {
		const request = requestIdOf(c.env.incoming, parts.proxyHops);
		c.set("request", request);
		// Before the answer is there, as below.
		c.header("X-Request-Id", request);
		await next();
	});
	if (origin.startsWith("https:"))
		app.use(async (c, next) => {
			// Before the answer is there: added to one, it would be copied.
			c.header("Strict-Transport-Security", HSTS);
			await next();
		});
	app.use(neverBelowPath(origin));
	if (parts.consoleOrigin !== origin) app.use(eachAtItsHost(parts));

	app.get("/health", (c) => c.json({ ok: true }, 200, ALWAYS));
	app.get("/ready", async (c) => {
		const said = await parts.readiness.said();
		return c.json(said, said.ok ? 200 : 503, ALWAYS);
	});
	app.get("/metrics", async (c) => {
		if (!maySeeMetrics(c.env.incoming, parts)) {
			const { near } = networksOf(parts.addressOf(c.env.incoming));
			parts.security.happened("metrics_refused", near);
			return c.text("not found", 404, ALWAYS);
		}
		return c.body(await metrics.text(), 200, {
			...ALWAYS,
			"Content-Type": metrics.contentType,
		});
	});
	doctorRoute(app, parts);

	embedRoutes(app, { ...parts, tryScript: parts.tryOut ? SEAT : "" });
	previewRoutes(app, parts);
	messageRoute(app, parts);
	orderRoute(app, parts);
	cardRoutes(app, parts);
	helpRoutes(app, parts);
	improvementRoutes(app, parts);
	surveyLinkRoutes(app, parts);
	plainRoutes(app, parts);
	policyRoutes(app, parts);
	complaintRoutes(app, parts);
	const account = createAccountSession(parts);
	sessionRoutes(app, parts, account);
	firstRunColour(app, parts, account);
	restoreRoutes(app, parts, account);
	signInRoutes(app, parts, account);
	accountRoutes(app, parts, account);
	invitationRoutes(app, parts, account);
	pictureRoutes(app, parts, account);
	articleFolderRoutes(app, parts, account);
	fileRoutes(app, parts, account);
	auditRoutes(app, parts, account);
	exportRoutes(app, parts, account);
	figureRoutes(app, parts, account);
	passkeyRoutes(app, parts, account);
	app.get("/console/assets/*", (c) =>
		built(c, consoleAsset(parts, c.req.path.slice("/console/".length)), {
			...ALWAYS,
			"Cross-Origin-Resource-Policy": "same-origin",
			"Cache-Control": "public, max-age=31536000, immutable",
		}),
	);
	for (const name of INSTALLED)
		app.get(`/console/${name}`, (c) =>
			built(
				c,
				inLanguage(parts, name, consoleLanguageHere(c)),
				INSTALL_HEADERS,
			),
		);
	const consolePage = consolePageOf(parts);
	app.get("/console", consolePage);
	app.get("/console/*", consolePage);
	app.get("/", (c) => c.redirect("/console"));
	if (parts.tryOut) tryRoutes(app, parts, parts.tryOut);

	app.notFound(notFound(origin));
	app.onError((error, c) => {
		if (error instanceof Refused)
			return refuse(c, statusOf(error.refusal), error.refusal, {});
		// The stack to the log, a code to the client.
		parts.failed(error, { where: routeOf(c), request: c.get("request") });
		return mayPass(error)
			? refuse(c, 503, { code: "retry" }, {})
			: refuse(c, 500, { code: "rejected" }, {});
	});
	return app;
}

/** The console's page, which is told the relay's addresses: opened at another one it says so, and where to go. */
function consolePageOf({
	console,
	origin,
	consoleOrigin,
	tryOut,
	mail,
}: HttpParts): (c: Context<Env>) => Response {
	const small = smallAnswers();
	const told: ConsoleAddresses = {
		console: consoleOrigin,
		relay: origin,
		mail,
		passkeys: passkeyHostOf(consoleOrigin) !== null,
	};
	const tag = metaTag(
		"shopbell-console",
		JSON.stringify(told satisfies ConsoleAddresses),
	);
	return (c) => {
		const page = inLanguage({ console }, "index.html", consoleLanguageHere(c));
		if (!page) return c.text("not found", 404, ALWAYS);
		const html = page.plain
			.toString()
			.replace("</title>", (title) => title + tag);
		return small(c, html, {
			...consoleHeaders(consoleOrigin, origin, tryOut ? "'self'" : "'none'"),
			"Content-Type": page.type,
		});
	};
}

/** A file that has texts in it is there in each language; another one serves all. */
function inLanguage(
	{ console }: Pick<HttpParts, "console">,
	name: string,
	language: ConsoleLanguage,
): BuiltFile | undefined {
	const own = name.replace(/\.(\w+)$/, `.${language}.$1`);
	return console.get(own) ?? console.get(name);
}

/** What of a language has no texts in it is the file of all. */
function consoleAsset(
	{ console }: Pick<HttpParts, "console">,
	path: string,
): BuiltFile | undefined {
	return (
		console.get(path) ??
		console.get(path.replace(/^assets\/[a-z]{2}\//, "assets/"))
	);
}

/** As it is declared: what stands in the address itself may open something. */
function routeOf(c: Context<Env>): string {
	const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"));
	return `${c.req.method} ${route?.path ?? "/*"}`;
}
