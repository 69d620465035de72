import type { PromiseOwes, PromiseOwner } from "../../protocol/promise.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Agent } from "../people/agent.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import type { Store } from "../store/contract/store.ts";

const SHOP: PromiseOwner = { kind: "shop", id: null, name: null };

/** Errors: `not_found` for a team or somebody who does not answer on the site. */
export async function promiseOwner(
	store: Pick<Store, "members" | "teams">,
	site: string,
	agent: Pick<Agent, "id" | "name">,
	owes: PromiseOwes,
): Promise<PromiseOwner> {
	switch (owes.kind) {
		case "me":
			return { kind: "agent", id: agent.id, name: agent.name };
		case "agent": {
			const members = await store.members(site);
			const member = members.find((one) => one.person_id === owes.id);
			if (!member || !mayAnswerAt(member))
				throw new Refused({ code: "not_found" });
			return { kind: "agent", id: owes.id, name: member.name };
		}
		case "team": {
			const teams = await store.teams(site);
			const team = teams.find(({ id }) => id === owes.id);
			if (!team) throw new Refused({ code: "not_found" });
			return { kind: "team", id: team.id, name: team.name };
		}
		case "shop":
			return SHOP;
	}
}
