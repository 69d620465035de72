import { createTransport } from "nodemailer";
import type { MailFault } from "../../protocol/mail.ts";
import { isLoopback } from "../../protocol/origin.ts";
import type { MailConfig } from "../config/mail-config.ts";
import { oneLine } from "../ports/one-line.ts";

/** One letter to one person, in plain text. */
export interface Letter {
	to: string;
	/** Whom it comes from, as people read it: the shop's name. */
	fromName: string;
	/** The tag of the language that it is written in. */
	language: string;
	subject: string;
	text: string;
	/** Where a reply goes; null: nobody reads it. Left out: as this machine is set up. */
	replyTo?: string | null;
}

export interface Mail {
	/** Where a reply goes to a letter that does not say; null: nobody reads it. */
	replyTo: string | null;
	/** How it is set up, without user and password. */
	host: string;
	from: string;
	post(letter: Letter): Promise<Posted>;
}

export type Posted =
	| { kind: "posted" }
	/** The server did not take it, and may later. */
	| ({ kind: "again" } & NotPosted)
	/** Refused for good, or the connection ended when it may have had it: sent again it could come twice. */
	| ({ kind: "ended" } & NotPosted);

interface NotPosted {
	/** For the log: it names nobody. */
	why: string;
	fault: MailFault;
	/** What the server answered; it may name the recipient. */
	said: string | null;
}

const CONNECT_MS = 5_000;
const SILENCE_MS = 10_000;

export function createMail({ url, from, ...config }: MailConfig): Mail {
	const transport = mailTransport(url);
	const replyTo = config.replyTo ?? null;
	return {
		replyTo,
		host: new URL(url).hostname,
		from,
		async post(letter) {
			const { to, fromName, language, subject, text } = letter;
			const replies = letter.replyTo === undefined ? replyTo : letter.replyTo;
			try {
				// A server that cannot be reached, or wants another password, has taken nothing for sure.
				await transport.verify();
			} catch (error) {
				return { kind: "again", ...notPosted(error) };
			}
			try {
				await transport.sendMail({
					from: { name: oneLine(fromName), address: from },
					to: { name: "", address: oneLine(to) },
					// Whatever the headers say, it goes to one person.
					envelope: { from, to: [oneLine(to)] },
					subject: oneLine(subject),
					text,
					...(replies !== null && { replyTo: { name: "", address: replies } }),
					headers: {
						"Auto-Submitted": "auto-generated",
						"Content-Language": language,
					},
					xMailer: false,
				});
				return { kind: "posted" };
			} catch (error) {
				const { responseCode } = error as Fault;
				const passes = responseCode !== undefined && responseCode < 500;
				return { kind: passes ? "again" : "ended", ...notPosted(error) };
			}
		},
	};
}

/** The connection to the mail server: no letter and no check goes another way. */
export function mailTransport(url: string) {
	return createTransport({
		url,
		requireTLS: mustEncrypt(url),
		connectionTimeout: CONNECT_MS,
		greetingTimeout: CONNECT_MS,
		socketTimeout: SILENCE_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
}

/**
 * Over the network never in the clear: whoever stands in between could take the offer of TLS out of what the
 * server says, and read password, addresses and links.
 */
export function mustEncrypt(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return protocol === "smtp:" && !isThisMachine(hostname);
}

// Of a scheme that it does not know the parser leaves the host as it was written.
function isThisMachine(hostname: string): boolean {
	const name = hostname.toLowerCase().replace(/\.$/, "");
	return isLoopback(name);
}

interface Fault {
	code?: string;
	responseCode?: number;
	response?: string;
}

/** Of an answer nobody reads more. */
const SAID_CHARS = 300;

function notPosted(error: unknown): NotPosted {
	const { code = "", responseCode, response } = error as Fault;
	const said = oneLine(response ?? "").slice(0, SAID_CHARS);
	return {
		why: codesOf(error),
		fault: FAULTS[code] ?? (responseCode === undefined ? "other" : "refused"),
		said: said || null,
	};
}

/** By what the library says of them. */
const FAULTS: Readonly<Record<string, MailFault>> = {
	EDNS: "unreachable",
	ECONNECTION: "unreachable",
	ECONNREFUSED: "unreachable",
	ESOCKET: "unreachable",
	ETIMEDOUT: "time",
	ETLS: "encryption",
	ESTARTTLS: "encryption",
	EAUTH: "sign_in",
	ENOAUTH: "sign_in",
	EENVELOPE: "refused",
	EMESSAGE: "refused",
};

/** The message of a fault names the recipient, so only its codes are said. */
function codesOf(error: unknown): string {
	const { code = "unknown", responseCode } = error as Fault;
	return [code, responseCode].filter((part) => part !== undefined).join(" ");
}
