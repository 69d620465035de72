import { newId } from "../../protocol/ids.ts";
import { TEAMS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	readTeamChange,
	type TeamChange,
	type TeamNamed,
} from "../../protocol/site.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { nameTeam } from "../conversations/team-name.ts";
import { auditRow } from "../people/audit.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { TeamRow } from "../store/contract/routing-rows.ts";
import type { SettingWrite } from "../store/contract/setting-write.ts";
import type { Store } from "../store/contract/store.ts";
import { mustBeKept } from "./keep-setting.ts";
import type { Setting } from "./setting.ts";
import { SETTERS } from "./site-role.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
}

/** A team. Errors: `not_found`, `conflict` for a name that another team has, `rejected` beyond `TEAMS`. */
export function teamSetting({ store, log }: Parts): Setting<TeamChange> {
	return {
		read: readTeamChange,
		async decide({ site, team: { id, name, offers } }) {
			const teams = await store.teams(site);
			const before = teams.find((team) => team.id === id);
			if (id && !before) throw new Refused({ code: "not_found" });
			const others = teams.filter((team) => team !== before);
			if (others.some((team) => alike(team.name, name)))
				throw new Refused({ code: "conflict" });
			if (!before && teams.length >= TEAMS)
				throw new Refused({ code: "rejected" });
			const row: TeamRow = {
				site_id: site,
				id: before?.id ?? newId(),
				name,
				offers: offers ? 1 : 0,
				created_at: before?.created_at ?? store.now(),
			};
			return {
				before: before ? valuesOf(before) : null,
				after: valuesOf(row),
				writes: [{ kind: "team", row, was: before ?? null }],
				target: row.id,
			};
		},
		async follow({ site }, { before, after: { team } }) {
			if (team.id !== null && before && before.team.name !== team.name)
				await nameConversations({ store, log }, site, team.id, team.name);
		},
	};
}

function valuesOf({ id, name, offers }: TeamRow): Omit<TeamChange, "site"> {
	return { team: { id, name, offers: offers === 1 } };
}

/**
 * Takes it off its members in the same transaction, and then off its conversations: one that waited for a team that
 * is gone would wait for ever. Errors: `not_found`.
 */
export async function removeTeam(
	{ store, log }: Parts,
	by: string,
	{ site, team: id }: TeamNamed,
): Promise<void> {
	const teams = await store.teams(site);
	const team = teams.find((one) => one.id === id);
	if (!team) throw new Refused({ code: "not_found" });
	const writes: SettingWrite[] = [];
	for (const member of await store.members(site)) {
		const of = JSON.parse(member.teams) as string[];
		if (!of.includes(id)) continue;
		const rest = of.filter((one) => one !== id);
		writes.push({
			kind: "member",
			person: member.person_id,
			set: { teams: JSON.stringify(rest) },
			was: { teams: member.teams },
		});
	}
	writes.push({ kind: "no_team", team: id });
	const audit = auditRow(site, store.now(), {
		action: "team_removed",
		by,
		target: id,
		details: { name: team.name, members: writes.length - 1 },
	});
	mustBeKept(
		await store.keepSettings({
			site,
			by: { person: by, roles: SETTERS },
			writes,
			version: null,
			audit,
		}),
	);
	await nameConversations({ store, log }, site, id, null);
}

/** The name that conversations show for their team; null: they need it no more. */
async function nameConversations(
	{ store, log }: Parts,
	site: string,
	team: string,
	name: string | null,
): Promise<void> {
	const set = { team_id: name === null ? null : team, team_name: name };
	await nameCurrent();
	let after: string | null = "";
	while (after !== null) {
		after = await store.setTeamOfClosed(site, team, set, after, AT_ONCE);
		await nextTurn();
	}
	// Meanwhile a closed one may have been taken up again.
	await nameCurrent();

	async function nameCurrent(): Promise<void> {
		const conversations = await store.conversationsForTeam(site, team);
		await Promise.all(
			conversations.map((conversation) =>
				nameTeam(log, { site, conversation }, team, set),
			),
		);
	}
}

/** Closed conversations that get their team's name in one go, some 10 ms. */
const AT_ONCE = 500;

/** People read two names as one, whatever the letters' size. */
function alike(one: string, other: string): boolean {
	return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
