import type { Bodies } from "../../protocol/entry.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { EpisodeOutcome } from "./rows.ts";

/** What of an entry is measured; `body` is null where it says nothing of a state, or was erased. */
export type LogEntry = Pick<
	EntryRow,
	"seq" | "kind" | "author_kind" | "author_id" | "at" | "body"
>;

/** One episode as the log tells it. Times are server milliseconds. */
export interface LoggedEpisode {
	first_seq: number;
	began_at: number;
	ended_at: number | null;
	endedBy: Bodies["closed"]["by"] | null;
	wasLive: boolean;
	language: string | null;
	team_id: string | null;
	/** To whom it was given over is erased: nothing here says which team it was. */
	isTeamErased: boolean;
	/** Ids of the tags that it had last, ascending. What changes once it is closed changes it as well. */
	tags: string[];
	/** Id of the outcome with which it was closed; null: none was said. */
	closedWith: string | null;
	outcome: EpisodeOutcome;
	/** From when on somebody waited for what the outcome is of, and until when; null: nobody did, or it goes on. */
	waitedFrom: number | null;
	waitedTo: number | null;
	waited_ms: number | null;
	gave_up_ms: number | null;
	response_ms: number | null;
	/** The first human word; null: none yet. */
	wordAt: number | null;
	/** Who wrote, in the order of their first words. */
	wrote: string[];
	/** The entry of the last human word; 0: none. */
	lastWordSeq: number;
	/** Milliseconds for which each had it in hand. */
	held: Map<string, number>;
}
