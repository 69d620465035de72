import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";

/**
 * Takes a person off a site. Their windows close at once, and come back with what is left to them; what they
 * say in between is refused, because each command reads the memberships again.
 * @param look has the availability of the site looked at again
 */
export async function endMembership(
	{ store, publisher }: { store: Store; publisher: Publisher },
	site: string,
	person: string,
	look: (sites: string[]) => void,
): Promise<void> {
	await store.dropMembership(site, person);
	publisher.closeStaff(`person:${person}`);
	look([site]);
}
