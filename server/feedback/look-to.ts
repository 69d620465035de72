import type { Presence } from "../routing/presence.ts";
import type { Store } from "../store/contract/store.ts";

/**
 * Who is to look at a bad answer: the supervisors who are at work, or else the owners. A supervisor who is away is
 * not waited for.
 */
export async function lookTo(
	store: Pick<Store, "members">,
	presence: Pick<Presence, "state">,
	site: string,
): Promise<string[]> {
	const members = await store.members(site);
	const idsOf = (role: string, isThere: (id: string) => boolean) =>
		members.flatMap((one) =>
			one.role === role &&
			(role === "owner" || one.availability !== "away") &&
			isThere(one.person_id)
				? one.person_id
				: [],
		);
	const there = idsOf("supervisor", (id) => presence.state(id) === "present");
	return there.length > 0 ? there : idsOf("owner", () => true);
}
