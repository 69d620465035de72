import * as v from "valibot";
import { email, id, reader } from "./read.ts";

/** Where replies to a site's mails go. */
export interface SiteMail {
	/** null: as the machine is set up. */
	replyTo: string | null;
}

/** `mail:change`, owners and supervisors. */
export interface MailChange extends SiteMail {
	site: string;
}
export const readMailChange = reader(
	v.strictObject({ site: id, replyTo: v.nullable(email) }),
);

/** `mail:read`: how mail is set up on this machine, beside what the site says. */
export interface MailSetUp {
	/** null: no mail goes out. */
	server: {
		/** As `mail.shop.example`, without user and password. */
		host: string;
		from: string;
		/** Where replies go of sites that say nothing; null: nobody reads them. */
		replyTo: string | null;
	} | null;
}

/** What stood in the way of a letter. */
export type MailFault =
	/** No connection: name, port or network. */
	| "unreachable"
	/** No encrypted connection. */
	| "encryption"
	/** User or password. */
	| "sign_in"
	/** The server took neither this sender nor this address. */
	| "refused"
	/** It did not answer. */
	| "time"
	| "other";

/** What became of the letter that somebody sent themselves from the page. */
export interface MailTried {
	site: string;
	to: string;
	/** null: the server took it. */
	fault: MailFault | null;
	/** What the server answered, in one line; null: it said nothing. */
	said: string | null;
}
