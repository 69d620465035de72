import type { IncomingMessage } from "node:http";
import { newId } from "../../protocol/ids.ts";

/** What may stand in our log of what others have made: short, and nothing that could be a text or an address. */
const PLAIN = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * By which a request is found in the log. A proxy's own is taken over where there is one, so that both logs say the
 * same; without a proxy the header is the client's, who could give the id of somebody else's request.
 */
export function requestIdOf(
	{ headers }: Pick<IncomingMessage, "headers">,
	proxyHops: number,
): string {
	const given = headers["x-request-id"];
	const isTaken =
		proxyHops > 0 && typeof given === "string" && PLAIN.test(given);
	return isTaken ? given : newId();
}
