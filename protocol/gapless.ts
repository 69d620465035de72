import type { Hours } from "./hours.ts";

/** Whether the hours of the week leave no gap; exceptions do not count. */
export function gapless({ weekly }: Pick<Hours, "weekly">): boolean {
	return ["1", "2", "3", "4", "5", "6", "7"].every((weekday) => {
		let until = "00:00";
		for (const [from, to] of weekly[weekday] ?? [])
			if (from === until) until = to;
		return until === "24:00";
	});
}
