import type { Hono } from "hono";
import { figuresAskedIn } from "../../../protocol/figure-address.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { FigureReads } from "../../figures/figure-reads.ts";
import { figuresCsv } from "../../figures/figures-csv.ts";
import { mayReadFigures } from "../../figures/may-read-figures.ts";
import { agentOf } from "../../people/agent.ts";
import type { Limits } from "../../ports/limits.ts";
import { sessionOf } from "../../sessions/sessions.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { sessionTokenIn } from "./cookie.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

export interface FigureRoutesParts extends AccountParts {
	limits: Limits;
	figureReads: Pick<FigureReads, "figures">;
}

/**
 * The figures of a page as a file, by an address that a link can have: `?site=…` and what the page was asked for. It
 * changes nothing, and who may read the page may read it.
 */
export function figureRoutes(
	app: Hono<Env>,
	{ store, limits, figureReads, consoleOrigin }: FigureRoutesParts,
	account: AccountSession,
): void {
	app.get("/console/figures.csv", async (c) => {
		const cookie = sessionTokenIn(consoleOrigin, c.req.header("Cookie"));
		const session = await sessionOf(store, cookie);
		await account.mustHaveSecondFactor(session);
		const who = await agentOf(store, session.person_id);
		if (!who) throw new Refused({ code: "signed_out" });
		await limits.spend("agent", "ask", who.id);
		const asked = figuresAskedIn(new URL(c.req.url).searchParams);
		const reach = mayReadFigures({ who, sites: who.roles }, asked);
		const read = await figureReads.figures(asked, reach);
		const { from, to } = read.period;
		return c.body(figuresCsv(read), 200, {
			...ALWAYS,
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="figures-${from}-${to}.csv"`,
			"Cache-Control": "no-store",
			"Cross-Origin-Resource-Policy": "same-origin",
		});
	});
}
