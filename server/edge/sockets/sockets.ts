import { Server } from "socket.io";
import {
	HELLO_MS,
	PACKET_BYTES,
	PING_EVERY_MS,
	PING_WAIT_MS,
} from "../../../protocol/limits.ts";
import type { Config } from "../../config.ts";
import type { Limits } from "../../ports/limits.ts";
import type { SecurityEvents } from "../../ports/security-events.ts";
import { addressOf } from "../address.ts";

/** Written by hand, because Engine.IO answers every refused upgrade with 400. */
const FORBIDDEN =
	"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

export type Sockets = Server;

/** The sockets of the relay, before anybody is answered on them: whom it lets in, and what it reads. */
export function createSockets(
	{ origin, proxyHops }: Pick<Config, "origin" | "proxyHops">,
	limits: Limits,
	security: SecurityEvents,
): Sockets {
	const io = new Server({
		transports: ["websocket"],
		serveClient: false,
		perMessageDeflate: false,
		httpCompression: false,
		maxHttpBufferSize: PACKET_BYTES,
		pingInterval: PING_EVERY_MS,
		pingTimeout: PING_WAIT_MS,
		connectTimeout: HELLO_MS,
		allowRequest(request, answer) {
			// The chat lives in a frame of the relay, so its Origin is the relay's own; nobody else's is.
			if (request.headers.origin !== origin) {
				security.happened("origin_refused", addressOf(request, proxyHops));
				request.socket.end(FORBIDDEN);
				return answer("forbidden", false);
			}
			limits.spendAddress("connection", addressOf(request, proxyHops)).then(
				() => answer(null, true),
				() => answer("slow_down", false),
			);
		},
	});
	// Nobody is answered on the default namespace, so nobody may idle there.
	io.use((_socket, next) => next(new Error("not_found")));
	return io;
}
