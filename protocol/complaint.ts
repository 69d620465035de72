import * as v from "valibot";
import {
	COMPLAINT_CHARS,
	COMPLAINT_ORDER_CHARS,
	COMPLAINT_WANTS_CHARS,
} from "./limits.ts";
import { id, reader, someText, text, token } from "./read.ts";

/** One list has at most so many. */
export const COMPLAINTS_READ = 200;

export type ComplaintState =
	| "filed"
	/** Somebody has read it and said how much there is to it. */
	| "assessed"
	| "decided"
	/** The shopper does not accept the decision: it is looked at a second time. */
	| "not_accepted"
	/** Decided a second time. */
	| "final";

export type Severity =
	/** Somebody was hurt, or may be. */
	"safety" | "serious" | "ordinary";

export type ComplaintOutcome = "upheld" | "partly" | "not_upheld";

const SEVERITIES = ["safety", "serious", "ordinary"] as const;
const OUTCOMES = ["upheld", "partly", "not_upheld"] as const;

/** A complaint as its shopper reads it. Times are server milliseconds since 1970. */
export interface OwnComplaint {
	id: string;
	conversation: string;
	/** As one says it: "LL-26-0042". */
	number: string;
	state: ComplaintState;
	filedAt: number;
	assessBy: number;
	answerBy: number;
	/** null: there is none yet. */
	decision: { outcome: ComplaintOutcome; text: string } | null;
}

/** What a year's list says of one, also of somebody who was erased: no words. null: it did not happen. */
export interface ComplaintLine
	extends Pick<
		OwnComplaint,
		"id" | "conversation" | "number" | "state" | "filedAt" | "assessBy"
	> {
	/** As it was promised when it was filed. */
	answerBy: number;
	assessedAt: number | null;
	severity: Severity | null;
	decidedAt: number | null;
	outcome: ComplaintOutcome | null;
	notAcceptedAt: number | null;
	/** Decided a second time. */
	finalAt: number | null;
}

/** As the staff reads it. */
export interface ComplaintInfo extends OwnComplaint {
	site: string;
	/** Of the conversation. */
	ref: string;
	visitorName: string | null;
	/** Grows with each change: whoever acts on it names the version that they saw. */
	version: number;
	/** null: erased with its shopper. */
	what: string | null;
	order: string | null;
	wants: string | null;
	mayContact: boolean;
	severity: Severity | null;
	/** Why the shopper does not accept the decision; null: they have not said so. */
	notAccepted: string | null;
}

/** `complaint:file`: of one's own conversation. Said twice with one `id`, it is filed once. */
export interface ComplaintFiled {
	conversation: string;
	id: string;
	/** Made by the browser: it opens the page of the complaint, and the relay keeps its hash alone. */
	secret: string;
	what: string;
	/** "": none. */
	order: string;
	wants: string;
	mayContact: boolean;
}
export const readComplaintFiled = reader(
	v.strictObject({
		...{ conversation: id, id, secret: token },
		what: someText(COMPLAINT_CHARS),
		order: text(COMPLAINT_ORDER_CHARS),
		wants: text(COMPLAINT_WANTS_CHARS),
		mayContact: v.boolean(),
	}),
);

/** `complaints:of-year`: those of a site that were filed in a year of its clock, by their number, after this one. */
export interface ComplaintsOfYear {
	site: string;
	year: number;
	after: number;
}
export const readComplaintsOfYear = reader(
	v.strictObject({
		site: id,
		year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(9999)),
		after: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	}),
);

/** `complaint:not-accept`: once, after the first decision. */
export interface ComplaintNotAccepted {
	conversation: string;
	complaint: string;
	why: string;
}
export const readComplaintNotAccepted = reader(
	v.strictObject({
		...{ conversation: id, complaint: id },
		why: someText(COMPLAINT_CHARS),
	}),
);

const seen = {
	conversation: id,
	complaint: id,
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

export interface ComplaintAssessed {
	conversation: string;
	complaint: string;
	version: number;
	severity: Severity;
}
export const readComplaintAssessed = reader(
	v.strictObject({ ...seen, severity: v.picklist(SEVERITIES) }),
);

export interface ComplaintDecided {
	conversation: string;
	complaint: string;
	version: number;
	outcome: ComplaintOutcome;
	/** What the shopper reads. */
	text: string;
}
export const readComplaintDecided = reader(
	v.strictObject({
		...seen,
		outcome: v.picklist(OUTCOMES),
		text: someText(COMPLAINT_CHARS),
	}),
);
