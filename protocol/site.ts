import * as v from "valibot";
import type { Role } from "./agent.ts";
import type { SiteFiles } from "./attachment.ts";
import type { Attribute } from "./attribute.ts";
import type { ContactWays } from "./contact.ts";
import type { Retention } from "./data.ts";
import { type Hours, hours } from "./hours.ts";
import {
	ANSWER_LEAST_MS,
	ANSWER_MOST_MS,
	COMPLAINT_DAYS_MOST,
	LANGUAGES,
	NAME_CHARS,
	OWN_TEXT_CHARS,
	OWN_TEXTS_CHANGED,
	RECOVERY_DAYS_MOST,
	SLOTS_MOST,
	TEAMS,
	URL_CHARS,
	WRAP_UP_MOST_MS,
} from "./limits.ts";
import type { SiteLook } from "./look.ts";
import type { SiteMail } from "./mail.ts";
import type { SiteMasking } from "./masking.ts";
import { id, linkAddress, locale, reader, someText } from "./read.ts";

/** Who works where, and on what. */
export interface SiteMember {
	id: string;
	name: string;
	role: Role;
	slots: number;
	languages: string[];
	/** Ids. */
	teams: string[];
}

export interface Team {
	id: string;
	name: string;
	/** Conversations are offered, with a count-down, instead of given. */
	offers: boolean;
}

/** What an owner sets for the routing and the hours of a site. */
export interface SiteSettings {
	site: string;
	/** null: always open. */
	hours: Hours | null;
	/** Languages in which the site answers; empty: any. */
	languages: string[];
	teams: Team[];
	members: SiteMember[];
	/** Where the shop says what becomes of data; null: it has not said. An older relay does not say it. */
	privacyUrl?: string | null;
	/** What the chat says in the shop's own words; an older relay does not say it. */
	texts?: TextsByLanguage;
	/** How long a shopper's word may stand unanswered before its row changes colour. An older relay does not say it. */
	answerWithinMs?: number;
	/** So long nothing new comes to whoever has closed a conversation; 0: it comes at once. An older relay does not say it. */
	wrapUpMs?: number;
	/** A complaint is decided within so many days. An older relay does not say it. */
	complaintDays?: number;
	/** Whoever was not helped hears within so many opening days. An older relay does not say it. */
	recoveryDays?: number;
	/** How staff sign in; an older relay does not say it. */
	security?: SiteSecurity;
	/** Origins whose pages may carry the chat. An older relay does not say it, nor what follows. */
	origins?: string[];
	look?: SiteLook;
	mail?: SiteMail;
	contact?: ContactWays;
	masking?: SiteMasking;
	retention?: Retention;
	/** Fields of a person, in their order. */
	attributes?: Attribute[];
	files?: SiteFiles;
}

export interface SiteSecurity {
	/** A session ends after so many days without use. */
	sessionDays: number;
	/** Whoever works there needs a second factor. */
	secondFactor: boolean;
	/** Rows of the audit log are kept for so many days. */
	auditDays: number;
}

/** Texts of the chat by their paths, as `header.title`; a plural has one for each form, as `queue.ahead.few`. */
export type TextsByPath = Record<string, string>;
/** The same by the tag of their language, e.g. lt. */
export type TextsByLanguage = Record<string, TextsByPath>;

const languages = v.pipe(v.array(locale), v.maxLength(LANGUAGES));

export interface HoursChange {
	site: string;
	hours: Hours | null;
	languages: string[];
}
export const readHoursChange = reader(
	v.strictObject({ site: id, hours: v.nullable(hours), languages }),
);

/** Whole minutes, in milliseconds. */
export interface AnswerTimeChange {
	site: string;
	answerWithinMs: number;
}
export const readAnswerTimeChange = reader(
	v.strictObject({
		site: id,
		answerWithinMs: v.pipe(
			v.number(),
			v.minValue(ANSWER_LEAST_MS),
			v.maxValue(ANSWER_MOST_MS),
			v.multipleOf(60_000),
		),
	}),
);

