import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import { emailAddress } from "./email.ts";
import { Refused } from "./refusal.ts";

/** Turns something unknown into a `T`, or throws {@link Refused} with `malformed` or `too_long`. */
export type Reader<T> = (unknown: unknown) => T;

/* @__NO_SIDE_EFFECTS__ */
export function reader<S extends v.GenericSchema>(
	schema: S,
): Reader<v.InferOutput<S>> {
	return (unknown) => {
		const result = v.safeParse(schema, unknown, { abortEarly: true });
		if (result.success) return result.output;
		const [issue] = result.issues;
		const field = v.getDotPath(issue) ?? "";
		if (issue.type === "max_code_points") {
			throw new Refused({
				code: "too_long",
				field,
				most: Number(issue.requirement),
			});
		}
		throw new Refused({ code: "malformed", field });
	};
}

/** Of commands that say all by their name. */
export const readNothing = reader(v.strictObject({}));

/** 128 random bits, base64url: sites, people, visitors, conversations, client ids. */
export const ID_CHARS = 22;
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

/** 256 random bits, base64url: what opens something. */
export const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** An entry's number, or 0 for "before the first". */
export const seq = v.pipe(
	v.number(),
	v.safeInteger(),
	v.minValue(0),
	v.maxValue(2 ** 31),
);

/** Server milliseconds since 1970. */
export const time = v.pipe(
	v.number(),
	v.safeInteger(),
	v.minValue(0),
	v.maxValue(8_640_000_000_000_000),
);

/** A language tag as BCP 47 spells it, e.g. lt or pt-BR. */
export const locale = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
);

/** One address, without a name; never with a line end. See {@link emailAddress}. */
export const email = v.pipe(
	v.string(),
	v.transform(cleaned),
	v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
		const address = emailAddress(dataset.value);
		if (address) return address;
		addIssue({ message: "not an e-mail address" });
		return NEVER;
	}),
);

/**
 * Text from people, at most `most` code points after cleaning; may be empty.
 * Errors: `too_long`, and `malformed` for anything but a string.
 */
/* @__NO_SIDE_EFFECTS__ */
export function text(most: number) {
	return v.pipe(v.string(), v.transform(cleaned), v.maxCodePoints(most));
}

/** The same, refusing what is blank. */
/* @__NO_SIDE_EFFECTS__ */
export function someText(most: number) {
	return v.pipe(text(most), v.minLength(1));
}

/** An address that a person may open: http or https, without user, password or fragment. */
export const webAddress = (most: number) =>
	v.pipe(
		linkAddress(most),
		v.transform((href) => href.split("#", 1)[0] as string),
	);

/** The same with its fragment: it leads to a part of a page. */
export const linkAddress = (most: number) =>
	v.pipe(
		v.string(),
		v.maxCodePoints(most),
		v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
			try {
				const url = new URL(dataset.value);
				if (url.protocol === "http:" || url.protocol === "https:") {
					url.username = url.password = "";
					return url.href;
				}
			} catch {
				// Not a URL at all: the same refusal as for a wrong scheme.
			}
			addIssue({ message: "not a web address" });
			return NEVER;
		}),
		// Escaping makes it longer.
		v.maxCodePoints(most),
	);
