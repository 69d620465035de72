import { Refused } from "../../protocol/refusal.ts";
import { type MemberChange, readMemberChange } from "../../protocol/site.ts";
import { agentOf, tellMe } from "../people/agent.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { MembershipRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { Setting } from "./setting.ts";

interface Parts {
	store: Store;
	publisher: Publisher;
}

/** Slots, languages and teams of somebody of the staff. Errors: `not_found`, `malformed`. */
export function memberSetting(parts: Parts): Setting<MemberChange> {
	const { store } = parts;
	return {
		read: readMemberChange,
		async decide({ site, member }) {
			const members = await store.members(site);
			const row = members.find(({ person_id }) => person_id === member.id);
			if (!row) throw new Refused({ code: "not_found" });
			const teams = await store.teams(site);
			const known = new Set(teams.map(({ id }) => id));
			if (!member.teams.every((team) => known.has(team)))
				throw new Refused({ code: "malformed", field: "member.teams" });
			const { slots, languages, teams: of } = row;
			const set = {
				slots: member.slots,
				languages: JSON.stringify([...new Set(member.languages)]),
				teams: JSON.stringify([...new Set(member.teams)]),
			};
			return {
				before: valuesOf(row),
				after: valuesOf({ ...row, ...set }),
				writes: [
					{
						kind: "member",
						person: member.id,
						set,
						was: { slots, languages, teams: of },
					},
				],
				target: member.id,
			};
		},
		async follow({ member }) {
			// The slots stand in the top bar of whoever has them.
			const agent = await agentOf(store, member.id);
			if (agent) await tellMe(parts, agent);
		},
	};
}

function valuesOf({
	person_id: id,
	slots,
	languages,
	teams,
}: MembershipRow): Omit<MemberChange, "site"> {
	return {
		member: {
			id,
			slots,
			languages: JSON.parse(languages) as string[],
			teams: JSON.parse(teams) as string[],
		},
	};
}
