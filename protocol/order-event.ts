import * as v from "valibot";
import { cleaned } from "./cleaned.ts";
import { emailAddress } from "./email.ts";
import { ORDER_CHARS, TITLE_CHARS } from "./limits.ts";
import { locale, reader, someText } from "./read.ts";
import { Refused } from "./refusal.ts";

/** Names of one order; a longer list is refused, not cut: what was bought would be another thing. */
export const ORDER_PRODUCTS = 50;
/** One token: fifty names of 100 letters fit, and nobody has the relay look through more. */
export const ORDER_TOKEN_CHARS = 16_384;
/** A date without a time is already tomorrow somewhere, and clocks differ: no order is later than this from now. */
export const ORDER_AHEAD_MS = 24 * 3_600_000;

/**
 * What a shop's server tells of an order: a JWT signed with an identity key of the site (HS256, `kid` or any of
 * them), `aud` the site, `exp` at most an hour ahead. Said again it is the same; a later one adds what is new.
 */
export interface OrderEvent {
	/** As the shop prints it. */
	order: string;
	/** ISO 8601 date or time: when it was placed. */
	at: string;
	/** ISO 8601 date or time: when it arrived, not before `at`. Left out: not yet known. */
	deliveredAt?: string | undefined;
	/** Names, at most {@link ORDER_PRODUCTS}. */
	products?: string[] | undefined;
	/** The shop's own id of the person, as in the identity. */
	sub?: string | undefined;
	email?: string | undefined;
	/** The customer has agreed to be asked by mail. */
	maySurveyByMail?: boolean | undefined;
	/** A language tag. */
	locale?: string | undefined;
}

const moment = v.union([
	v.pipe(v.string(), v.isoTimestamp()),
	v.pipe(v.string(), v.isoDate()),
]);

const readClaims = reader(
	v.object({
		order: someText(ORDER_CHARS),
		at: moment,
		deliveredAt: v.optional(moment),
		products: v.optional(v.array(someText(TITLE_CHARS))),
		sub: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
		// As in the identity: an address that mail cannot be sent to is left out.
		email: v.optional(
			v.pipe(
				v.string(),
				v.transform((typed) => emailAddress(cleaned(typed)) ?? undefined),
			),
		),
		maySurveyByMail: v.optional(v.boolean()),
		locale: v.optional(locale),
	}),
);

/** The claims of a JWT whose signature holds; foreign claims are the shop's own business. */
export function readOrderEvent(claims: unknown): OrderEvent {
	const event = readClaims(claims);
	if ((event.products ?? []).length > ORDER_PRODUCTS)
		throw new Refused({
			code: "too_long",
			field: "products",
			most: ORDER_PRODUCTS,
		});
	return event;
}

/** What the relay answers. */
export interface OrderTold {
	order: string;
	/** `known`: all of it had been told before. */
	kept: "new" | "changed" | "known";
}
