import { isLoopback, isPublicHttp } from "../../protocol/origin.ts";
import { signInFault } from "../config/config-warnings.ts";
import { check, type Found, type Kind } from "./check.ts";
import { type Look, originsOf } from "./look.ts";
import { NO_TLS, TLS_ALERT } from "./network.ts";
import type { OriginFacts } from "./origin-facts.ts";

const MEND_ORIGIN =
	"Mend the name at your provider of domains, or SHOPBELL_ORIGIN.";

const KINDS = {
	address_ok: {
		mark: "ok",
		says: (origin) => `${origin} leads to this relay.`,
	},
	address_not_asked: {
		mark: "skipped",
		says: (origin) =>
			`Whether ${origin} leads to this relay is looked at only while it runs.`,
	},
	address_of_this_machine: {
		mark: "warning",
		says: (origin) =>
			`${origin} is an address of this machine, so no shopper elsewhere can reach the chat.`,
		todo: () =>
			"Set SHOPBELL_ORIGIN to the public address, e.g. https://chat.shop.example.",
	},
	address_http: {
		mark: "wrong",
		says: (origin) =>
			`${origin} is http, so nobody can sign in: browsers keep the cookie there for an address of this machine only.`,
		todo: (_, https) =>
			`Put a proxy with TLS in front, and set SHOPBELL_ORIGIN=${https}.`,
	},
	address_public_http: {
		mark: "wrong",
		says: (origin) =>
			`${origin} is public and http: everybody on the way can read along, and nobody can sign in.`,
		todo: (_, https) =>
			`Put a proxy with TLS in front, e.g. Caddy, and set SHOPBELL_ORIGIN=${https}.`,
	},
	address_unknown: {
		mark: "wrong",
		says: (_, host) => `No name server knows ${host}.`,
		todo: () =>
			"Make an A or AAAA record that leads to your proxy, or mend SHOPBELL_ORIGIN.",
	},
	address_no_name_server: {
		mark: "warning",
		says: (_, host, code) =>
			`The name servers of this machine did not answer for ${host} (${code}).`,
		todo: () => "Try again; if it stays, see to /etc/resolv.conf.",
	},
	address_silent: {
		mark: "wrong",
		says: (origin, _, code) => `Nothing answers at ${origin} (${code}).`,
		todo: () =>
			"Start the proxy, and open its port in the firewall. If it works from elsewhere, this machine alone cannot reach its own public address: then it may stay so.",
	},
	address_plain: {
		mark: "wrong",
		says: (origin) => `What answers at ${origin} speaks http, and not https.`,
		todo: () =>
			"Let the proxy speak TLS on this port, or mend the port in SHOPBELL_ORIGIN.",
	},
	address_no_certificate: {
		mark: "wrong",
		says: (origin, host, code) =>
			`What answers at ${origin} ends the handshake (${code}): mostly it has no certificate for ${host}, or none yet.`,
		todo: () =>
			"See in the proxy's log why: mostly the name leads elsewhere, or port 80 is closed.",
	},
	address_hidden: {
		mark: "skipped",
		says: (origin) =>
			`Whether ${origin} leads to this relay cannot be told: this user may not read its folder.`,
		todo: () => "Run the doctor as the user of the relay.",
	},
	address_other_relay: {
		mark: "wrong",
		says: (origin) =>
			`At ${origin} another relay answers, not the one on this data folder.`,
		todo: () =>
			"Let the name and the proxy lead here, and stop the other relay; or name its folder with --data.",
	},
	address_unproven: {
		mark: "warning",
		says: (origin) =>
			`At ${origin} a relay answers; whether it is this one cannot be told.`,
		todo: () =>
			"Run the doctor as the user of the relay, after a start of this version.",
	},
	address_no_relay_behind: {
		mark: "wrong",
		says: (origin, status) =>
			`The proxy at ${origin} does not reach the relay (status ${status}).`,
		todo: (_origin, _status, port) =>
			`Let it pass everything on to the relay's port, which is ${port}.`,
	},
	address_proxy_waits: {
		mark: "skipped",
		says: (origin, status) =>
			`The proxy at ${origin} answers (status ${status}); the relay behind it does not run.`,
	},
	address_redirect: {
		mark: "wrong",
		says: (origin, to) => `${origin} sends browsers on to ${to}.`,
		todo: (_, to) =>
			`Set SHOPBELL_ORIGIN=${to} if that is the chat's address, or take the redirect away.`,
	},
	address_locked: {
		mark: "wrong",
		says: (origin, status) =>
			`A proxy or firewall at ${origin} lets not everybody in (status ${status}).`,
		todo: () =>
			"Take the password or the rule away for this host: shoppers have none.",
	},
	address_other_program: {
		mark: "wrong",
		says: (origin, status, program) =>
			`At ${origin} another program answers (status ${status}${program && `, ${program}`}).`,
		todo: () => `Let the proxy pass this host on to the relay. ${MEND_ORIGIN}`,
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether browsers find this relay at its addresses. */
export const address = check({
	name: "address",
	kinds: KINDS,
	async run(look) {
		const { config } = look;
		const found: Found<Code>[] = [];
		if (signInFault(config) !== null) found.push(httpFault(config.origin));
		for (const origin of originsOf(config)) {
			if (isLoopback(new URL(origin).hostname))
				found.push(["address_of_this_machine", origin]);
			found.push(...(await foundAt(origin, look)));
		}
		return found;
	},
});

function httpFault(origin: string): Found<Code> {
	const https = origin.replace(/^http:/, "https:").replace(/:\d+$/, "");
	return isPublicHttp(origin)
		? ["address_public_http", origin, https]
		: ["address_http", origin, https];
}

async function foundAt(origin: string, look: Look): Promise<Found<Code>[]> {
	const facts = await look.at(origin);
	const relay = await look.relay();
	if (relay.kind === "hidden") return [["address_hidden", origin]];
	return [
		foundOf(origin, facts, look, relay.kind === "running" ? relay : null),
	];
}

function foundOf(
	origin: string,
	facts: OriginFacts,
	{ config }: Look,
	running: { key: string | null; file: { port: number } | null } | null,
): Found<Code> {
	const { hostname } = new URL(origin);
	switch (facts.kind) {
		case "relay":
			return ["address_ok", origin];
		case "unresolved":
			return facts.code === "ENOTFOUND"
				? ["address_unknown", origin, hostname]
				: ["address_no_name_server", origin, hostname, facts.code];
		case "unreachable":
			if (facts.code === NO_TLS) return ["address_plain", origin];
			if (facts.code.startsWith(TLS_ALERT))
				return ["address_no_certificate", origin, hostname, facts.code];
			return running || !isLoopback(hostname)
				? ["address_silent", origin, "", facts.code]
				: ["address_not_asked", origin];
		case "other_relay":
			return running && running.key === null
				? ["address_unproven", origin]
				: ["address_other_relay", origin];
		case "bad_gateway":
			return running
				? [
						"address_no_relay_behind",
						origin,
						`${facts.status}`,
						`${running.file?.port ?? config.port}`,
					]
				: ["address_proxy_waits", origin, `${facts.status}`];
		case "redirect":
			return ["address_redirect", origin, facts.to];
		case "locked":
			return ["address_locked", origin, `${facts.status}`];
		case "other_program":
			return [
				"address_other_program",
				origin,
				`${facts.status}`,
				facts.program,
			];
		default:
			return facts satisfies never;
	}
}
