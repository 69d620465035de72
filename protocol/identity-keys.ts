import * as v from "valibot";
import { ORDER_CHARS } from "./limits.ts";
import { id, reader, someText } from "./read.ts";

/** Keys of a site that sign at the same time: one, and the one that takes its place. */
export const IDENTITY_KEYS = 2;
/** Retired keys that are remembered, without their secrets. */
export const RETIRED_KEYS = 5;

/** `identity-keys:read`, owners: what signs who the customers are. Secrets are not among it. */
export interface IdentityKeys {
	site: string;
	/** The oldest first; at most `IDENTITY_KEYS`. */
	keys: IdentityKeyInfo[];
	/** The newest first; at most `RETIRED_KEYS`. */
	retired: RetiredKeyInfo[];
}
export interface IdentityKeyInfo {
	/** What a token names in its head. */
	kid: string;
	/** null: made with the site, and its secret was told to nobody here. */
	madeAt: number | null;
	/** When a token of it was accepted last, to the hour; null: never. */
	usedAt: number | null;
}
export interface RetiredKeyInfo {
	kid: string;
	retiredAt: number;
	/** When a token that names it was refused last since then, to the hour; null: none came. */
	refusedAt: number | null;
}

/** `identity-keys:make`, *fresh*, owners. Errors: `rejected` where two sign already. */
export interface IdentityKeyMade {
	keys: IdentityKeys;
	kid: string;
	/** 256 bits, base64url. Told here and never again. */
	secret: string;
}

/** `identity-keys:retire`, *fresh*, owners: nothing that it signs is accepted from now on. */
export interface IdentityKeyNamed {
	site: string;
	kid: string;
}
export const readIdentityKeyNamed = reader(
	v.strictObject({ site: id, kid: id }),
);

/** `customer:check`: an agent has compared an order and a name with the shop's books; or, it was not so. */
export interface CustomerChecked {
	conversation: string;
	/** The number of the order, as the shop prints it. */
	order: string;
	/** false: takes it back. */
	holds: boolean;
}
export const readCustomerChecked = reader(
	v.strictObject({
		conversation: id,
		order: someText(ORDER_CHARS),
		holds: v.boolean(),
	}),
);
