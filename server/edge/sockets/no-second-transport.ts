import type { Server } from "socket.io";

/**
 * Refuses a second transport for a connection that is there. Nobody of ours asks for one, and Engine.IO would let
 * it in without asking whose page it is and how many sockets the address has.
 */
export function noSecondTransport(io: Server): void {
	io.engine.use(
		(
			request: { _query?: { sid?: string } },
			_response: unknown,
			next: (error?: Error) => void,
		) =>
			request._query?.sid === undefined
				? next()
				: next(new Error("no second transport")),
	);
}