/** Whole seconds, in milliseconds. */
export interface WrapUpChange {
	site: string;
	wrapUpMs: number;
}
export const readWrapUpChange = reader(
	v.strictObject({
		site: id,
		wrapUpMs: v.pipe(
			v.number(),
			v.minValue(0),
			v.maxValue(WRAP_UP_MOST_MS),
			v.multipleOf(1_000),
		),
	}),
);

export interface ComplaintDaysChange {
	site: string;
	complaintDays: number;
}
export const readComplaintDaysChange = reader(
	v.strictObject({
		site: id,
		complaintDays: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(COMPLAINT_DAYS_MOST),
		),
	}),
);

export interface RecoveryDaysChange {
	site: string;
	recoveryDays: number;
}
export const readRecoveryDaysChange = reader(
	v.strictObject({
		site: id,
		recoveryDays: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.maxValue(RECOVERY_DAYS_MOST),
		),
	}),
);

/** null: no link. */
export interface PrivacyChange {
	site: string;
	privacyUrl: string | null;
}
export const readPrivacyChange = reader(
	v.strictObject({ site: id, privacyUrl: v.nullable(linkAddress(URL_CHARS)) }),
);

/** Texts that are another from now on; null: ours again. What is not named stays as it is. */
export interface TextsChange {
	site: string;
	language: string;
	texts: Record<string, string | null>;
}
export const readTextsChange = reader(
	v.strictObject({
		site: id,
		language: locale,
		texts: v.pipe(
			v.record(
				v.pipe(v.string(), v.regex(/^[a-z]\w*(\.\w+){1,3}$/i)),
				v.nullable(
					v.pipe(
						someText(OWN_TEXT_CHARS),
						// One line, as each of ours is.
						v.transform((text) => text.replace(/[\n\t]+/g, " ")),
					),
				),
			),
			v.check((texts) => {
				const count = Object.keys(texts).length;
				return count > 0 && count <= OWN_TEXTS_CHANGED;
			}),
		),
	}),
);

/** `id` null: a new one. */
export interface TeamChange {
	site: string;
	team: { id: string | null; name: string; offers: boolean };
}
export const readTeamChange = reader(
	v.strictObject({
		site: id,
		team: v.strictObject({
			id: v.nullable(id),
			name: someText(NAME_CHARS),
			offers: v.boolean(),
		}),
	}),
);

export interface TeamNamed {
	site: string;
	team: string;
}
export const readTeamNamed = reader(v.strictObject({ site: id, team: id }));

export interface MemberChange {
	site: string;
	member: Pick<SiteMember, "id" | "slots" | "languages" | "teams">;
}
export const readMemberChange = reader(
	v.strictObject({
		site: id,
		member: v.strictObject({
			id,
			slots: v.pipe(
				v.number(),
				v.integer(),
				v.minValue(1),
				v.maxValue(SLOTS_MOST),
			),
			languages,
			teams: v.pipe(v.array(id), v.maxLength(TEAMS)),
		}),
	}),
);

/** Told waits held against what happened, for owners. Promises only: `over` and open ones are counted apart. */
export interface WaitReport {
	site: string;
	/** Server milliseconds: counted from here to now. */
	since: number;
	/**
	 * What was told: the time to the first human word, or, as long as nothing else was told, the time until somebody
	 * takes it. All figures are of this one. An older relay does not say it, and means `taken`.
	 */
	meaning?: "taken" | "answered";
	/** Told of the other meaning, before `since`: in no figure. An older relay does not say it. */
	older?: number;
	ranges: WaitShare;
	/** "Recent reply time", told as a wait. */
	recent: WaitShare;
	/** Told "more than 30 minutes": no promise. */
	over: number;
	/** Told, and not answered yet. */
	open: number;
	/** Shoppers who left, or were closed, without a human word; and who fell silent in the line. */
	left: number;
	silent: number;
}
export interface WaitShare {
	/** Told, and then answered by a person; of the meaning `taken`: taken by one. */
	n: number;
	/** That came no later than the upper end, and before the lower one. */
	within: number;
	before: number;
	/** An agent had it no later than the upper end. An older relay does not say it. */
	takenWithin?: number;
	/** Wilson 95 % interval of within / n, 0 to 1; null without any. */
	interval: [number, number] | null;
	/** Mean of waited minus the middle of what was told, in milliseconds; above 0: later than said. */
	biasMs: number | null;
}
