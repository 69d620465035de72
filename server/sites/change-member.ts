import { Refused } from "../../protocol/refusal.ts";
import type { MemberChange } from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";

/** Slots, languages and teams of somebody of the staff. Errors: `not_found`, `malformed`. */
export async function changeMember(
	store: Store,
	{ site, member }: MemberChange,
): Promise<void> {
	const members = await store.members(site);
	if (!members.some(({ person_id }) => person_id === member.id))
		throw new Refused({ code: "not_found" });
	const teams = await store.teams(site);
	const known = new Set(teams.map(({ id }) => id));
	if (!member.teams.every((team) => known.has(team)))
		throw new Refused({ code: "malformed", field: "member.teams" });
	await store.setMember(site, member.id, {
		slots: member.slots,
		languages: JSON.stringify([...new Set(member.languages)]),
		teams: JSON.stringify([...new Set(member.teams)]),
	});
}
