import { agentOf, tellMe } from "../people/agent.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { MembershipRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { SiteRouter } from "./site-router.ts";

/** What it means for the routing that somebody of the staff is in another state than before. */
export interface PersonChanges {
	/** Looks at the person again in every site where they work. */
	refreshEverywhere(person: string): Promise<void>;
	/** Tells the person's own windows. */
	tellSelf(person: string): Promise<void>;
	/** Both, after a switch was set. */
	changed(person: string): Promise<void>;
	/** The relay sets the switch, and says why. */
	setBy(
		person: string,
		availability: "here" | "away",
		because: MembershipRow["set_because"],
	): Promise<void>;
}

/** @param breakUntil called with the end of a break that somebody takes */
export function createPersonChanges(
	{ store, publisher }: { store: Store; publisher: Publisher },
	routerOf: (site: string) => SiteRouter,
	breakUntil: (until: number) => void,
): PersonChanges {
	async function refreshEverywhere(person: string): Promise<void> {
		const memberships = await store.memberships(person);
		for (const { site_id, availability, until } of memberships) {
			routerOf(site_id).personChanged(person, { availability, until });
			if (until !== null) breakUntil(until);
		}
	}

	async function tellSelf(person: string): Promise<void> {
		if (!publisher.staffHears(`person:${person}`)) return;
		const agent = await agentOf(store, person);
		if (agent) await tellMe({ store, publisher }, agent);
	}

	async function changed(person: string): Promise<void> {
		await refreshEverywhere(person);
		await tellSelf(person);
	}

	return {
		refreshEverywhere,
		tellSelf,
		changed,
		async setBy(person, availability, set_because) {
			await store.setAvailability(person, {
				availability,
				until: null,
				set_because,
			});
			await changed(person);
		},
	};
}
