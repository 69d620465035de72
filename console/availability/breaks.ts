import { BREAK_MS } from "../../protocol/limits.ts";

/** The breaks that are one press away. */
export const BREAKS_MINUTES = [15, 30, 60] as const;

/** A time of day as "12:30", where the agent is: today, or tomorrow if it has passed. null: no break is so long. */
export function breakUntil(timeOfDay: string, nowMs: number): number | null {
	const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(timeOfDay) ?? [];
	if (hours === undefined || minutes === undefined) return null;
	const end = new Date(nowMs);
	end.setHours(Number(hours), Number(minutes), 0, 0);
	if (end.getTime() <= nowMs) end.setDate(end.getDate() + 1);
	return end.getTime() - nowMs <= BREAK_MS ? end.getTime() : null;
}
