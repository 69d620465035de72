import * as v from "valibot";
import { isPhone } from "./contact-links.ts";
import { type Hours, hours } from "./hours.ts";
import {
	ACCOUNT_NAME_CHARS,
	PHONE_CHARS,
	POST_ADDRESS_CHARS,
	POST_ADDRESS_LINES,
	SOCIAL_ACCOUNTS,
	URL_CHARS,
} from "./limits.ts";
import { email, id, linkAddress, reader, someText } from "./read.ts";

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
		contact: v.pipe(
			// A list has none of these fields either, and is no way.
			v.custom<object>((said) => !Array.isArray(said)),
			v.strictObject({
				phone: v.optional(
					v.strictObject({
						number: v.pipe(someText(PHONE_CHARS), v.check(isPhone)),
						hours: v.nullable(hours),
					}),
				),
				email: v.optional(email),
				post: v.optional(
					v.pipe(
						someText(POST_ADDRESS_CHARS),
						v.check((post) => post.split("\n").length <= POST_ADDRESS_LINES),
					),
				),
				accounts: v.optional(
					v.pipe(
						v.array(
							v.strictObject({
								name: v.pipe(
									someText(ACCOUNT_NAME_CHARS),
									v.transform((name) => name.replace(/[\n\t]+/g, " ")),
								),
								url: linkAddress(URL_CHARS),
							}),
						),
						v.maxLength(SOCIAL_ACCOUNTS),
					),
				),
			}),
		),
	}),
);
