import { type NotFree, Refused } from "../../protocol/refusal.ts";
import { whatIsMissing } from "../../protocol/required-language.ts";
import type { MemberRemoval } from "../../protocol/staff.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { releaseLost } from "../conversations/release.ts";
import type { Agent } from "../people/agent.ts";
import type { Presence } from "../routing/presence.ts";
import type { Routing } from "../routing/routing.ts";
import { settleHeld } from "../routing/settle-held.ts";
import type { SiteRouter } from "../routing/site-router.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";

export interface MoveParts {
	store: Store;
	log: ConversationLog;
	presence: Presence;
	routing: Routing;
}

type Open = MemberRemoval["open"];

/**
 * Whether what somebody holds can go where it shall, before anything is done. Errors: `not_found` for a colleague or
 * team that is none of the site's, `not_free` for a colleague who cannot have all of it.
 */
export async function mayMove(
	{ store, presence, routing }: MoveParts,
	site: string,
	person: string,
	open: Open,
): Promise<void> {
	if (open.kind === "queue") return;
	const { kind, id } = open.to;
	const router = await routing.router(site);
	if (kind === "team") {
		const teams = await store.teams(site);
		if (!teams.some((team) => team.id === id))
			throw new Refused({ code: "not_found" });
		return;
	}
	const member = router.site.people().members.get(id);
	if (!member || id === person) throw new Refused({ code: "not_found" });
	const held = heldOn(router, person);
	const why = whyNot();
	if (why) throw new Refused({ code: "not_free", by: member.name, why });

	function whyNot(): NotFree | null {
		if (held.length === 0) return null;
		for (const row of held) {
			const wanted = { team: row.team_id, language: router.site.language(row) };
			const lacks = member && whatIsMissing(wanted, member);
			if (lacks) return lacks;
		}
		if (presence.endsAt(id) <= store.now()) return "gone";
		if (member?.availability !== "here") return "away";
		const free = member.slots - router.site.assignment.load(id);
		return held.length <= free ? null : "full";
	}
}

/**
 * What somebody who works there no more still holds. A colleague who cannot have one any more, because of what
 * happened in between, does not get it: it goes to the queue, and so does everything that is left.
 */
export async function moveAll(
	parts: MoveParts,
	site: string,
	leaver: Pick<Agent, "id" | "name" | "email">,
	open: Open,
): Promise<void> {
	const { log, routing } = parts;
	const router = await routing.router(site);
	if (open.kind === "transfer") {
		// The log says whose it was: the hand-over is theirs, as when somebody goes home.
		const agent: Agent = {
			...leaver,
			picture: null,
			roles: new Map([[site, "agent"]]),
		};
		await settleHeld(parts, agent, open, heldOn(router, leaver.id)).catch(
			(error: unknown) => {
				if (!(error instanceof Refused)) throw error;
			},
		);
	}
	const lost = { agent: leaver.id, why: "agent_left" } as const;
	await Promise.all(
		heldOn(router, leaver.id).map(({ id: conversation }) =>
			releaseLost(log, { site, conversation }, lost),
		),
	);
}

function heldOn({ site }: SiteRouter, person: string): ConversationRow[] {
	return [...site.rows.values()].filter(
		({ state, agent_id }) => state === "open" && agent_id === person,
	);
}
