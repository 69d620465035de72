import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import type { Share, Times } from "./figures.ts";
import { type PromiseDue, promiseDue } from "./promise.ts";
import { id, reader, someText, text } from "./read.ts";

/** An apology, a reason, or what the shopper is told. */
export const REPAIR_CHARS = 2_000;
/** What is corrected, and what is changed so that it does not happen again. */
export const CORRECTION_CHARS = 300;
/** One list has at most so many. */
export const RECOVERIES_READ = 200;
/** "Is it put right?" can be asked and answered for so long after it was done. */
export const PUT_RIGHT_ASK_MS = 14 * 24 * 3_600_000;
/** Without an address and a visit for so long there is no way back to the shopper. */
export const NO_WAY_BACK_MS = 30 * 24 * 3_600_000;

/** After so many tries on two days or more a shopper is not reachable. */
export const TRIES_LEAST = 3;

/** Why one was opened. */
export type RecoveryCause =
	/** A score of 1 or 2. */
	| "score"
	/** "Did you get what you needed?": no. */
	| "not_solved"
	/** Somebody of the staff opened it. */
	| "by_hand"
	/** A promise was moved twice. */
	| "promise"
	/** A comment card about a problem asks for an answer. */
	| "card";

export type RecoveryState =
	| "to_do"
	/** The shopper has an apology, and reads by when it is corrected. */
	| "promised"
	/** The shopper was told what was corrected, or why nothing was. */
	| "told"
	| "done"
	/** Nobody left an address, and there was no visit for 30 days. */
	| "no_way_back"
	/** Somebody tried three times, on two days. */
	| "not_reachable";

export type RecoveryEnding =
	| "put_right"
	/** Nothing went wrong, and the shopper was told why. */
	| "explained";

export type CorrectionKind =
	| "refund"
	| "replacement"
	| "done_again"
	| "information"
	| "other";

/** A recovery as the staff reads it. Times are server milliseconds since 1970. */
export interface RecoveryInfo {
	id: string;
	site: string;
	conversation: string;
	/** Of the conversation. */
	ref: string;
	visitorName: string | null;
	relation: Relation;
	language: string | null;
	/** Each once, in the order in which they came. */
	causes: RecoveryCause[];
	/** The first score; null: none was given. */
	score: number | null;
	/** What the shopper wrote about it; null: nothing, or it was erased. */
	words: string | null;
	state: RecoveryState;
	/** Grows with each change: whoever acts on it names the version that they saw. */
	version: number;
	openedAt: number;
	due: number;
	owner: { id: string; name: string } | null;
	ending: RecoveryEnding | null;
	putBy: { id: string; name: string } | null;
	apology: string | null;
	correction: { kind: CorrectionKind; text: string } | null;
	/** The promise of the correction; null: it was corrected at once, or there is none. */
	promise: string | null;
	/** What the shop changes; "": nothing was said yet. */
	prevention: string;
	told: string | null;
	toldAt: number | null;
	doneAt: number | null;
	/** The answer to "Is it put right?" */
	secondScore: number | null;
	/** How often the shopper has said that it is not put right. */
	notAccepted: number;
	/** When somebody tried to reach the shopper. */
	tries: number[];
	/** When the shopper asked for somebody else; null: they have not. */
	somebodyElseAt: number | null;
}

/** `recovery:open`: by hand, with a word about what went wrong. */
export interface RecoveryOpened {
	conversation: string;
	/** Made by whoever opens it: said twice, it is opened once. */
	id: string;
	words: string;
}
export const readRecoveryOpened = reader(
	v.strictObject({ conversation: id, id, words: someText(REPAIR_CHARS) }),
);

export interface RecoverySeen {
	conversation: string;
	recovery: string;
	version: number;
}
const seen = {
	conversation: id,
	recovery: id,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};
export const readRecoverySeen = reader(v.strictObject(seen));

/** `recovery:put-right`: an apology, and what is corrected by when. */
export interface PutRight extends RecoverySeen {
	/** The shopper reads it. */
	apology: string;
	/** The shopper reads `text`. */
	correction: { kind: CorrectionKind; text: string };
	/** Then it becomes a promise of this id; null: it is corrected already. */
	by: { promise: string; due: PromiseDue } | null;
	prevention: string;
}
export const readPutRight = reader(
	v.strictObject({
		...seen,
		apology: someText(REPAIR_CHARS),
		correction: v.strictObject({
			kind: v.picklist([
				"refund",
				"replacement",
				"done_again",
				"information",
				"other",
			]),
			text: someText(CORRECTION_CHARS),
		}),
		by: v.nullable(v.strictObject({ promise: id, due: promiseDue })),
		prevention: text(CORRECTION_CHARS),
	}),
);

/** `recovery:tell`: what was corrected. `recovery:explain`: that nothing went wrong, and why. */
export interface RecoveryTold extends RecoverySeen {
	text: string;
}
export const readRecoveryTold = reader(
	v.strictObject({ ...seen, text: someText(REPAIR_CHARS) }),
);

/** `recovery:tried`: how somebody tried to reach the shopper, in vain. */
export interface RecoveryTried extends RecoverySeen {
	how: string;
}
export const readRecoveryTried = reader(
	v.strictObject({ ...seen, how: someText(CORRECTION_CHARS) }),
);

/** `recovery:somebody-else`: of a shopper, once. */
export interface SomebodyElse {
	conversation: string;
	recovery: string;
}
export const readSomebodyElse = reader(
	v.strictObject({ conversation: id, recovery: id }),
);

/** What is open of all one's sites, by due time. */
export interface Recoveries {
	recoveries: RecoveryInfo[];
	/** There are more than are read at once. */
	more: boolean;
}

/** Of recoveries that were opened in these days. */
export interface RepairFigures {
	from: number;
	to: number;
	/** Each relation apart, and how many of it. */
	of: RepairFigure[];
}

export interface RepairFigure {
	relation: Relation;
	opened: number;
	open: number;
	overdue: number;
	/** Told by the time that stood there when it was opened, of those whose time has come. */
	inTime: Share;
	/** From the opening until the shopper was told; seconds. */
	toTold: Times;
	/** From a score of 1 or 2 to one of 4 or 5, of those with both answers. */
	recovered: Share;
	/** Ended with "nothing went wrong". */
	explained: number;
	noWayBack: number;
	/** Tried three times, on two days. */
	notReachable: number;
	/** Said to be not put right, once or more. */
	notAccepted: number;
}

export interface RepairFiguresAsked {
	site: string;
	days: 30 | 90;
}
export const readRepairFiguresAsked = reader(
	v.strictObject({ site: id, days: v.picklist([30, 90]) }),
);
