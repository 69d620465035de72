import type { Context, Hono } from "hono";
import type { PolicyContent } from "../../../protocol/policy.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import type { ImprovementStore } from "../../improvements/queries.ts";
import type { PolicyStore } from "../../policies/queries.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { noSuchSite } from "./no-such-site.ts";
import { wantedTags } from "./own-form.ts";
import { sayOf } from "./plain-say.ts";
import { policiesPage, policyPage } from "./public-page/policy-page.ts";
import { publicHeaders } from "./public-page/public-headers.ts";
import type { Env } from "./read-body.ts";

export interface PolicyRoutesParts {
	store: Store & PolicyStore & Pick<ImprovementStore, "hasImprovements">;
	texts: TextsByLanguage;
	/** The chat's own. */
	origin: string;
}

/** Policies as pages that need no script, no cookie and no sign-in: as they hold, and each version at its own address. */
export function policyRoutes(app: Hono<Env>, parts: PolicyRoutesParts): void {
	const { store } = parts;
	app.get("/policies/:site", async (c) => {
		const site = await store.site(c.req.param("site"));
		if (!site) return noSuchSite(c);
		return list(c, parts, site);
	});
	app.get("/policies/:site/:policy", async (c) => {
		const { site, policy } = c.req.param();
		const row = await store.policy(site, policy);
		return show(c, parts, { site, policy, number: row?.number ?? 0 });
	});
	app.get("/policies/:site/:policy/:number{[1-9][0-9]{0,5}}", async (c) => {
		const { site, policy, number } = c.req.param();
		return show(c, parts, { site, policy, number: Number(number) });
	});
}

async function list(
	c: Context<Env>,
	parts: PolicyRoutesParts,
	site: SiteRow,
	isGone = false,
) {
	const versions = await parts.store.policiesInForce(site.id);
	return c.html(
		policiesPage(await shownTo(c, parts, site), versions, isGone),
		isGone ? 404 : 200,
		publicHeaders({
			changedAt: isGone ? null : (site.policies_at ?? site.created_at),
			isListed: !isGone && versions.length > 0,
		}),
	);
}

async function show(
	c: Context<Env>,
	parts: PolicyRoutesParts,
	{
		site: id,
		policy,
		number,
	}: { site: string; policy: string; number: number },
) {
	const { store } = parts;
	const [site, row, version, all] = await Promise.all([
		store.site(id),
		store.policy(id, policy),
		store.policyVersion(id, policy, number),
		store.policyVersions(id, policy),
	]);
	if (!site) return noSuchSite(c);
	if (!row || !version) return list(c, parts, site, true);
	const { source } = JSON.parse(version.content) as PolicyContent;
	return c.html(
		policyPage(await shownTo(c, parts, site), version, all, row.number),
		200,
		publicHeaders({
			changedAt: version.at,
			// The shop's own page is the one to be found, and of ours the one that holds.
			isListed: source === "ours" && number === row.number,
		}),
	);
}

async function shownTo(
	c: Context<Env>,
	{ store, texts, origin }: PolicyRoutesParts,
	site: SiteRow,
) {
	const hasImprovements = await store.hasImprovements(site.id);
	return {
		...{ origin, site, now: store.now() },
		...{ wanted: wantedTags(c), hasImprovements },
		say: (locale: string) => sayOf(site, locale, texts),
	};
}
