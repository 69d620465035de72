import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import type { Solved } from "./entry.ts";
import { id, reader } from "./read.ts";

/** Of one site, the newest: who has more open than these reads the lists of answers. */
export const ALERTS_READ = 100;
/** One person is called by push or mail for bad answers so often in an hour: the marks have them all. */
export const ALERT_CALLS_AN_HOUR = 4;

/** An answer that somebody of the staff has to see: nobody has written to the shopper since. */
export interface Alert {
	site: string;
	ask: string;
	survey: string;
	/** The one that was asked about, or the newest of the shopper; null: there is none. */
	conversation: string | null;
	/** The entry that asked, where it is about a conversation; else null. */
	asked: number | null;
	/** The worst of five faces; null: none was answered. */
	score: number | null;
	solved: Solved | null;
	relation: Relation;
	/** null: say "Visitor" and `ref`, where there is one. */
	visitorName: string | null;
	ref: string | null;
	/** Where the shop can reach the shopper, who has left it. */
	contact: string | null;
	/** When it was answered: server milliseconds since 1970. */
	at: number;
}

/** Told to all staff of the site. */
export interface AlertRaised {
	alert: Alert;
	/** People who are to look now; empty: something of it is another than before. */
	to: string[];
}

export interface AlertNamed {
	site: string;
	ask: string;
}
/** `alert:settle`, everybody who answers: nothing is to be written. Errors: `not_found`. */
export const readAlertNamed = reader(v.strictObject({ site: id, ask: id }));

/** By which ways one wants to be called for bad answers; the console's marks are there for everybody. */
export interface AlertChoice {
	/** On the devices that ring. */
	push: boolean;
	mail: boolean;
}
export const readAlertChoice = reader(
	v.strictObject({ push: v.boolean(), mail: v.boolean() }),
);
