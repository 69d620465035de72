import type { EstimatedWaitRow, QueueEventRow } from "./routing-rows.ts";

/** What the expected wait is learnt from, and what was told of it. */
export interface WaitStore {
	/** What happened in the lines of a site since then, oldest first, a page of it: the one behind `after`. */
	queueEvents(
		site: string,
		since: number,
		after?: QueueEventRow,
	): Promise<QueueEventRow[]>;
	keepQueueEvents(events: readonly QueueEventRow[]): Promise<void>;
	/** The first human reply came later than the start of the service. */
	keepReply(event: QueueEventRow): Promise<void>;
	/** What shoppers were told since then, oldest first, a page of it: the one behind `after`. */
	estimatedWaits(
		site: string,
		since: number,
		after?: EstimatedWaitRow,
	): Promise<EstimatedWaitRow[]>;
	/** The first that was told in one wait stays. */
	keepEstimatedWaits(told: readonly EstimatedWaitRow[]): Promise<void>;
	/** Drops at most so many of a site that happened before this time, the oldest first. Answers how many. */
	pruneQueueEvents(site: string, before: number, most: number): Promise<number>;
	pruneEstimatedWaits(
		site: string,
		before: number,
		most: number,
	): Promise<number>;
	/** An agent got it; the last time stays. Nothing happens once it has an outcome. */
	keepTaken(taken: TakenEstimate): Promise<void>;
	/** What came of it; the first outcome stays. */
	endEstimatedWait(ended: EndedEstimate): Promise<void>;
}

export interface TakenEstimate
	extends Pick<EstimatedWaitRow, "site_id" | "conversation_id" | "epoch"> {
	taken_at: number;
}

export interface EndedEstimate
	extends Pick<EstimatedWaitRow, "site_id" | "conversation_id" | "epoch"> {
	outcome: NonNullable<EstimatedWaitRow["outcome"]>;
	ended_at: number;
}
