import type { Socket as TcpSocket } from "node:net";
import type { Socket } from "socket.io";

/** The connection below a socket of Socket.IO: one WebSocket that speaks Engine.IO. */
export type EngineSocket = Socket["conn"];

/** One packet of Engine.IO; a listener of `packet` may change its type, and an unknown type is passed over. */
export interface EnginePacket {
	type: string;
	data?: unknown;
	/** With the frame, where Socket.IO has encoded it once for all of a room. */
	options?: { wsPreEncodedFrame?: readonly Buffer[] };
}

/** What we use of the WebSocket of `ws`, which Engine.IO keeps without a public name. */
export interface WebSocket {
	/** Bytes that the kernel has not taken. */
	readonly bufferedAmount: number;
	pause(): void;
	resume(): void;
	close(code: number, reason: string): void;
	terminate(): void;
	pong(data: Buffer): void;
	on(event: "ping" | "pong", hear: (data: Buffer) => void): void;
	removeAllListeners(event: "message"): void;
}

export function webSocketOf({ transport }: EngineSocket): WebSocket {
	return (transport as unknown as { socket: WebSocket }).socket;
}

export function tcpOf({ request }: EngineSocket): TcpSocket {
	return request.socket;
}

/** "Policy violation": the peer did what nobody may do. */
const POLICY_VIOLATION = 1008;

/** Ends a connection that has broken a limit, and says which; an honest client comes back by itself. */
export function endSocket(connection: EngineSocket, limit: string): void {
	webSocketOf(connection).close(POLICY_VIOLATION, limit);
	// Without waiting until what stands unread has gone out.
	connection.close(true);
}
