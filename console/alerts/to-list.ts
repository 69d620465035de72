import { toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

export const TO_ANSWER = "to-answer";

/** Where all of them stand. */
export function toList(): Route {
	return toTab(TO_ANSWER);
}
