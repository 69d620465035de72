import type { EstimatedWait } from "../../protocol/conversation.ts";
import { COLLEAGUES_TOLD } from "../../protocol/limits.ts";
import type { TeamPicture } from "../../protocol/team-picture.ts";
import type { Availability, HoursInfo } from "../../protocol/visitor.ts";
import { pictureAddress } from "../people/picture.ts";
import { hoursInfo, hoursState } from "../sites/hours.ts";
import type { Member } from "./people.ts";
import type { Presence } from "./presence.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import type { Asked } from "./wait/line.ts";

/** What replies have taught of a site. */
interface Learnt {
	/** The recent reply time; null: not known. */
	replyMinutes: number | null;
	told(asked: Asked): EstimatedWait | null;
}

/**
 * What is true of a site at this moment, and nothing more: outside the hours it is closed, whoever is there.
 * What is told of the time to the first word, and how many are ahead, is of the whole site as one line: whoever has
 * written nothing has no language and no team yet, and gets a place that is no worse.
 */
export function availabilityOf(
	{ assignment, people, waiting }: SiteAssignment,
	now: number,
	{ replyMinutes, told }: Learnt,
): Availability {
	const { hours, canCall } = people();
	const state = hoursState(hours, now);
	if (!state.open) return { kind: "closed", opensAt: state.opensAt };
	const { receiving, free, slots } = assignment.there();
	if (free > 0)
		return { kind: "here", told: told({ ahead: null, slots, now }) };
	if (receiving > 0) {
		const ahead = waiting().live;
		return { kind: "busy", ahead, told: told({ ahead, slots, now }) };
	}
	// Without hours nobody has said when people may be called, so nothing is claimed of it.
	const isCalled = hours !== null && canCall;
	return { kind: isCalled ? "called" : "unattended", replyMinutes };
}

/** When the hours change it by themselves. */
export function hoursChangeAt({ people }: SiteAssignment, now: number): number {
	const hours = hoursState(people().hours, now);
	const at = hours.open ? hours.until : hours.opensAt;
	return at ?? Number.POSITIVE_INFINITY;
}

/** The hours as a widget may say them: "always" only while somebody is there. */
export function hoursSaid(
	{ people }: SiteAssignment,
	now: number,
	{ kind }: Availability,
): HoursInfo | null {
	const told = hoursInfo(people().hours, now);
	return told && { ...told, always: told.always && isSomebodyThere(kind) };
}

/** Somebody is there to answer, if not at once. */
export function isSomebodyThere(kind: Availability["kind"]): boolean {
	return kind === "here" || kind === "busy";
}

/** Who is there and how busy, and who waits, for staff. */
export function teamPicture(
	site: string,
	{ people, held, waiting, since, restsUntil }: SiteAssignment,
	presence: Presence,
	availability: Availability,
): TeamPicture {
	const { members, teams, languages, hours } = people();
	const told = toldOf([...members.values()], presence);
	return {
		site,
		agents: told.map((member) => ({
			id: member.person_id,
			name: member.name,
			picture: pictureAddress(member),
			availability: member.availability,
			presence: presence.state(member.person_id),
			until: member.until,
			since: since(member.person_id),
			restsUntil: restsUntil(member.person_id),
			load: held.get(member.person_id)?.size ?? 0,
			slots: member.slots,
			languages: member.languages,
			teams: member.teams,
		})),
		teams: [...teams.values()].map(({ id, name, offers }) => ({
			id,
			name,
			offers: offers === 1,
		})),
		waiting: waiting(),
		availability,
		timeZone: hours?.timeZone ?? null,
		languages,
	};
}

/** As many as are told: where there are more, those who are not there are left out first. */
function toldOf(members: readonly Member[], presence: Presence): Member[] {
	if (members.length <= COLLEAGUES_TOLD) return [...members];
	const isThere = ({ person_id }: Member) =>
		presence.state(person_id) !== "gone";
	const [there, gone] = [true, false].map((wanted) =>
		members.filter((member) => isThere(member) === wanted),
	);
	return [...(there ?? []), ...(gone ?? [])].slice(0, COLLEAGUES_TOLD);
}
