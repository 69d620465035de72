import { EventEmitter } from "node:events";
import type { EngineSocket } from "./engine-socket.ts";

/** A connection of Engine.IO whose kernel takes what a test says, and no more. */
export interface FakeConnection extends EngineSocket {
	/** Sends a packet as Engine.IO does. */
	sends(type: string, data?: string, frame?: readonly Buffer[]): void;
	/** The kernel takes everything that it was handed; what waited is handed to it then. */
	takes(): void;
	/** Something is heard; returns its type as the listeners have left it. */
	hears(type: string): string;
	readonly isPaused: boolean;
}

/** @param sends whether the kernel takes at once */
export function fakeConnection(takesAtOnce = false): FakeConnection {
	const connection = new EventEmitter();
	const transport = new EventEmitter();
	let buffer: object[] = [];
	let isWritable = true;
	let isPaused = false;
	const socket = {
		bufferedAmount: 0,
		pause: () => {
			isPaused = true;
		},
		resume: () => {
			isPaused = false;
		},
	};
	function flush(): void {
		if (!isWritable || buffer.length === 0) return;
		isWritable = false;
		connection.emit("flush", buffer);
		for (const packet of buffer) {
			const { data = "", options } = packet as {
				data?: string;
				options?: { wsPreEncodedFrame: readonly Buffer[] };
			};
			socket.bufferedAmount += options
				? options.wsPreEncodedFrame.reduce((sum, { length }) => sum + length, 0)
				: data.length;
		}
		buffer = [];
		if (takesAtOnce) fake.takes();
	}
	const fake = Object.assign(connection, {
		readyState: "open",
		transport: Object.assign(transport, { socket }),
		sends(type: string, data?: string, frame?: readonly Buffer[]) {
			const packet = {
				...{ type, data },
				...(frame ? { options: { wsPreEncodedFrame: frame } } : {}),
			};
			connection.emit("packetCreate", packet);
			buffer.push(packet);
			flush();
		},
		takes() {
			socket.bufferedAmount = 0;
			transport.emit("drain");
			isWritable = true;
			flush();
		},
		hears(type: string) {
			const packet = { type };
			connection.emit("packet", packet);
			return packet.type;
		},
	});
	return Object.defineProperty(fake, "isPaused", {
		get: () => isPaused,
	}) as unknown as FakeConnection;
}
