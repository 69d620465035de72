import type { Hono } from "hono";
import { shownSite } from "../../sites/preview.ts";
import type { Store } from "../../store/contract/store.ts";
import { ALWAYS, previewHeaders } from "./headers.ts";
import { isOpenedAlone } from "./opened-alone.ts";
import {
	PREVIEW_SCRIPT,
	PREVIEW_STYLE_HASH,
	previewPage,
} from "./preview-page.ts";
import type { Env } from "./read-body.ts";

interface Parts {
	store: Pick<Store, "site">;
	origin: string;
	consoleOrigin: string;
}

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** What the settings show of a look before it is saved: a page of the relay with the real chat on it. */
export function previewRoutes(
	app: Hono<Env>,
	{ store, origin, consoleOrigin }: Parts,
): void {
	app.get("/preview.js", (c) =>
		c.body(PREVIEW_SCRIPT, 200, {
			...ALWAYS,
			"Content-Type": "text/javascript; charset=utf-8",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Cache-Control": "no-cache",
		}),
	);
	app.get("/preview/:site", async (c) => {
		const said = c.req.param("site");
		const found = await shownSite(store, said);
		// Whoever passes such an address on must not make this relay say it to anybody.
		if (!found?.isPreview || isOpenedAlone(c))
			return c.text("not found", 404, ALWAYS);
		const locale = c.req.query("locale") ?? "";
		const page = previewPage({
			site: said,
			locale: LOCALE.test(locale) ? locale : "en",
			isOpen: c.req.query("open") !== undefined,
			console: consoleOrigin,
		});
		return c.html(
			page,
			200,
			previewHeaders(origin, consoleOrigin, PREVIEW_STYLE_HASH),
		);
	});
}
