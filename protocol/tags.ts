import * as v from "valibot";
import type { OfSite } from "./agent.ts";
import { id, reader, someText } from "./read.ts";

// By what agents sort conversations: tags, and outcomes with which they close. Rules TO in SPEC.md.

/** More are no list that anybody reads through. */
export const TAGS = 200;
/** Of one conversation. */
export const TAGS_OF_CONVERSATION = 20;
/** A tag stands in a row of the list. */
export const TAG_CHARS = 60;
/** Each has a digit of the keyboard. */
export const OUTCOMES = 8;
/** Names of removed ones are known for so many, the newest: logs and figures still name them. */
export const REMOVED_KEPT = 200;

/** A tag or an outcome of a site, as it is called now. */
export interface Label {
	id: string;
	name: string;
}

/** What has to be said when an agent closes. */
export interface ClosingNeeds {
	/** Only where the site has outcomes. */
	outcome: boolean;
	/** At least one. */
	tag: boolean;
}

/** `tags:read`, whoever works for the site: by name what may be chosen, and what was removed and still stands somewhere. */
export interface SiteTags {
	site: string;
	tags: Label[];
	removedTags: Label[];
	/** In the order in which they are offered. */
	outcomes: Label[];
	removedOutcomes: Label[];
	needs: ClosingNeeds;
}

const oneLine = v.transform((text: string) => text.replace(/[\n\t]+/g, " "));
/** Of a tag or an outcome: one line. */
export const labelName = v.pipe(someText(TAG_CHARS), oneLine);

/**
 * `tags:change`, owners and supervisors: one tag. `id` null: a new one, or a removed one that was called so. Errors:
 * `conflict` for a name that another has, `rejected` beyond `TAGS`, `not_found`.
 */
export interface TagChange extends OfSite {
	tag: { id: string | null; name: string; removed: boolean };
}
export const readTagChange = reader(
	v.strictObject({
		site: id,
		tag: v.strictObject({
			id: v.nullable(id),
			name: labelName,
			removed: v.boolean(),
		}),
	}),
);

/** `tags:count`: how many conversations have it. */
export interface TagNamed extends OfSite {
	tag: string;
}
export const readTagNamed = reader(v.strictObject({ site: id, tag: id }));

export interface TagCount {
	/** At most `TAG_COUNTED`; so many or more. */
	conversations: number;
}
/** Nobody decides otherwise because it is more, and it is counted while somebody looks at a button. */
export const TAG_COUNTED = 1_000;

/**
 * `outcomes:change`, owners and supervisors: all outcomes in their order, and what closing needs. `id` null: a new one,
 * or a removed one that was called so. Errors: `conflict` for two of one name, `not_found`.
 */
export interface OutcomesChange extends OfSite {
	outcomes: { id: string | null; name: string }[];
	needs: ClosingNeeds;
}
export const readOutcomesChange = reader(
	v.strictObject({
		site: id,
		outcomes: v.pipe(
			v.array(v.strictObject({ id: v.nullable(id), name: labelName })),
			v.maxLength(OUTCOMES),
		),
		needs: v.strictObject({ outcome: v.boolean(), tag: v.boolean() }),
	}),
);

const tags = v.pipe(v.array(id), v.maxLength(TAGS_OF_CONVERSATION));

/**
 * `conversation:close` of the staff. Errors: `not_found` also for an outcome or a tag that the site does not have,
 * `required` where the site wants one and there is none, `rejected` beyond `TAGS_OF_CONVERSATION`.
 */
export interface Closing {
	conversation: string;
	/** Left out or null: without one. */
	outcome?: string | null | undefined;
	/** Ids of tags that it gets. */
	tags?: string[] | undefined;
}
export const readClosing = reader(
	v.strictObject({
		conversation: id,
		outcome: v.optional(v.nullable(id)),
		tags: v.optional(tags),
	}),
);

/**
 * `conversation:tag`: takes some away and gives some, which may be none. Errors: `not_found` for a tag that the site
 * does not have (any more), `rejected` beyond `TAGS_OF_CONVERSATION`, `closed` once the shopper was forgotten.
 */
export interface Tagging {
	conversation: string;
	/** Ids. */
	add: string[];
	remove: string[];
}
export const readTagging = reader(
	v.strictObject({ conversation: id, add: tags, remove: tags }),
);
