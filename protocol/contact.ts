import * as v from "valibot";
import { type Hours, hours } from "./hours.ts";
import { URL_CHARS } from "./limits.ts";
import { email, id, linkAddress, reader, someText } from "./read.ts";

export const PHONE_CHARS = 40;
export const POST_ADDRESS_CHARS = 300;
export const SOCIAL_ACCOUNTS = 8;
const ACCOUNT_NAME_CHARS = 60;

/** How shoppers reach the shop beside the chat; what is left out is not offered. */
export interface ContactWays {
	/** `hours` null: at any time. */
	phone?: { number: string; hours: Hours | null };
	email?: string;
	/** Lines of a post address. */
	post?: string;
	/** What shoppers read, and where it leads. */
	accounts?: { name: string; url: string }[];
}

export interface ContactChange {
	site: string;
	contact: ContactWays;
}
export const readContactChange = reader(
	v.strictObject({
		site: id,
		contact: v.strictObject({
			phone: v.optional(
				v.strictObject({
					number: v.pipe(
						someText(PHONE_CHARS),
						v.regex(/^\+?[\d\s()./-]{3,}$/),
					),
					hours: v.nullable(hours),
				}),
			),
			email: v.optional(email),
			post: v.optional(someText(POST_ADDRESS_CHARS)),
			accounts: v.optional(
				v.pipe(
					v.array(
						v.strictObject({
							name: someText(ACCOUNT_NAME_CHARS),
							url: linkAddress(URL_CHARS),
						}),
					),
					v.maxLength(SOCIAL_ACCOUNTS),
				),
			),
		}),
	}),
);
