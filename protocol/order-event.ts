/**
 * What a shop's server tells of an order: a JWT signed with an identity key of the site (HS256, `kid` or any of
 * them), `aud` the site, `exp` at most an hour ahead. Said again it is the same; a later one adds what is new.
 */
export interface OrderEvent {
	/** As the shop prints it. */
	order: string;
	/** ISO 8601: when it was placed. */
	at: string;
	/** ISO 8601: when it arrived, not before `at`. Left out: not yet known. */
	deliveredAt?: string;
	/** Names, at most {@link ORDER_PRODUCTS}. */
	products: string[];
	/** The shop's own id of the person, as in the identity. */
	sub?: string;
	email?: string;
	/** The customer has agreed to be asked by mail. */
	maySurveyByMail?: boolean;
	/** A language tag. */
	locale?: string;
}
export const ORDER_PRODUCTS = 50;
/** Bytes of one token. */
export const ORDER_TOKEN_CHARS = 16_384;
