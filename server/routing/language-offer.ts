import { LANGUAGE_MS } from "../../protocol/limits.ts";
import { speaks } from "../../protocol/required-language.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Presence } from "./presence.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";

/** When a shopper who waits may be offered another language, and which. A team is never relaxed. */
export interface LanguageOffer {
	/** From then on; never, where no language in particular is needed. */
	at(row: ConversationRow, liveSince: number, now: number): number;
	/** One that somebody free speaks; null: none, or not yet. */
	offered(row: ConversationRow, liveSince: number, now: number): string | null;
}

const DAY_MS = 24 * 3_600_000;

export function createLanguageOffer(
	{ assignment, people, language, receives }: SiteAssignment,
	presence: Presence,
): LanguageOffer {
	/** Somebody of the language has been here within a day: it is worth a minute to wait for them. */
	function wasHereToday(wanted: string, now: number): boolean {
		for (const { person_id, languages } of people().members.values()) {
			const here = presence.endsAt(person_id) > now - DAY_MS;
			if (here && speaks(languages, wanted)) return true;
		}
		return false;
	}

	function at(row: ConversationRow, liveSince: number, now: number): number {
		const wanted = language(row);
		if (wanted === null) return Number.POSITIVE_INFINITY;
		return liveSince + (wasHereToday(wanted, now) ? LANGUAGE_MS : 0);
	}

	return {
		at,
		offered(row, liveSince, now) {
			if (row.offered_id !== null || at(row, liveSince, now) > now) return null;
			for (const member of people().members.values()) {
				const { person_id, languages, teams, slots } = member;
				const inTeam = row.team_id === null || teams.includes(row.team_id);
				const free = receives(person_id) && assignment.load(person_id) < slots;
				if (!inTeam || !free || assignment.fits(person_id, row.id)) continue;
				// Of several the one in which the site says that it answers.
				const site = people().languages;
				const known = languages.find((one) => site.includes(one));
				return known ?? languages[0] ?? null;
			}
			return null;
		},
	};
}
