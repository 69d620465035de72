import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { parseSearch } from "../../protocol/parse-search.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readViewNamed,
	readViewSaved,
	type SavedView,
	VIEWS_MOST,
	type ViewSaved,
} from "../../protocol/saved-view.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { byText } from "../ports/by-text.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { CountViews } from "./count-views.ts";
import type { ViewStore } from "./queries.ts";
import type { SavedViewRow } from "./rows.ts";

interface Parts {
	store: ViewStore & { now(): number };
	publisher: Pick<Publisher, "staff">;
	count: CountViews;
}

/** Searches with a name: one's own, and those of the team. */
export function viewHandlers({ store, publisher, count }: Parts) {
	async function saved(site: string, { who }: AgentActor) {
		const rows = await store.savedViews(site, who.id);
		return { views: rows.map(viewOf).sort(inOrder) };
	}

	/** Every console that shows it reads again. */
	function tell({ site_id: site, person_id }: SavedViewRow) {
		publisher.staff(
			person_id === null ? `site:${site}` : `person:${person_id}`,
			"views:changed",
			{ site },
		);
	}

	return {
		"views:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: (actor, { site }) => saved(site, actor),
		}),
		"views:count": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(),
			run: async (actor: AgentSession, { site }) => ({
				counts: await count(actor, await store.savedViews(site, actor.who.id)),
			}),
		}),
		"view:save": handler({
			cost: "write",
			read: readViewSaved,
			may: siteRole(),
			async run(actor, wanted) {
				const row = rowOf(wanted, actor, store.now());
				const setsTeam = setsTeamOf(actor, wanted.site);
				if (row.person_id === null && !setsTeam)
					throw new Refused({ code: "forbidden" });
				const before = await store.savedView(row.site_id, row.id);
				const by = { person: actor.who.id, setsTeam };
				const kept = await store.keepSavedView(row, VIEWS_MOST, by);
				if (kept === "other") refuse(before);
				if (kept === "full") throw new Refused({ code: "rejected" });
				if (before && before.person_id !== row.person_id) tell(before);
				tell(row);
				return saved(wanted.site, actor);
			},
		}),
		"view:remove": handler({
			cost: "write",
			read: readViewNamed,
			may: siteRole(),
			async run(actor, { site, id }) {
				const row = await store.savedView(site, id);
				const isOwn = row?.person_id === actor.who.id;
				const isTeams = row?.person_id === null;
				if (!row || !(isOwn || (isTeams && setsTeamOf(actor, site))))
					refuse(row);
				await store.dropSavedView(site, id);
				tell(row);
				return saved(site, actor);
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			"views:read" | "views:count" | "view:save" | "view:remove"
		>,
		AgentSession
	>;
}

/** What is somebody else's does not exist; what is the team's does. */
function refuse(row: SavedViewRow | undefined): never {
	throw new Refused({
		code: row?.person_id === null ? "forbidden" : "not_found",
	});
}

function setsTeamOf({ sites }: AgentActor, site: string): boolean {
	return SETTERS.some((role) => role === sites.get(site));
}

/** Errors: `malformed`. */
function rowOf(
	{ site, id, owner, name, icon, query }: ViewSaved,
	{ who }: AgentActor,
	changed_at: number,
): SavedViewRow {
	if (!parseSearch(query).ok)
		throw new Refused({ code: "malformed", field: "query" });
	const person_id = owner === "team" ? null : who.id;
	return { site_id: site, id, person_id, name, icon, query, changed_at };
}

function viewOf(row: SavedViewRow): SavedView {
	const { site_id: site, id, person_id, name, icon, query, changed_at } = row;
	return {
		site,
		id,
		owner: person_id === null ? "team" : "mine",
		name,
		icon,
		query,
		changedAt: changed_at,
	};
}

/** Of the team first; by name, and two of one name by age of their ids, so that the order stands still. */
function inOrder(one: SavedView, other: SavedView): number {
	return (
		Number(one.owner === "mine") - Number(other.owner === "mine") ||
		byText(one.name, other.name) ||
		byText(one.id, other.id)
	);
}
