import type { IncomingMessage, RequestListener } from "node:http";
import type { Socket } from "node:net";

/**
 * Requests of one connection that are answered at once. Browsers send the next one when they have the answer; whoever
 * sends on without reading would have every answer kept in memory, the largest of them many thousand times.
 */
const REQUESTS_AT_ONCE = 8;

/**
 * Ends a connection that sends on and on without waiting for the answers.
 * @param ended is told whose it was
 */
export function answeredFirst(
	listener: RequestListener,
	ended: (request: IncomingMessage) => void,
): RequestListener {
	const unanswered = new WeakMap<Socket, number>();
	return (request, response) => {
		const { socket } = request;
		// What came in one piece is read to its end, even when its connection is gone.
		if (socket.destroyed) return;
		const before = unanswered.get(socket) ?? 0;
		if (before >= REQUESTS_AT_ONCE) {
			ended(request);
			socket.destroy();
			return;
		}
		unanswered.set(socket, before + 1);
		response.once("close", () => {
			unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1);
		});
		listener(request, response);
	};
}
