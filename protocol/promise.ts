import * as v from "valibot";
import { date } from "./hours.ts";
import { id, reader, someText, time } from "./read.ts";

/** What is promised, and why it was moved or withdrawn. */
export const PROMISE_CHARS = 300;
/** Due so much later at the latest. */
export const PROMISE_MOST_MS = 366 * 24 * 3_600_000;
/** Who owes more open promises than this is asked once whether one more can be kept. */
export const PROMISES_OPEN = 20;
/** One list has at most so many. */
export const PROMISES_READ = 200;
/** A promise is late after a tenth of its span, within these bounds, in opening hours. */
export const PROMISE_GRACE_SHARE = 0.1;
export const PROMISE_GRACE_LEAST_MS = 5 * 60_000;
export const PROMISE_GRACE_MOST_MS = 60 * 60_000;
/** Whoever owes it is reminded so much opening time before it is due, or after half of its span. */
export const PROMISE_REMIND_MS = 3_600_000;
/** "Is this done?" can be answered for so long after it was kept. */
export const PROMISE_ASK_MS = 7 * 24 * 3_600_000;

export type PromiseState = "open" | "late" | "kept" | "withdrawn";

/**
 * `spoken`: an agent said it. `correction`: how something is put right. `callback`: somebody calls. `policy`: a term of
 * the shop whose clock an agent has started. `answer`, `wait` and `hours` are counted from what is kept anyway.
 */
export type PromiseKind = "spoken" | "callback" | "correction" | "policy";

/** Who owes it; `id` is an agent's or a team's, and null where the shop owes it. */
export interface PromiseOwner {
	kind: "agent" | "team" | "shop";
	id: string | null;
	/** null: of the shop. */
	name: string | null;
}

/** A promise as the staff reads it. Times are server milliseconds since 1970. */
export interface PromiseInfo {
	id: string;
	site: string;
	conversation: string;
	/** Of the conversation. */
	ref: string;
	visitorName: string | null;
	kind: PromiseKind;
	/** null: its shopper was erased. */
	what: string | null;
	owner: PromiseOwner;
	due: number;
	firstDue: number;
	madeAt: number;
	madeBy: { id: string; name: string };
	/** The entry with which it was made. */
	seq: number;
	state: PromiseState;
	/** Grows with what people do about it: whoever acts on it names the version that they saw. */
	version: number;
	/** How often its time was moved. */
	moved: number;
	/** When it last became late; null: it did not. */
	lateAt: number | null;
	keptAt: number | null;
	/** `done_at`: it was entered later than it was done. */
	keptHow: "done" | "done_at" | null;
	/** What the shopper answered to "Is this done?"; null: nothing yet. */
	confirmed: "yes" | "not_yet" | null;
}

/** A promise as its shopper reads it. */
export interface OwnPromise
	extends Pick<
		PromiseInfo,
		"id" | "conversation" | "kind" | "due" | "firstDue" | "madeAt" | "state"
	> {
	what: string;
	/** null: the shop. */
	who: string | null;
	keptAt: number | null;
	/** Whether "Is this done?" is asked now. */
	asks: boolean;
	/** The id of what is asked, to say that it was seen; null: nothing. */
	ask: string | null;
	confirmed: "yes" | "not_yet" | null;
}

/** By when: a moment, or a time of day on the clock of the shop. */
export type PromiseDue = number | { date: string; time: string };
export const promiseDue = v.union([
	time,
	v.strictObject({
		date,
		time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
	}),
]);

export type PromiseOwes =
	| { kind: "me" }
	| { kind: "agent"; id: string }
	| { kind: "team"; id: string }
	| { kind: "shop" };
const owes = v.variant("kind", [
	v.strictObject({ kind: v.literal("me") }),
	v.strictObject({ kind: v.literal("agent"), id }),
	v.strictObject({ kind: v.literal("team"), id }),
	v.strictObject({ kind: v.literal("shop") }),
]);

export interface PromiseDraft {
	conversation: string;
	/** Made by whoever makes it: said twice, it is made once. */
	id: string;
	what: string;
	owes: PromiseOwes;
	due: PromiseDue;
	/** What stands against it was read. */
	anyway: boolean;
	/** A term of the shop, and of which version of it: its clock begins now. Left out: the agent says it. */
	policy?: PolicyTerm | undefined;
}
/** Stands in the entry with which the promise is made. */
export interface PolicyTerm {
	policy: string;
	number: number;
}
const term = v.strictObject({
	policy: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/)),
	number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export const readPromiseDraft = reader(
	v.strictObject({
		conversation: id,
		id,
		what: someText(PROMISE_CHARS),
		owes,
		due: promiseDue,
		anyway: v.boolean(),
		policy: v.optional(term),
	}),
);

/** What stands against keeping it in time. */
export type PromiseWarning =
	/** The shop is closed then. */
	| { code: "closed" }
	/** … on a day that differs. */
	| { code: "exception" }
	/** Who owes it is on a break until then, and it is due before. */
	| { code: "break"; until: number }
	/** Who owes it has so many open ones. */
	| { code: "load"; open: number };

/** The promise, or what stands against it: then nothing is kept until it is said again with `anyway`. */
export type PromiseMade =
	| { kind: "made"; promise: PromiseInfo }
	| { kind: "warned"; due: number; warnings: PromiseWarning[] };

export interface PromiseSeen {
	conversation: string;
	promise: string;
	version: number;
}
const seen = {
	conversation: id,
	promise: id,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

/** @see PromiseSeen. `doneAt`: in the past, a moment or on the clock of the shop; null: now. */
export interface PromiseKeeping extends PromiseSeen {
	doneAt: PromiseDue | null;
}
export const readPromiseKeeping = reader(
	v.strictObject({ ...seen, doneAt: v.nullable(promiseDue) }),
);

export interface PromiseMoving extends PromiseSeen {
	due: PromiseDue;
	/** Told to the shopper. */
	why: string;
}
export const readPromiseMoving = reader(
	v.strictObject({ ...seen, due: promiseDue, why: someText(PROMISE_CHARS) }),
);

export interface PromiseWithdrawing extends PromiseSeen {
	/** Told to the shopper. */
	why: string;
}
export const readPromiseWithdrawing = reader(
	v.strictObject({ ...seen, why: someText(PROMISE_CHARS) }),
);

export interface PromiseHandOver extends PromiseSeen {
	to: PromiseOwes;
}
export const readPromiseHandOver = reader(
	v.strictObject({ ...seen, to: owes }),
);

/** `yes`, or `not_yet`: then it is open again. */
export interface PromiseConfirmed {
	conversation: string;
	promise: string;
	done: "yes" | "not_yet";
}
export const readPromiseConfirmed = reader(
	v.strictObject({
		conversation: id,
		promise: id,
		done: v.picklist(["yes", "not_yet"]),
	}),
);

/** What the line with which one is made offers, on the clock of the shop. */
export interface PromiseTimes {
	timeZone: string;
	/** When the shop closes that is open now; null: it is closed, or always open. */
	closesAt: number | null;
	/** Of whoever answers there; a promise may be theirs. */
	teams: { id: string; name: string }[];
	people: { id: string; name: string }[];
}

/** What is open and late of all one's sites, by due time. */
export interface FollowUps {
	promises: PromiseInfo[];
	/** There are more than are read at once. */
	more: boolean;
}
