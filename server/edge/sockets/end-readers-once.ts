import type { Writable } from "node:stream";
import type { Server } from "socket.io";
import { type EngineSocket, webSocketOf } from "./engine-socket.ts";

/**
 * `ws` ends the reader of its frames when the other side has said its last, and again when the connection is gone. For
 * the second time Node makes an error that nobody gets, and its stack costs as much as a hello's token.
 */
export function endReadersOnce(io: Server): void {
	io.engine.once("connection", (connection: EngineSocket) => {
		const { _receiver: reader } = webSocketOf(connection) as unknown as {
			_receiver: Writable;
		};
		// Of all connections: one function for each would have to be kept for each.
		const ofAll: Pick<Writable, "end"> = Object.getPrototypeOf(reader);
		if (Object.hasOwn(ofAll, "end")) return;
		const { end } = ofAll;
		ofAll.end = function once(this: Writable, ...args: unknown[]) {
			return this.writableEnded ? this : end.apply(this, args as never);
		} as Writable["end"];
	});
}
