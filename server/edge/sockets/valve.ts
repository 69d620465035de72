import { type EngineSocket, webSocketOf } from "./engine-socket.ts";

/** Stops reading from a connection for as long as there is a reason to. What has been read already still arrives. */
export interface Valve {
	hold(reason: string): void;
	release(reason: string): void;
	/** The connection has ended: nothing that comes is decoded any more, but the closing handshake. */
	close(): void;
}

export function createValve(connection: EngineSocket): Valve {
	const reasons = new Set<string>();
	return {
		hold(reason) {
			if (reasons.size === 0) webSocketOf(connection).pause();
			reasons.add(reason);
		},
		release(reason) {
			if (reasons.delete(reason) && reasons.size === 0)
				webSocketOf(connection).resume();
		},
		close() {
			webSocketOf(connection).removeAllListeners("message");
			if (!reasons.has("ended")) webSocketOf(connection).resume();
		},
	};
}
