/** What one storm works with, and how often it did what. */
import type { Clerk } from "./clerk.ts";
import type { Random } from "./random.ts";
import type { Rig } from "./rig.ts";
import type { Shopper } from "./shopper.ts";

export interface Storm {
	rig: Rig;
	dice: Random;
	shoppers: Shopper[];
	clerks: Clerk[];
	/** A mutant takes the relay's one failpoint for the whole run. */
	mutant: string | undefined;
	/** So often: faults by their number, what people did by its name. */
	counts: Map<string, number>;
	/** False from the moment when people stop typing. */
	blowing(): boolean;
	/** What no invariant covers and must not be, such as a second text taken for one id. */
	wrongs: string[];
	pause(ms: number): Promise<void>;
}

export function count({ counts }: Storm, fault: string): void {
	counts.set(fault, (counts.get(fault) ?? 0) + 1);
}
