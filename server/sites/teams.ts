import { newId } from "../../protocol/ids.ts";
import { TEAMS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { TeamChange, TeamNamed } from "../../protocol/site.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { nameTeam } from "../conversations/team-name.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Store } from "../store/contract/store.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
}

/** Errors: `not_found`, `conflict` for a name that another team has, `rejected` beyond `TEAMS`. */
export async function changeTeam(
	{ store, log }: Parts,
	{ site, team: { id, name, offers } }: TeamChange,
): Promise<void> {
	const teams = await store.teams(site);
	const before = teams.find((team) => team.id === id);
	if (id && !before) throw new Refused({ code: "not_found" });
	const others = teams.filter((team) => team !== before);
	if (others.some((team) => alike(team.name, name)))
		throw new Refused({ code: "conflict" });
	if (!before && teams.length >= TEAMS) throw new Refused({ code: "rejected" });
	const team = {
		site_id: site,
		id: before?.id ?? newId(),
		name,
		offers: offers ? 1 : 0,
		created_at: before?.created_at ?? store.now(),
	};
	await store.keepTeam(team);
	if (before && before.name !== name)
		await nameConversations({ store, log }, site, team.id, name);
}

/**
 * Takes it off its members and its conversations first: one that waited for a team that is gone would wait
 * for ever. Errors: `not_found`.
 */
export async function removeTeam(
	{ store, log }: Parts,
	{ site, team }: TeamNamed,
): Promise<void> {
	const teams = await store.teams(site);
	if (!teams.some(({ id }) => id === team))
		throw new Refused({ code: "not_found" });
	for (const member of await store.members(site)) {
		const of = JSON.parse(member.teams) as string[];
		if (!of.includes(team)) continue;
		const rest = of.filter((id) => id !== team);
		await store.setMember(site, member.person_id, {
			teams: JSON.stringify(rest),
		});
	}
	await store.dropTeam(site, team);
	await nameConversations({ store, log }, site, team, null);
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
