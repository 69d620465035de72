import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import {
	HELLO_MS,
	PACKET_BYTES,
	PING_EVERY_MS,
	PING_WAIT_MS,
} from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { Config } from "../../config/config.ts";
import { hashOf } from "../../people/secret.ts";
import { isLive } from "../../sessions/sessions.ts";
import type { Store } from "../../store/contract/store.ts";
import { addressOf } from "../address.ts";
import { sessionTokenIn } from "../http/cookie.ts";
import type { Addresses, OwnPages } from "../own-pages.ts";
import { type AdmissionParts, createAdmission } from "./admission.ts";
import { watchBacklog } from "./backlog.ts";
import { createPasses } from "./passes.ts";
import { createStaffFirst } from "./staff-first.ts";
import { encodeAsText } from "./text-encoder.ts";

/** Written by hand, because Engine.IO answers every refused upgrade with 400. */
const FORBIDDEN =
	"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

export type Sockets = Server;

interface SocketParts
	extends Omit<AdmissionParts, "addressFactor" | "session"> {
	store: Pick<Store, "session" | "now">;
	ownPages: OwnPages;
	/** It will serve them. */
	http: Pick<HttpServer, "on">;
}

/** The sockets of the relay, before anybody is answered on them: whom it lets in, and what it reads. */
export function createSockets(
	config: Addresses & Pick<Config, "proxyHops" | "addressFactor">,
	parts: SocketParts,
): Sockets {
	const { origin, consoleOrigin, proxyHops, addressFactor } = config;
	const { ownPages } = parts;
	const session = sessionIn(consoleOrigin, parts);
	const admit = createAdmission({ ...parts, addressFactor, session });
	const passes = createPasses();
	const letIn = createStaffFirst({
		...{ passes, backlog: watchBacklog(parts.http, passes), session },
		showsCookie: ({ headers }) =>
			sessionTokenIn(consoleOrigin, headers.cookie) !== undefined,
	});
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
			const address = addressOf(request, proxyHops);
			// Node hears a socket's errors no more once it asks for an upgrade, and Engine.IO not before the answer.
			request.socket.on("error", () => {});
			// The chat lives in a frame of the relay, so its Origin is the relay's own; nobody else's is.
			if (!ownPages.asks(request, "either")) {
				request.socket.end(FORBIDDEN);
				return answer("forbidden", false);
			}
			admit(request, address)
				.then(() => letIn(request))
				.then(
					() => answer(null, true),
					(error: unknown) => {
						request.socket.end(tooMany(error));
						answer("slow_down", false);
					},
				);
		},
	});
	encodeAsText(io);
	// Nobody is answered on the default namespace, so nobody may idle there.
	io.use((_socket, next) => next(new Error("not_found")));
	// Where the console has a host of its own, a page of the chat is no way into it, nor the other way round.
	for (const [namespace, own] of [
		["/console", consoleOrigin],
		["/visitor", origin],
	] as const)
		io.of(namespace).use(({ handshake }, next) =>
			handshake.headers.origin === own ? next() : next(new Error("forbidden")),
		);
	return io;
}

function sessionIn(consoleOrigin: string, { store }: SocketParts) {
	return async ({ headers }: IncomingMessage): Promise<string | undefined> => {
		const token = sessionTokenIn(consoleOrigin, headers.cookie);
		if (token === undefined) return undefined;
		const hash = hashOf(token);
		return (await isLive(store, hash)) ? hash : undefined;
	};
}

/** A browser shows it to no script: our clients come back by themselves, and whoever looks at the network sees why. */
function tooMany(error: unknown): string {
	const refusal = error instanceof Refused ? error.refusal : null;
	const afterMs = refusal?.code === "slow_down" ? refusal.retryAfterMs : 1_000;
	const seconds = Math.ceil(afterMs / 1_000);
	return `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${seconds}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
}
