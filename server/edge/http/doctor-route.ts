import type { IncomingMessage } from "node:http";
import type { Hono } from "hono";
import { version } from "../../../package.json" with { type: "json" };
import type { SecurityEvents } from "../../ports/security-events.ts";
import type { Arrived } from "../../probe/arrived.ts";
import { PROBE_SCHEME } from "../../probe/proof.ts";
import { forwardedFor } from "../address.ts";
import { networksOf } from "../networks.ts";
import type { Probes } from "../probes.ts";
import type { ProxyHops } from "../proxy-hops.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

export interface DoctorParts {
	probes: Probes;
	hops: Pick<ProxyHops, "doubts">;
	security: SecurityEvents;
	/** As the limits count it. */
	addressOf(request: IncomingMessage): string;
	origin: string;
	consoleOrigin: string;
	proxyHops: number;
}

/** Tells the doctor of this machine what has arrived of its question. To everybody else the address does not exist. */
export function doctorRoute(app: Hono<Env>, parts: DoctorParts): void {
	app.get("/doctor", (c) => {
		const [scheme, proof] = (c.req.header("Authorization") ?? "").split(" ");
		const nonce = scheme === PROBE_SCHEME ? parts.probes.opens(proof) : null;
		if (nonce === null) {
			if (scheme === PROBE_SCHEME) {
				const { near } = networksOf(parts.addressOf(c.env.incoming));
				parts.security.happened("probe_refused", near);
			}
			return c.text("not found", 404, ALWAYS);
		}
		const answer = JSON.stringify(arrived(c.env.incoming, parts));
		return c.json({ answer, mac: parts.probes.sign(nonce, answer) }, 200, {
			...ALWAYS,
			"Cache-Control": "no-store",
		});
	});
}

function arrived(request: IncomingMessage, parts: DoctorParts): Arrived {
	const { origin, consoleOrigin, proxyHops } = parts;
	const { headers } = request;
	return {
		version,
		host: headers.host ?? null,
		origin: headers.origin ?? null,
		forwarded: forwardedFor(request).length,
		address: parts.addressOf(request),
		settings: { origin, consoleOrigin, proxyHops },
		doubts: parts.hops.doubts(),
	};
}
