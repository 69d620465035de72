import { TYPING_SHOWN_MS } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";

/** Which agent types in which conversation at this moment. Kept in memory: it is true for seconds. */
export interface TypingNow {
	set(conversation: string, agent: string, typing: boolean): void;
	/** Whether this agent types in it. */
	types(conversation: string, agent: string): boolean;
}

/** More than type at once; the oldest is forgotten beyond. */
const MOST = 1_000;

export function createTypingNow({ now }: Pick<Clock, "now">): TypingNow {
	const until = new Map<string, { agent: string; at: number }>();
	return {
		set(conversation, agent, typing) {
			until.delete(conversation);
			if (!typing) return;
			until.set(conversation, { agent, at: now() });
			const [oldest] = until.keys();
			if (until.size > MOST && oldest !== undefined) until.delete(oldest);
		},
		types(conversation, agent) {
			const known = until.get(conversation);
			return (
				known?.agent === agent && Math.abs(now() - known.at) < TYPING_SHOWN_MS
			);
		},
	};
}
