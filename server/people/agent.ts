import type { Me, Role, SiteSummary } from "../../protocol/agent.ts";
import { SITES_TOLD } from "../../protocol/limits.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { pictureAddress } from "./picture.ts";
import { mayAnswerAt } from "./read-only.ts";

/** Somebody of the staff, with the sites that they may work for. */
export interface Agent {
	id: string;
	name: string;
	email: string;
	/** From the root of the relay; null: there is none. */
	picture: string | null;
	roles: ReadonlyMap<string, Role>;
}

/** The person as the staff member whom the memberships make them; undefined when there is none (any more). */
export async function agentOf(
	store: Pick<Store, "person" | "rolesOf">,
	personId: string,
): Promise<Agent | undefined> {
	const person = await store.person(personId);
	if (!person) return undefined;
	const roles = await store.rolesOf(personId);
	return {
		id: person.id,
		name: person.name,
		email: person.email,
		picture: pictureAddress(person),
		roles: new Map(roles.map(({ site_id, role }) => [site_id, role])),
	};
}

/** One switch for all sites: an agent is one person. Who only reads is away. */
export async function meOf(store: Store, agent: Agent): Promise<Me> {
	const memberships = (await store.memberships(agent.id)).filter(mayAnswerAt);
	// They are switched together; only one that is new may differ.
	const membership =
		memberships.find(({ availability }) => availability === "here") ??
		memberships[0];
	return {
		id: agent.id,
		name: agent.name,
		email: agent.email,
		picture: agent.picture,
		availability: membership?.availability ?? "away",
		until: membership?.until ?? null,
		why: membership?.set_because ?? null,
		...(await store.workloadOf(agent.id)),
	};
}

/** Tells the agent's own windows. */
export async function tellMe(
	{ store, publisher }: { store: Store; publisher: Publisher },
	agent: Agent,
): Promise<Me> {
	const me = await meOf(store, agent);
	publisher.staff(`person:${agent.id}`, "me:changed", { me });
	return me;
}

export async function sitesOf(
	store: Store,
	agent: Agent,
): Promise<SiteSummary[]> {
	const sites = await store.sitesOf(agent.id);
	return sites.slice(0, SITES_TOLD).flatMap(({ id, name }) => {
		const role = agent.roles.get(id);
		return role ? [{ id, name, role }] : [];
	});
}
