import type { FiguresRead } from "../../../protocol/figures.ts";
import type { WorkloadRead } from "../../../protocol/workload.ts";

/** One hour of the week. */
export interface StaffedHour {
	/** Conversations that began in it, in all weeks of the period. */
	conversations: number;
	/** The same for one such hour; null: none of it is past and known. */
	came: number | null;
	/** Agents who were here on average; null likewise. */
	here: number | null;
}

const HOUR_SECONDS = 3_600;

/** How many came in each hour of the week beside how many were here: Monday 0:00 first, 168 of them. */
export function staffedHours(
	{ hours: { customer, visitor } }: Pick<FiguresRead, "hours">,
	{ staffing: { here, past } }: Pick<WorkloadRead, "staffing">,
): StaffedHour[] {
	return past.map((seconds, hour) => {
		const conversations = (customer[hour] ?? 0) + (visitor[hour] ?? 0);
		if (seconds === 0) return { conversations, came: null, here: null };
		return {
			conversations,
			came: conversations / (seconds / HOUR_SECONDS),
			here: (here[hour] ?? 0) / seconds,
		};
	});
}

/** Conversations that began in hours of the week in which nobody was ever here. */
export function unattended(hours: readonly StaffedHour[]): number {
	return hours
		.filter(({ here }) => here === 0)
		.reduce((sum, { conversations }) => sum + conversations, 0);
}
