import type { Transfer } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { whatIsMissing } from "../../protocol/required-language.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { maySee } from "../conversations/may.ts";
import { transferToAgent, transferToTeam } from "../conversations/release.ts";
import type { Agent } from "../people/agent.ts";
import type { Store } from "../store/contract/store.ts";
import type { Presence } from "./presence.ts";
import type { Routing } from "./routing.ts";

export interface TransferParts {
	store: Store;
	log: ConversationLog;
	presence: Presence;
	routing: Routing;
}

/**
 * To a colleague who can have it, or to a team. Errors: `not_found` also for a colleague or team of another
 * site, `not_free`, `taken`, `closed`.
 */
export async function transfer(
	{ store, log, presence, routing }: TransferParts,
	agent: Agent,
	{ conversation, to, note }: Transfer,
): Promise<void> {
	const row = await store.conversation(conversation);
	maySee(agent, row);
	const { site_id: site } = row;
	const router = await routing.router(site);
	const key = { site, conversation, note };
	if (to.kind === "team") {
		const team = (await store.teams(site)).find(({ id }) => id === to.id);
		if (!team) throw new Refused({ code: "not_found" });
		await transferToTeam(log, agent, key, { id: team.id, name: team.name });
		return;
	}
	const member = router.site.people().members.get(to.id);
	if (!member) throw new Refused({ code: "not_found" });
	const wanted = { team: row.team_id, language: router.site.language(row) };
	// What is offered to them has a slot already, unless it is this one.
	const promised = row.offered_id === to.id ? 1 : 0;
	const free = router.site.assignment.load(to.id) - promised < member.slots;
	const lacks = whatIsMissing(wanted, member) ?? (free ? null : "full");
	await transferToAgent(log, agent, key, {
		id: to.id,
		name: member.name,
		lacks,
		presentUntil: presence.endsAt(to.id),
	});
}
