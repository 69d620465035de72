import type { EpisodeAgent, EpisodeRow } from "../../server/figures/rows.ts";
import { LANGUAGES } from "./history.ts";
import { isLate } from "./past-ask.ts";
import type { PastEpisode } from "./past-episode.ts";

/** What stands for the numbers of a history. */
export interface Cast {
	site: string;
	agents: readonly { id: string; name: string }[];
	teams: readonly { id: string; name: string }[];
	tags: readonly { id: string; name: string }[];
	outcomes: readonly { id: string; name: string }[];
}

/** As what is asked after every conversation from the beginning. */
export const FORMAT = "faces 1";

/** What the product makes of the log of an episode, made of the episode itself. */
export function episodeRow(
	past: PastEpisode,
	cast: Cast,
	{ conversation, firstSeq }: { conversation: string; firstSeq: number },
): EpisodeRow {
	const { beganAt, answeredAt, takenAt, endedAt, ask, told } = past;
	const isLive = past.mode === "live";
	const gaveUp = answeredAt === null ? (past.silentAt ?? endedAt) : null;
	const late = isLate(past);
	const answer = ask?.answer ?? null;
	const isInTime = answeredAt !== null && answeredAt <= (past.answerBy ?? 0);
	return {
		site_id: cast.site,
		conversation_id: conversation,
		first_seq: firstSeq,
		began_at: beganAt,
		day: past.day,
		hour: past.hour,
		mode: past.mode,
		relation: past.relation,
		language: LANGUAGES[past.language] ?? null,
		team_id: past.team === null ? null : (cast.teams[past.team]?.id ?? null),
		returning: past.isReturning ? 1 : 0,
		outcome: past.outcome,
		waited_ms: takenAt === null ? null : takenAt - beganAt,
		gave_up_ms: gaveUp === null ? null : gaveUp - beganAt,
		response_ms: answeredAt === null ? null : answeredAt - beganAt,
		open_response_ms:
			isLive || answeredAt === null ? null : answeredAt - past.opensAt,
		handled_ms: takenAt === null ? null : endedAt - takenAt,
		ended_at: endedAt,
		agents: JSON.stringify(agentsOf(past, cast)),
		tags: JSON.stringify(past.tags.map((tag) => cast.tags[tag]?.id).sort()),
		closed_with: cast.outcomes[past.closedWith ?? -1]?.id ?? null,
		told: told?.kind ?? null,
		told_low: told?.low ?? null,
		told_high: told?.high ?? null,
		late: late === null ? null : late ? 1 : 0,
		in_time: past.answerBy === null ? null : isInTime ? 1 : 0,
		ask_id: ask ? `${conversation} ${past.nth}` : null,
		seen: ask?.seenAt ? 1 : 0,
		started: answer ? 1 : 0,
		answered: answer ? 1 : 0,
		dismissed: ask?.dismissedAt ? 1 : 0,
		withdrawn: 0,
		hidden: 0,
		format: ask ? FORMAT : null,
		score: answer?.score ?? null,
		solved: answer?.solved ?? null,
	};
}

function agentsOf(past: PastEpisode, cast: Cast): EpisodeAgent[] {
	const { takenAt, passedOn, endedAt } = past;
	// Whoever had it and did not write is no writer of it.
	if (past.answeredAt === null || takenAt === null) return [];
	const passedAt = passedOn?.at ?? endedAt;
	return past.agents.map((agent, at) => ({
		id: cast.agents[agent]?.id ?? "",
		wrote: 1,
		first: at === 0 ? 1 : 0,
		credited: past.ask ? 1 : 0,
		held: at === 0 ? passedAt - takenAt : endedAt - passedAt,
	}));
}
