import { placeIn, toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

export const WEEK_TAB = "week";

/** Each week at an address of its own; the last one stands at the tab's. */
export function toWeek(week: string): Route {
	return toTab(WEEK_TAB, week);
}

/** As 2026-W48; null: the last one. */
export function weekAt(now: Route): string | null {
	return placeIn(WEEK_TAB, now)?.[0] ?? null;
}
