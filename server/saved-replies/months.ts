import { dateIn } from "../../protocol/openings.ts";
import { USES_MONTHS } from "../../protocol/saved-reply-limits.ts";

/** The month of the shop's time, as `2026-11`. */
export function monthIn(timeZone: string, at: number): string {
	return dateIn(timeZone, at).slice(0, 7);
}

/** The first of the months of which uses are told, this one being the last. */
export function firstMonth(now: string): string {
	const [year = 0, month = 0] = now.split("-").map(Number);
	const months = year * 12 + (month - 1) - (USES_MONTHS - 1);
	return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}
