import type { LineEventRow, ToldWaitRow } from "./routing-rows.ts";

/** What the expected wait is learnt from, and what was told of it. */
export interface WaitStore {
	/** What happened in the lines of a site since then, oldest first. */
	lineEvents(site: string, since: number): Promise<LineEventRow[]>;
	keepLineEvents(events: readonly LineEventRow[]): Promise<void>;
	/** The first human reply came later than the start of the service. */
	keepReply(event: LineEventRow): Promise<void>;
	/** What shoppers were told since then, oldest first. */
	toldWaits(site: string, since: number): Promise<ToldWaitRow[]>;
	/** The first that was told in one wait stays. */
	keepToldWaits(told: readonly ToldWaitRow[]): Promise<void>;
	/** What came of it; the first outcome stays. */
	endToldWait(ended: EndedWait): Promise<void>;
}

export interface EndedWait
	extends Pick<ToldWaitRow, "site_id" | "conversation_id" | "epoch"> {
	outcome: NonNullable<ToldWaitRow["outcome"]>;
	ended_at: number;
}
