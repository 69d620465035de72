import type { FiguresRead } from "../../../protocol/figures.ts";
import type {
	WorkloadFigures,
	WorkloadRead,
} from "../../../protocol/workload.ts";
import { idOf } from "../../testing/staged.ts";

/** Of somebody who held one and a half at a time for half of so many hours. */
export function workedHours(hours: number): WorkloadFigures {
	const here = hours * 3_600;
	const isLong = hours >= 1;
	return {
		hereSeconds: here,
		busySeconds: here / 2,
		conversationSeconds: here * 0.75,
		slotSeconds: here * 3,
		fullSeconds: here / 10,
		peak: 3,
		occupancy: isLong ? 50 : null,
		slotUtilisation: isLong ? 25 : null,
		meanConcurrency: hours >= 2 ? 1.5 : null,
	};
}

/** Two who were here from Monday to Friday, nine to five, for four weeks. */
export function workloadRead(
	{ site, period }: Pick<FiguresRead, "site" | "period">,
	with_: Partial<WorkloadRead> = {},
): WorkloadRead {
	const isOpen = (hour: number) =>
		hour < 120 && hour % 24 >= 9 && hour % 24 < 17;
	const week = Array.from({ length: 168 }, (_, hour) => hour);
	return {
		site,
		at: period.until,
		period,
		knownSince: period.since,
		all: workedHours(320),
		agents: [
			{ id: idOf("milo"), name: "Milo", ...workedHours(160) },
			{ id: idOf("ada"), name: "Ada", ...workedHours(159.5) },
			{ id: idOf("gone"), name: null, ...workedHours(0.5) },
		],
		days: [],
		staffing: {
			here: week.map((hour) => (isOpen(hour) ? 4 * 2 * 3_600 : 0)),
			past: week.map(() => 4 * 3_600),
		},
		...with_,
	};
}
