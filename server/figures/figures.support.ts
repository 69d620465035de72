import { NOT_ASKED } from "./episode-ratings.ts";
import type { EpisodeAgent, EpisodeRow } from "./rows.ts";

/** A live one of a visitor that nobody was asked about; whatever else a test wants of it. */
export function episode(of: Partial<EpisodeRow> = {}): EpisodeRow {
	return {
		site_id: "shop",
		conversation_id: "one",
		first_seq: 1,
		began_at: 0,
		day: 20_000,
		hour: 9,
		mode: "live",
		relation: "visitor",
		language: "en",
		team_id: null,
		returning: 0,
		outcome: "answered",
		waited_ms: null,
		gave_up_ms: null,
		response_ms: null,
		open_response_ms: null,
		handled_ms: null,
		ended_at: null,
		agents: "[]",
		tags: "[]",
		closed_with: null,
		told: null,
		told_low: null,
		told_high: null,
		late: null,
		in_time: null,
		...NOT_ASKED,
		...of,
	};
}

export function wroteIn(of: Partial<EpisodeAgent> = {}): EpisodeAgent {
	return { id: "ines", wrote: 1, first: 0, credited: 0, held: 0, ...of };
}
