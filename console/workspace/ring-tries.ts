import { createSlot } from "./slot.ts";
import type { Workspace } from "./workspace.ts";

/** One way in which the console calls a person, to be tried. */
export interface RingTry {
	label: string;
	/** Calls now. Resolves with what came of it, or what the browser or the person forbids, as a sentence. */
	ring(workspace: Workspace): Promise<string>;
}

export const ringTries = createSlot<RingTry>();
