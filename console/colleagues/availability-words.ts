import type { AgentAvailability } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { clockTime, fill } from "../words/words.ts";
import { presenceWords } from "./words.ts";

/** "Here", or "Break until 12:30". */
export function availabilityWords(
	{
		availability,
		until,
	}: { availability: AgentAvailability; until: number | null },
	nowMs: number,
): string {
	const w = presenceWords;
	switch (availability) {
		case "here":
			return w.here;
		case "finishing":
			return w.finishing;
		case "break":
			return until === null
				? w.break
				: fill(w.breakUntil, { time: clockTime(until, nowMs) });
		case "away":
			return w.away;
		default:
			return unreachable(availability);
	}
}
