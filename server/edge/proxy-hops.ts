import type { IncomingMessage } from "node:http";
import type { Config } from "../config/config.ts";
import { proxyWarning } from "../config/config-warnings.ts";
import type { Clock } from "../ports/clock.ts";
import type { SecurityEvents } from "../ports/security-events.ts";
import { addressOf, forwardedFor } from "./address.ts";
import { networksOf } from "./networks.ts";

/** What says that SHOPBELL_PROXY_HOPS cannot be right. Of a wrong number limits count many as one, or one as many. */
export type HopsDoubt =
	/** The origin is https, which this program does not speak: so there is a proxy, and none is configured. */
	| "proxy_expected"
	| "forwarded_unexpected"
	| "forwarded_missing"
	| "forwarded_extra";

export interface ProxyHops {
	/** Call with every request. */
	saw(request: IncomingMessage): void;
	/** What was seen lately, and what follows from the configuration. */
	doubts(): HopsDoubt[];
}

/** Seen once, it is told for this long; and then told again. */
const TOLD_MS = 10 * 60_000;
/** A client may add an entry of its own, but not everybody does. */
const EXTRA_IN_A_ROW = 100;
/** Programs on this machine or beside it ask these, past every proxy. */
const PROBES = new Set(["/health", "/ready", "/metrics", "/doctor"]);

/** Holds what the proxies write against how many of them there are said to be. */
export function createProxyHops(
	config: Pick<Config, "origin" | "proxyHops">,
	security: SecurityEvents,
	clock: Pick<Clock, "ticks">,
): ProxyHops {
	const { proxyHops } = config;
	const seenAt = new Map<Exclude<HopsDoubt, "proxy_expected">, number>();
	let extra = 0;

	const isFresh = (at: number | undefined) =>
		at !== undefined && clock.ticks() - at < TOLD_MS;

	function doubtOf(
		request: IncomingMessage,
	): Exclude<HopsDoubt, "proxy_expected"> | null {
		const entries = forwardedFor(request).length;
		if (proxyHops === 0)
			return entries > 0 || request.headers.forwarded !== undefined
				? "forwarded_unexpected"
				: null;
		extra = entries > proxyHops ? extra + 1 : 0;
		if (entries < proxyHops) return "forwarded_missing";
		return extra >= EXTRA_IN_A_ROW ? "forwarded_extra" : null;
	}

	return {
		saw(request) {
			const [path = ""] = (request.url ?? "").split("?");
			const doubt = PROBES.has(path) ? null : doubtOf(request);
			if (doubt === null || isFresh(seenAt.get(doubt))) return;
			seenAt.set(doubt, clock.ticks());
			security.happened(doubt, networksOf(addressOf(request, proxyHops)).near);
		},
		doubts: () => [
			...(proxyWarning(config) === null ? [] : (["proxy_expected"] as const)),
			...[...seenAt].flatMap(([doubt, at]) => (isFresh(at) ? [doubt] : [])),
		],
	};
}
