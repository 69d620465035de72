import * as v from "valibot";
import type { Share } from "./figures.ts";
import type { PromiseInfo } from "./promise.ts";
import { id, reader } from "./read.ts";

/** Over which days; of a site with so many promises that they are not all read, the newest of them. */
export interface PromiseFiguresAsked {
	site: string;
	days: 7 | 30 | 90;
}
const days = v.picklist([7, 30, 90]);
export const readPromiseFiguresAsked = reader(
	v.strictObject({ site: id, days }),
);

export type PromiseGroup = "kind" | "team" | "agent";

/** Of promises that were first due in these days. */
export interface PromiseRate {
	group: PromiseGroup;
	/** A kind, or the id of a team or agent; null: no team, or owed by no agent. */
	key: string | null;
	name: string | null;
	/** Made. */
	made: number;
	/** Kept by the time that was promised first, of those that were due. */
	kept: Share;
	keptLate: number;
	moved: number;
	/** Entered later than they were done. */
	enteredLater: number;
	/** The shopper says that it is done. */
	confirmed: number;
}

export interface PromiseFigures {
	from: number;
	to: number;
	/** Of everybody, or of oneself alone. */
	reach: "all" | "own";
	rates: PromiseRate[];
}

export interface PromiseListAsked extends PromiseFiguresAsked {
	group: PromiseGroup;
	key: string | null;
}
export const readPromiseListAsked = reader(
	v.strictObject({
		...{ site: id, days },
		group: v.picklist(["kind", "team", "agent"]),
		key: v.nullable(v.pipe(v.string(), v.maxLength(64))),
	}),
);

/** Those behind a rate, the newest first; at most `PROMISES_READ`. */
export interface PromiseList {
	promises: PromiseInfo[];
	more: boolean;
}
