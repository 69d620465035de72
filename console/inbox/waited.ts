/** From here on a wait stands out … */
export const WAIT_CARE_MS = 60_000;
/** … and from here on it presses. */
export const WAIT_DANGER_MS = 180_000;

export type Urgency = "calm" | "care" | "danger";

/** How much a wait wants attention: the only thing in the console that changes colour. */
export function urgencyOf(waitedMs: number): Urgency {
	if (waitedMs >= WAIT_DANGER_MS) return "danger";
	return waitedMs >= WAIT_CARE_MS ? "care" : "calm";
}
