import { trimmed } from "../../protocol/is-blank.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Team } from "../../protocol/site.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import type { SiteState } from "./site-state.ts";

export type TeamForm = Pick<Team, "name" | "offers">;

export interface TeamDrafts {
	newTeam: Draft<TeamForm>;
	team(id: string): Draft<TeamForm>;
	/** null: it is gone. */
	removeTeam(id: string): Promise<Refusal | null>;
}

const NEW_TEAM: TeamForm = { name: "", offers: false };

export function createTeamDrafts({
	connection,
	site,
	now,
	changed,
}: SiteState): TeamDrafts {
	const drafts = new Map<string, Draft<TeamForm>>();

	const keep = (id: string | null, form: TeamForm) => {
		const team = { id, name: trimmed(form.name), offers: form.offers };
		return changed(connection.ask("team:change", { site, team }));
	};

	return {
		newTeam: createDraft(
			() => NEW_TEAM,
			(form) => keep(null, form),
		),
		team(id) {
			const known = drafts.get(id);
			if (known) return known;
			const draft = createDraft<TeamForm>(
				() => {
					const team = now().teams.find((one) => one.id === id);
					return team ? { name: team.name, offers: team.offers } : NEW_TEAM;
				},
				(form) => keep(id, form),
			);
			drafts.set(id, draft);
			return draft;
		},
		async removeTeam(team) {
			const reply = await changed(
				connection.ask("team:remove", { site, team }),
			);
			return reply.ok ? null : reply.refusal;
		},
	};
}
