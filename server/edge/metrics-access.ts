import type { IncomingMessage } from "node:http";
import type { Config } from "../config/config.ts";
import { isLoopbackName } from "../config/of-this-machine.ts";
import { sameText } from "../people/same-text.ts";

/**
 * Whether the figures may be told. With a token: to who has it. Without: on this very machine, and only where the
 * relay has no address but a local one. A proxy on this machine that adds no header cannot be told from somebody
 * on it, so where browsers come from elsewhere there is no way in without the token.
 */
export function maySeeMetrics(
	{ headers, socket }: IncomingMessage,
	{ origin, metricsToken }: Pick<Config, "origin" | "metricsToken">,
): boolean {
	if (metricsToken !== null)
		return sameText(headers.authorization ?? "", `Bearer ${metricsToken}`);
	return (
		isLocal(new URL(origin)) &&
		// As the machine says it: what a translator makes of an address is somebody else's.
		/^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? "") &&
		// A page elsewhere can give its own name this machine's address, and then read what it answers.
		isLoopbackName(hostnameIn(headers.host ?? "")) &&
		!Object.keys(headers).some((name) => FORWARDING.test(name))
	);
}

/** What proxies add, and browsers and the program that collects figures do not. */
const FORWARDING =
	/^(x-forwarded(-|$)|x-original-|x-real-ip$|forwarded$|via$|cf-|cdn-|fastly-|akamai-|true-client-ip$|x-(client|cluster-client)-ip$|x-(amzn|amz|azure|envoy|appengine|arr|cloud|vercel|nf|akamai|request-start|proxy)|fly-)/;

/** Nobody elsewhere can reach it by its address: also names that are reserved for that (RFC 6761). */
function isLocal({ protocol, hostname }: URL): boolean {
	const isReserved = /\.(localhost|test)$/.test(hostname);
	return protocol === "http:" && (isLoopbackName(hostname) || isReserved);
}

function hostnameIn(host: string): string {
	return host.replace(/:\d*$/, "").toLowerCase();
}
