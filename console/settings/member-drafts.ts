import type { SiteMember } from "../../protocol/site.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import type { SiteState } from "./site-state.ts";

export type MemberForm = Pick<SiteMember, "languages" | "teams"> & {
	/** As typed. */
	slots: string;
};

/** The draft over each member, by id. */
export function createMemberDrafts({
	connection,
	site,
	now,
	changed,
}: SiteState): (id: string) => Draft<MemberForm> {
	const drafts = new Map<string, Draft<MemberForm>>();

	function kept(id: string): MemberForm {
		const member = now().members.find((one) => one.id === id);
		return {
			slots: String(member?.slots ?? ""),
			languages: member?.languages ?? [],
			teams: member?.teams ?? [],
		};
	}

	function keep(id: string, { slots, languages, teams }: MemberForm) {
		const known = new Set(now().teams.map((team) => team.id));
		// A team may have been removed since this was typed.
		const member = {
			id,
			slots: Number(slots),
			languages,
			teams: teams.filter((team) => known.has(team)),
		};
		return changed(connection.ask("member:change", { site, member }));
	}

	return (id) => {
		const known = drafts.get(id);
		if (known) return known;
		const draft = createDraft<MemberForm>(
			() => kept(id),
			(form) => keep(id, form),
		);
		drafts.set(id, draft);
		return draft;
	};
}
