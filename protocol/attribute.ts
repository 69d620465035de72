import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import { id, reader, someText } from "./read.ts";

/** Attributes that a site defines, at most: more than a column of a screen holds, nobody fills in. */
export const ATTRIBUTES_MOST = 20;
export const ATTRIBUTE_NAME_CHARS = 60;
/** Choices of one attribute, at most. */
export const CHOICES_MOST = 30;
/** What an attribute says of a person, in code points. */
export const ATTRIBUTE_CHARS = 500;
/** The free note about a person, in code points. */
export const PERSON_NOTE_CHARS = 4_000;

/** Stands in the place of an attribute's id: the free note, which every site has. */
export const PERSON_NOTE = "note";

export type AttributeKind = "text" | "number" | "choice" | "date";

/** A field of a person that the owner has defined. */
export interface Attribute {
	/** Made by the console; the same after a new name. Its kind never changes. */
	id: string;
	name: string;
	kind: AttributeKind;
	/** In their order; empty but for a `choice`. */
	choices: { id: string; name: string }[];
}
const name = someText(ATTRIBUTE_NAME_CHARS);
const choice = v.strictObject({ id, name });
export const attribute = v.strictObject({
	id,
	name,
	kind: v.picklist(["text", "number", "choice", "date"]),
	choices: v.pipe(v.array(choice), v.maxLength(CHOICES_MOST)),
});

/** `attributes:change`, owners and supervisors: all of them, in their order. */
export interface AttributesChange {
	site: string;
	attributes: Attribute[];
}
export const readAttributesChange = reader(
	v.strictObject({
		site: id,
		attributes: v.pipe(v.array(attribute), v.maxLength(ATTRIBUTES_MOST)),
	}),
);

/** What a field says of a person. */
export interface AttributeValue {
	/** An attribute's id, or {@link PERSON_NOTE}. */
	attribute: string;
	/**
	 * `text` and the note as written; `number` in decimal digits with a point, e.g. -12.5; `date` as 2026-06-01;
	 * `choice` the id of a choice.
	 */
	value: string;
	/** When it was set: server milliseconds since 1970. */
	at: number;
	/** Who of the staff has set it. */
	by: { id: string; name: string };
}

/** `attributes:read` of the person of a conversation. */
export interface PersonAttributes {
	/** As the owner has defined them. */
	attributes: Attribute[];
	/** Of those that say something, in no order; also of attributes that are no longer defined. */
	values: AttributeValue[];
}

/** `attribute:set`. Errors: `not_found` for an attribute that is not defined, `malformed` for no value of its kind. */
export interface AttributeSet {
	conversation: string;
	attribute: string;
	/** null: it says nothing any more. */
	value: string | null;
	/** What the sender saw before; where it says something else by now, nothing is changed. */
	was: string | null;
}
const value = v.nullable(
	v.pipe(
		v.string(),
		v.transform(cleaned),
		v.minLength(1),
		v.maxCodePoints(PERSON_NOTE_CHARS),
	),
);
export const readAttributeSet = reader(
	v.strictObject({
		conversation: id,
		attribute: v.union([id, v.literal(PERSON_NOTE)]),
		value,
		was: value,
	}),
);

/** `conflict`: somebody else has changed it since; `value` is what it says now. */
export interface AttributeSaved {
	kind: "saved" | "conflict";
	value: AttributeValue | null;
}

/** The fact `attribute:changed`, to the staff of the site. */
export interface AttributeChanged {
	site: string;
	visitor: string;
	attribute: string;
	value: AttributeValue | null;
}

/** A decimal number of at most 15 digits before the point and 6 behind it. */
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the value can stand in this field. */
export function fitsAttribute(
	{ kind, choices }: Pick<Attribute, "kind" | "choices">,
	value: string,
): boolean {
	switch (kind) {
		case "text":
			return [...value].length <= ATTRIBUTE_CHARS;
		case "number":
			return NUMBER.test(value);
		case "date":
			return DAY.test(value) && isDay(value);
		case "choice":
			return choices.some(({ id }) => id === value);
	}
}

/** The 30th of February is none. */
function isDay(value: string): boolean {
	const at = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}
