import * as v from "valibot";
import { EMAIL_CHARS } from "./limits.ts";
import { id, reader, someText } from "./read.ts";

/** Whole days for which something is kept, at most. */
export const RETENTION_DAYS_MOST = 3_650;
/** People that one search finds, at most. */
export const PEOPLE_FOUND = 20;

/** What goes by itself after so many whole days; a kind that is left out is kept. */
export interface Retention {
	/** The texts of closed conversations, from their closing. */
	conversations?: number;
	/** What shoppers wrote to a rating or on a comment card; scores and counts stay. */
	comments?: number;
	/** Who somebody is who has no conversation any more, from when they were last known to be there. */
	visitors?: number;
}
export const RETENTION_KINDS = [
	"conversations",
	"comments",
	"visitors",
] as const satisfies (keyof Retention)[];

const days = v.optional(
	v.pipe(
		v.number(),
		v.integer(),
		v.minValue(1),
		v.maxValue(RETENTION_DAYS_MOST),
	),
);

/** `retention:change`, *fresh*, owners; `retention:count`, owners: how many would go now. */
export interface RetentionChange {
	site: string;
	retention: Retention;
}
export const readRetentionChange = reader(
	v.strictObject({
		site: id,
		retention: v.pipe(
			// An empty list would pass for an object without fields.
			v.custom<object>((value) => !Array.isArray(value)),
			v.strictObject({
				conversations: days,
				comments: days,
				visitors: days,
			}),
		),
	}),
);

/** How many of each kind. */
export type RetentionCount = Record<keyof Retention, number>;

/** `person:find`, owners: by a whole e-mail address, or by the reference of a conversation. */
export interface PersonSought {
	site: string;
	text: string;
}
export const readPersonSought = reader(
	v.strictObject({ site: id, text: someText(EMAIL_CHARS) }),
);

export interface FoundPerson {
	visitor: string;
	/** As the shop's server has signed them. */
	name: string | null;
	email: string | null;
	/** Where they want answers to go, too. */
	replyTo: string | null;
	/** The first time that they were seen: server milliseconds since 1970. */
	since: number;
	/** The newest of their conversations. */
	conversations: { id: string; ref: string; startedAt: number }[];
}

/** `person:erase`, *fresh*, owners. Errors: `not_found`, also where somebody else was faster. */
export interface ShopperNamed {
	site: string;
	visitor: string;
}
export const readShopperNamed = reader(
	v.strictObject({ site: id, visitor: id }),
);

/** `export:make`, *fresh*, owners. Errors: `conflict` while another export of the site is under way. */
export interface ExportWanted {
	site: string;
	/** One person; null: the whole site. */
	visitor: string | null;
}
export const readExportWanted = reader(
	v.strictObject({ site: id, visitor: v.nullable(id) }),
);

/** Where the file is found, once, by who has asked for it. */
export interface ExportMade {
	path: string;
}
