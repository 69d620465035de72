import {
	checkServerIdentity,
	type DetailedPeerCertificate,
	type TLSSocket,
} from "node:tls";
import { check, type Found, type Kind } from "./check.ts";
import { originsOf } from "./look.ts";
import { codeOf, hostOf, shakeHands } from "./network.ts";

const DAY_MS = 24 * 3_600_000;
/** Programs that renew by themselves do it a month before the end; by now it has failed for weeks. */
const SOON_DAYS = 14;

const KINDS = {
	https_ok: {
		mark: "ok",
		says: (host, days) => `The certificate of ${host} holds for ${days} days.`,
	},
	https_soon: {
		mark: "warning",
		says: (host, days) =>
			`The certificate of ${host} ends in ${days} days, and was not renewed.`,
		todo: () =>
			"See in the proxy's log why it is not renewed; port 80 may be closed.",
	},
	https_ended: {
		mark: "wrong",
		says: (host, date) => `The certificate of ${host} ended on ${date}.`,
		todo: () =>
			"Renew it, and see in the proxy's log why that did not happen by itself.",
	},
	https_early: {
		mark: "wrong",
		says: (host, date) => `The certificate of ${host} holds only from ${date}.`,
		todo: () => "Set this machine's clock right, or make another certificate.",
	},
	https_name: {
		mark: "wrong",
		says: (host, names) => `The certificate of ${host} is for ${names}.`,
		todo: (host) =>
			`Make one for ${host}; the proxy may show that of another site.`,
	},
	https_self_signed: {
		mark: "wrong",
		says: (host) =>
			`The certificate of ${host} vouches for itself, so browsers refuse it.`,
		todo: () =>
			"Let the proxy get one from an authority, e.g. Let's Encrypt; Caddy does so by itself.",
	},
	https_chain: {
		mark: "wrong",
		says: (host) =>
			`The proxy of ${host} does not show the certificates in between, so phones and programs refuse it.`,
		todo: () =>
			"Give it the whole chain: with Let's Encrypt fullchain.pem instead of cert.pem.",
	},
	https_untrusted: {
		mark: "wrong",
		says: (host, code) =>
			`No authority that browsers know has signed the certificate of ${host} (${code}).`,
		todo: () =>
			"Get one from a public authority. If yours is trusted on all devices, set NODE_EXTRA_CA_CERTS for the doctor.",
	},
	https_failed: {
		mark: "wrong",
		says: (host, code) => `No TLS connection to ${host} comes about (${code}).`,
		todo: () => "Start the proxy, and let it speak TLS on this port.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** The certificates of the relay's addresses. */
export const https = check({
	name: "https",
	kinds: KINDS,
	async run(look) {
		const origins = originsOf(look.config).filter((one) =>
			one.startsWith("https:"),
		);
		const found = await Promise.all(
			origins.map(async (origin): Promise<Found<Code>[]> => {
				const facts = await look.at(origin);
				// The check of the address says that the name is not known.
				if (facts.kind === "unresolved") return [];
				const url = new URL(origin);
				try {
					const shown = await shakeHands(look, url, shownBy);
					return [judge(hostOf(url), shown, look.clock.now())];
				} catch (error) {
					return [["https_failed", hostOf(url), codeOf(error)]];
				}
			}),
		);
		return found.flat();
	},
});

/** What a server has shown of itself. */
export interface Shown {
	certificate: DetailedPeerCertificate;
	/** What OpenSSL says of its authority; undefined: it is trusted. */
	untrusted: string | undefined;
}

function shownBy(socket: TLSSocket): Shown {
	const error = socket.authorizationError as unknown as
		| { code?: string }
		| string
		| undefined;
	return {
		certificate: socket.getPeerCertificate(true),
		untrusted: typeof error === "object" ? error?.code : error,
	};
}

/** The first that is wrong, as a browser would say it. */
export function judge(
	host: string,
	{ certificate, untrusted }: Shown,
	now: number,
): Found<Code> {
	const [from, to] = [certificate.valid_from, certificate.valid_to].map(
		Date.parse,
	) as [number, number];
	if (now < from) return ["https_early", host, dayOf(from)];
	if (now >= to) return ["https_ended", host, dayOf(to)];
	const days = Math.floor((to - now) / DAY_MS);
	if (checkServerIdentity(host, certificate))
		return ["https_name", host, namesIn(certificate)];
	switch (untrusted ?? "") {
		// Dates are held against the doctor's clock, above; a name against what is shown, above.
		case "":
		case "CERT_HAS_EXPIRED":
		case "CERT_NOT_YET_VALID":
		case "ERR_TLS_CERT_ALTNAME_INVALID":
			return days < SOON_DAYS
				? ["https_soon", host, `${days}`]
				: ["https_ok", host, `${days}`];
		case "DEPTH_ZERO_SELF_SIGNED_CERT":
			return ["https_self_signed", host];
		case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
			return ["https_chain", host];
		default:
			return ["https_untrusted", host, untrusted ?? ""];
	}
}

const MOST_NAMES = 3;

function namesIn({ subjectaltname = "", subject }: DetailedPeerCertificate) {
	const names = subjectaltname
		.split(", ")
		.map((one) => one.replace(/^(DNS|IP Address):/, ""))
		.filter(Boolean);
	const some = names.length > 0 ? names : [`${subject?.CN ?? "nobody"}`];
	const more = some.length > MOST_NAMES ? ", …" : "";
	return `${some.slice(0, MOST_NAMES).join(", ")}${more}`;
}

function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}
