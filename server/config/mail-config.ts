import { ConfigError } from "./config-error.ts";

export interface MailConfig {
	/** smtp: or smtps:, with the password in it. */
	url: string;
	from: string;
	/** Where replies go; left out: nobody reads them. */
	replyTo?: string | undefined;
}

/** The settings of mail, in our spelling and in the one that ONCE gives to its containers. */
export interface MailValues {
	SMTP_URL?: string | undefined;
	SMTP_ADDRESS?: string | undefined;
	SMTP_PORT?: number | undefined;
	SMTP_USERNAME?: string | undefined;
	SMTP_PASSWORD?: string | undefined;
	SHOPBELL_MAIL_FROM?: string | undefined;
	MAILER_FROM_ADDRESS?: string | undefined;
	SHOPBELL_REPLY_TO?: string | undefined;
}

/** Where a server takes mail by TLS from the first byte (RFC 8314, 7.3). */
const TLS_PORT = 465;
/** Where a server takes mail to send on (RFC 6409). */
const SUBMISSION_PORT = 587;

/**
 * All of it or nothing: half of it would look like mail that works. Throws {@link ConfigError}.
 * @param help what a setting takes
 */
export function mailOf(
	values: MailValues,
	help: (name: "SMTP_URL" | "SHOPBELL_MAIL_FROM") => string,
): MailConfig | null {
	const url = serverOf(values);
	const from = fromOf(values);
	const { SHOPBELL_REPLY_TO: replyTo } = values;
	if (!url && !from && !replyTo) return null;
	if (!url)
		throw new ConfigError(
			`${from ? from.name : "SHOPBELL_REPLY_TO"} needs SMTP_URL beside it. It takes ${help("SMTP_URL")}.`,
		);
	if (!from)
		throw new ConfigError(
			`${url.name} needs SHOPBELL_MAIL_FROM beside it. It takes ${help("SHOPBELL_MAIL_FROM")}.`,
		);
	return {
		url: url.value,
		from: from.value,
		...(replyTo !== undefined && { replyTo }),
	};
}

interface Named {
	name: string;
	value: string;
}

function serverOf(values: MailValues): Named | undefined {
	const { SMTP_URL, SMTP_ADDRESS } = values;
	if (SMTP_ADDRESS === undefined) {
		const alone = (
			["SMTP_PORT", "SMTP_USERNAME", "SMTP_PASSWORD"] as const
		).find((name) => values[name] !== undefined);
		if (alone)
			throw new ConfigError(
				`${alone} needs SMTP_ADDRESS beside it, the name of the mail server.`,
			);
		return SMTP_URL === undefined
			? undefined
			: { name: "SMTP_URL", value: SMTP_URL };
	}
	const value = urlOf(values, SMTP_ADDRESS);
	if (SMTP_URL !== undefined && !isSameServer(SMTP_URL, value))
		throw new ConfigError(
			"SMTP_URL and SMTP_ADDRESS name different mail servers or users. Remove SMTP_URL, or the four settings SMTP_ADDRESS, SMTP_PORT, SMTP_USERNAME and SMTP_PASSWORD.",
		);
	return { name: "SMTP_ADDRESS", value };
}

function urlOf(
	{ SMTP_PORT: port, SMTP_USERNAME: user, SMTP_PASSWORD: pass }: MailValues,
	address: string,
): string {
	if (pass !== undefined && user === undefined)
		throw new ConfigError(
			"SMTP_PASSWORD needs SMTP_USERNAME beside it, whose password it is.",
		);
	const secret = pass === undefined ? "" : `:${encodeURIComponent(pass)}`;
	const who = user === undefined ? "" : `${encodeURIComponent(user)}${secret}@`;
	const scheme = port === TLS_PORT ? "smtps" : "smtp";
	return `${scheme}://${who}${address}:${port ?? SUBMISSION_PORT}`;
}

function isSameServer(one: string, other: string): boolean {
	const partsOf = (url: string) => {
		const { protocol, hostname, port, username, password } = new URL(url);
		const usual = protocol === "smtps:" ? TLS_PORT : SUBMISSION_PORT;
		return [
			protocol,
			hostname,
			port || String(usual),
			...[username, password].map(decodeURIComponent),
		].join("\n");
	};
	return partsOf(one) === partsOf(other);
}

function fromOf({
	SHOPBELL_MAIL_FROM: own,
	MAILER_FROM_ADDRESS: once,
}: MailValues): Named | undefined {
	if (own !== undefined && once !== undefined && own !== once)
		throw new ConfigError(
			"SHOPBELL_MAIL_FROM and MAILER_FROM_ADDRESS are different addresses. Remove one of them.",
		);
	if (own !== undefined) return { name: "SHOPBELL_MAIL_FROM", value: own };
	if (once !== undefined) return { name: "MAILER_FROM_ADDRESS", value: once };
	return undefined;
}
