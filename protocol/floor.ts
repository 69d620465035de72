import type { ToldWait } from "./entry.ts";
import type { WaitReport } from "./site.ts";

/** Of those who wait so many are told with what they were told, whoever is next first. */
export const FLOOR_TOLD = 200;
/** What the floor asks for is read anew so often at most, for everybody who looks at it together. Milliseconds. */
export const FLOOR_EVERY_MS = 10_000;

/** What a supervisor sees of a shop beside the lists and the team. */
export interface Floor {
	site: string;
	/** Who waits now and was told how long. */
	told: { conversation: string; told: ToldWait }[];
	/** What was told since midnight by the shop's clock, held against what happened. */
	today: WaitReport;
}
