import { Refused } from "../../protocol/refusal.ts";
import type { Store } from "../store/contract/store.ts";

/** People of the site by their ids, in this order. Errors: `not_found` for one who does not work there. */
export async function namesOf(
	store: Pick<Store, "members">,
	site: string,
	ids: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
	if (ids.length === 0) return [];
	const members = await store.members(site);
	return ids.map((id) => {
		const member = members.find(({ person_id }) => person_id === id);
		if (!member) throw new Refused({ code: "not_found" });
		return { id, name: member.name };
	});
}
