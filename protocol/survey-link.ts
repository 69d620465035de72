import * as v from "valibot";
import { NAME_CHARS, ORDER_CHARS } from "./limits.ts";
import { id, reader, someText, time, token } from "./read.ts";
import { surveyId } from "./survey.ts";

// Links by which a survey is answered without the chat: `GET /s/<token>`.

/** Of one survey; a link is for a place (a parcel, a till, a newsletter), and one for a person comes by mail. */
export const LINKS_OF_SURVEY = 200;

/** A link that somebody of the staff has made. */
export interface SurveyLink {
	/** It opens nothing. */
	id: string;
	name: string;
	/** `once`: by one person, on one device. `open`: by everybody, each once on a device. */
	uses: "once" | "open";
	/** Whoever answers by it is the customer of this order; null: a visitor. */
	order: string | null;
	/** Of `once`: somebody has begun to answer. */
	used: boolean;
	/** Server milliseconds since 1970. */
	madeAt: number;
	/** null: it does not end by itself. */
	expiresAt: number | null;
	endedAt: number | null;
}

/** `survey-links:read`: owners and supervisors, the newest first. */
export interface SurveyLinksAsked {
	site: string;
	survey: string;
}
export const readSurveyLinksAsked = reader(
	v.strictObject({ site: id, survey: surveyId }),
);
export interface SurveyLinks {
	links: SurveyLink[];
}

/**
 * `survey-link:make`: owners. The address is told in this reply and never again. Errors: `not_found` for the survey,
 * `malformed` with `order` where the shop's server has told of no such order or `expiresAt` in the past, `rejected`
 * for the survey after a conversation, or beyond {@link LINKS_OF_SURVEY}.
 */
export interface SurveyLinkMake {
	site: string;
	survey: string;
	name: string;
	uses: "once" | "open";
	order: string | null;
	expiresAt: number | null;
}
export const readSurveyLinkMake = reader(
	v.pipe(
		v.strictObject({
			site: id,
			survey: surveyId,
			name: someText(NAME_CHARS),
			uses: v.picklist(["once", "open"]),
			order: v.nullable(someText(ORDER_CHARS)),
			expiresAt: v.nullable(time),
		}),
		// Everybody who has an open one would be the customer of one order.
		v.check(({ uses, order }) => uses === "once" || order === null),
	),
);
export interface SurveyLinkMade extends SurveyLinks {
	url: string;
}

/** `survey-link:end`: owners. It opens nothing any more. Errors: `not_found`. */
export interface SurveyLinkEnded {
	site: string;
	survey: string;
	link: string;
}
export const readSurveyLinkEnded = reader(
	v.strictObject({ site: id, survey: surveyId, link: token }),
);
