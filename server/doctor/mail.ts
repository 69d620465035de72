import { mailTransport, mustEncrypt } from "../notifications/mail.ts";
import { check, type Found, type Kind } from "./check.ts";

const KINDS = {
	mail_ok: {
		mark: "ok",
		says: (server) => `${server} takes mail: connected and signed in.`,
	},
	mail_none: {
		mark: "ok",
		says: () =>
			"No mail is set up, and nothing needs it; shoppers who leave then read answers only when they come back.",
	},
	mail_unknown: {
		mark: "wrong",
		says: (server) => `No name server knows the mail server ${server}.`,
		todo: () => "Mend the host in SMTP_URL.",
	},
	mail_refused: {
		mark: "wrong",
		says: (server) => `Nobody takes mail at ${server}: connection refused.`,
		todo: () =>
			"Mend host and port in SMTP_URL: mostly smtp: with 587, or smtps: with 465.",
	},
	mail_silent: {
		mark: "wrong",
		says: (server) => `${server} does not answer.`,
		todo: () =>
			"Many hosters block mail's ports: ask yours, or try 587 or 2525. At 465 write smtps: in place of smtp:.",
	},
	mail_not_tls: {
		mark: "wrong",
		says: (server) => `${server} does not begin with TLS, as smtps: wants.`,
		todo: () => "Write smtp: in SMTP_URL; the relay then encrypts by STARTTLS.",
	},
	mail_no_starttls: {
		mark: "wrong",
		says: (server) =>
			`${server} offers no encryption (STARTTLS), and the relay sends no password in the clear.`,
		todo: () => "Write smtps: and its port, mostly 465, or use another server.",
	},
	mail_certificate: {
		mark: "wrong",
		says: (server, why) => `The certificate of ${server} is refused: ${why}.`,
		todo: () =>
			"Use the name that stands in it; for an authority of your own set NODE_EXTRA_CA_CERTS.",
	},
	mail_password: {
		mark: "wrong",
		says: (server, code) =>
			`${server} refuses user or password of SMTP_URL${code && ` (${code})`}.`,
		todo: () =>
			"Mend them; in a password write @ as %40, : as %3A, / as %2F. Some want a password made for programs.",
	},
	mail_ended: {
		mark: "wrong",
		says: (server, code) =>
			`${server} ended the connection before mail was possible (${code}).`,
		todo: () => "See in its log why; it may not want this machine.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether the mail server lets the relay in. Nothing is sent. */
export const mail = check({
	name: "mail",
	kinds: KINDS,
	async run({ config }) {
		if (config.mail === null) return [["mail_none"]];
		const { url } = config.mail;
		const { hostname, port } = new URL(url);
		const server = port ? `${hostname}:${port}` : hostname;
		const transport = mailTransport(url);
		try {
			await transport.verify();
			return [["mail_ok", server]];
		} catch (error) {
			return [faultOf(error, server, url)];
		} finally {
			transport.close();
		}
	},
});

/** By what the library says of it. Its message stays here: it may hold the user's name. */
export function faultOf(
	error: unknown,
	server: string,
	url: string,
): Found<Code> {
	const {
		code = "",
		responseCode,
		message = "",
	} = error as { code?: string; responseCode?: number; message?: string };
	switch (code) {
		case "EDNS":
			return ["mail_unknown", server];
		case "EAUTH":
		case "ENOAUTH":
			return ["mail_password", server, `${responseCode ?? ""}`];
		case "ETIMEDOUT":
			return ["mail_silent", server];
	}
	if (/ECONNREFUSED/.test(message)) return ["mail_refused", server];
	if (/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(message))
		return ["mail_silent", server];
	if (/wrong version number|packet length too long/.test(message))
		return ["mail_not_tls", server];
	const why = CERTIFICATE.exec(message)?.[0];
	if (why !== undefined) return ["mail_certificate", server, why.toLowerCase()];
	if (code === "ETLS" && mustEncrypt(url)) return ["mail_no_starttls", server];
	return ["mail_ended", server, `${responseCode ?? (code || "unknown")}`];
}

const CERTIFICATE =
	/self-signed certificate( in certificate chain)?|unable to verify the first certificate|unable to get local issuer certificate|certificate has expired|certificate is not yet valid|does not match certificate's altnames/i;
