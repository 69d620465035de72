import {
	CALL_AGAIN_MS,
	CALL_FOR_MS,
	CALLS_AN_HOUR,
} from "../../protocol/limits.ts";
import type { Unseen } from "./call-queries.ts";
import type { StaffAddress } from "./device-queries.ts";
import type { CallRow } from "./rows.ts";

export interface Chosen {
	person: StaffAddress;
	/** Shoppers of this person's whom nobody has seen. */
	waiting: number;
	since: number;
}

const HOUR_MS = 3_600_000;

/**
 * Whom of a site's people to call now. Somebody is called for a shopper who is new, or again after a while when
 * nobody has come, and never more often than a person can bear.
 * @param due all of one site
 * @param calls of the last hour, for all sites of these people
 */
export function chooseCalls(
	due: readonly Unseen[],
	staff: readonly StaffAddress[],
	calls: readonly CallRow[],
	now: number,
): Chosen[] {
	const [any] = due;
	if (!any) return [];
	return staff.flatMap((person) => {
		const theirs = due.filter((row) => isFor(person, row, staff));
		const had = calls.filter(
			({ person_id, at }) =>
				person_id === person.person_id && at > now - HOUR_MS,
		);
		const last = Math.max(
			...had
				.filter(({ site_id }) => site_id === any.site_id)
				.map(({ at }) => at),
		);
		const mayAgain = now - last >= CALL_AGAIN_MS;
		const isTime = theirs.some(
			(row) => isNew(row) || (mayAgain && isRinging(row, now)),
		);
		if (!isTime || had.length >= CALLS_AN_HOUR) return [];
		const since = Math.min(...theirs.map((row) => row.since));
		return [{ person, waiting: theirs.length, since }];
	});
}

/** Nobody was called for it yet since it began to wait. */
export function isNew({ called_at, since }: Unseen): boolean {
	return called_at === null || called_at < since;
}

/** After an hour without a new word the bell is silent: who has not come by then was heard by nobody. */
function isRinging({ called_at, last_visitor_at }: Unseen, now: number) {
	return now - Math.max(called_at ?? now, last_visitor_at) < CALL_FOR_MS;
}

/** A team's own people, or everybody where the team has none. */
function isFor(
	person: StaffAddress,
	{ team_id }: Unseen,
	staff: readonly StaffAddress[],
): boolean {
	if (team_id === null) return true;
	const inTeam = ({ teams }: StaffAddress) =>
		(JSON.parse(teams) as string[]).includes(team_id);
	return inTeam(person) || !staff.some(inTeam);
}
