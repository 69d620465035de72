import { TYPING_SHOWN_MS } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { OtherRelays } from "../ports/other-relays.ts";

/** Which agent types in which conversation at this moment. Kept in memory: it is true for seconds. */
export interface TypingNow {
	set(conversation: string, agent: string, typing: boolean): void;
	/** Whether this agent types in it. */
	types(conversation: string, agent: string): boolean;
}

/** More than type at once; the oldest is forgotten beyond. */
const MOST = 1_000;

const TYPES = "types";

export function createTypingNow(
	{ now }: Pick<Clock, "now">,
	relays: OtherRelays,
): TypingNow {
	const until = new Map<string, { agent: string; at: number }>();

	function set(conversation: string, agent: string, typing: boolean): void {
		until.delete(conversation);
		if (!typing) return;
		until.set(conversation, { agent, at: now() });
		const [oldest] = until.keys();
		if (until.size > MOST && oldest !== undefined) until.delete(oldest);
	}

	relays.hear<Parameters<typeof set>>(TYPES, (said) => set(...said));
	return {
		set(...said) {
			set(...said);
			relays.tell(TYPES, said);
		},
		types(conversation, agent) {
			const known = until.get(conversation);
			return (
				known?.agent === agent && Math.abs(now() - known.at) < TYPING_SHOWN_MS
			);
		},
	};
}
