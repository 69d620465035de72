import * as v from "valibot";
import type { ScheduleEnd } from "./entry.ts";
import { TEXT_CHARS } from "./limits.ts";
import { id, reader, someText, time } from "./read.ts";

/** A message goes this much later at the soonest: what is sooner is sent by hand … */
export const SCHEDULED_LEAST_MS = 60_000;
/** … and this much later at the latest: longer than a season, nobody remembers it. */
export const SCHEDULED_MOST_MS = 90 * 24 * 3_600_000;
/** The relay was down at its time: up to so much later it still goes; a "good morning" in the afternoon does not. */
export const SCHEDULED_LATE_MS = 3_600_000;
/** The text of one that was not sent is kept so long, to be used by hand. */
export const SCHEDULED_KEPT_MS = 7 * 24 * 3_600_000;

/** What is to be said at a later time. One conversation has at most one that is not sent. */
export interface ScheduledDraft {
	conversation: string;
	/** Made by the author; the one that is there is changed under its own id. It becomes the client id of the message. */
	id: string;
	text: string;
	/** Server milliseconds. */
	sendAt: number;
}
export const readScheduledDraft = reader(
	v.strictObject({
		conversation: id,
		id,
		text: someText(TEXT_CHARS),
		sendAt: time,
	}),
);

export interface ScheduledMessage extends Omit<ScheduledDraft, "conversation"> {
	author: { id: string; name: string };
	/** Why it was not sent; null: it waits for its time. */
	ended: { at: number; why: ScheduleEnd } | null;
}

export interface ScheduledNamed {
	conversation: string;
	id: string;
}
export const readScheduledNamed = reader(
	v.strictObject({ conversation: id, id }),
);
