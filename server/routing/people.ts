import type { Hours } from "../../protocol/hours.ts";
import { ANSWER_MS } from "../../protocol/limits.ts";
import { languageOf } from "../../protocol/required-language.ts";
import { mayAnswerAt } from "../people/read-only.ts";
import { hideIbansMs, maskingOf } from "../sites/change-masking.ts";
import { hoursOf } from "../sites/hours.ts";
import type { TeamRow } from "../store/contract/routing-rows.ts";
import type { MembershipRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

/** Somebody of a site's staff, with their settings read. */
export interface Member
	extends Omit<
		MembershipRow,
		"languages" | "teams" | "missed" | "missed_since"
	> {
	name: string;
	/** The id of a file. */
	picture: string | null;
	languages: string[];
	teams: string[];
}

/** What owners have set for a site, and who answers there: of those who only read, the routing knows nothing. */
export interface SitePeople {
	hours: Hours | null;
	/** How long a word of a shopper may stand unanswered, in milliseconds. */
	answerWithin: number;
	/** So long nothing new comes to whoever has closed a conversation, in milliseconds. */
	wrapUpMs: number;
	/** Numbers of bank accounts are hidden, and kept so long, in milliseconds; null: they stay. */
	hideIbansMs: number | null;
	/** As `languageOf` spells them. */
	languages: string[];
	teams: ReadonlyMap<string, TeamRow>;
	members: Map<string, Member>;
	/** Whether anybody of them is reached by a call while nobody is at the console. */
	canCall: boolean;
}

/** Before anybody was read. */
export const nobody = (): SitePeople => ({
	hours: null,
	answerWithin: ANSWER_MS,
	wrapUpMs: 0,
	hideIbansMs: null,
	languages: [],
	teams: new Map(),
	members: new Map(),
	canCall: false,
});

export async function readPeople(
	store: Store,
	site: string,
	canCall: (site: string) => Promise<boolean>,
): Promise<SitePeople> {
	const row = await store.site(site);
	const teams = await store.teams(site);
	const members = (await store.members(site)).filter(mayAnswerAt);
	return {
		hours: row ? hoursOf(row) : null,
		answerWithin: row?.answer_within ?? ANSWER_MS,
		wrapUpMs: row?.wrap_up ?? 0,
		hideIbansMs: row ? hideIbansMs(maskingOf(row)) : null,
		languages: languagesOf(row?.languages),
		teams: new Map(teams.map((team) => [team.id, team])),
		members: new Map(
			members.map((member) => [
				member.person_id,
				{
					...member,
					languages: languagesOf(member.languages),
					teams: JSON.parse(member.teams) as string[],
				},
			]),
		),
		canCall: await canCall(site),
	};
}

function languagesOf(json = "[]"): string[] {
	return (JSON.parse(json) as string[]).map(languageOf);
}
