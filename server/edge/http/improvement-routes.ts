import type { Hono } from "hono";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import type { ImprovementStore } from "../../improvements/queries.ts";
import type { Store } from "../../store/contract/store.ts";
import { noSuchSite } from "./no-such-site.ts";
import { wantedTags } from "./own-form.ts";
import { sayOf } from "./plain-say.ts";
import { improvementsPage } from "./public-page/improvements-page.ts";
import { publicHeaders } from "./public-page/public-headers.ts";
import type { Env } from "./read-body.ts";

export interface ImprovementRoutesParts {
	store: Store & ImprovementStore;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/** You said, we did: a page that needs no script, no cookie and no sign-in. */
export function improvementRoutes(
	app: Hono<Env>,
	{ store, texts, origin }: ImprovementRoutesParts,
): void {
	app.get("/you-said/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		const all = await store.improvements(site.id);
		const rows = all.filter((row) => row.is_public === 1);
		const changes = all.map((row) => row.changed_at);
		return c.html(
			improvementsPage(
				{
					...{ origin, site, wanted: wantedTags(c) },
					say: (locale) => sayOf(site, locale, texts),
				},
				rows,
			),
			200,
			publicHeaders({
				changedAt: Math.max(site.created_at, ...changes),
				isListed: rows.length > 0,
			}),
		);
	});
}
