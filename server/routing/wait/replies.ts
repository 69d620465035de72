import { percentile } from "../../statistics/percentile.ts";
import type { QueueEventRow } from "../../store/contract/routing-rows.ts";

/** The last first human words, and who was taken and has none yet. */
export interface Replies {
	learn(event: QueueEventRow): void;
	/** A person wrote: the event with its reply, if that was the first since the start; else null. */
	replied(conversation: string, at: number): QueueEventRow | null;
	/** Nothing is to be answered: what is written there later replies to nothing. */
	settled(conversation: string): void;
	/** The median in whole minutes, rounded up; null under 5. */
	minutes(): number | null;
}

const REPLIES = 20;
/** Fewer replies than this make no fact. */
const REPLIES_LEAST = 5;
/** Conversations that wait for their first reply; the oldest is forgotten beyond. */
const OPEN = 1_000;
/** Given to a second agent so soon after the first, it is one wait; later the end of the first was lost. */
const SAME_WAIT_MS = 3_600_000;

export function createReplies(): Replies {
	const open = new Map<string, QueueEventRow>();
	/** Ascending by the time of the reply, which is not the order of the starts. */
	const last: { ms: number; at: number }[] = [];

	return {
		learn(event) {
			const before = open.get(event.conversation_id);
			if (event.kind === "started" && event.replied === null) {
				// It came back to the line without a word: the first assignment stays the one that counts.
				if (before && event.at - before.at < SAME_WAIT_MS) return;
				open.delete(event.conversation_id);
				open.set(event.conversation_id, event);
				const [oldest] = open.keys();
				if (open.size > OPEN && oldest !== undefined) open.delete(oldest);
				return;
			}
			open.delete(event.conversation_id);
			if (event.kind !== "started" || event.replied === null) return;
			const at = event.at - event.waited + event.replied;
			last.push({ ms: event.replied, at });
			last.sort((a, b) => a.at - b.at);
			if (last.length > REPLIES) last.shift();
		},
		replied(conversation, at) {
			const event = open.get(conversation);
			if (!event) return null;
			// From the moment at which the shopper began to wait.
			const replied = at - (event.at - event.waited);
			return { ...event, replied };
		},
		settled(conversation) {
			open.delete(conversation);
		},
		minutes() {
			if (last.length < REPLIES_LEAST) return null;
			const median = percentile(
				last.map(({ ms }) => ms),
				50,
			);
			return Math.max(1, Math.ceil((median ?? 0) / 60_000));
		},
	};
}
