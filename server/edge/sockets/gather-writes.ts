import type { Server } from "socket.io";
import { type EngineSocket, tcpOf } from "./engine-socket.ts";

/**
 * What one turn of the event loop tells a socket goes out as one write: a message's fact and its reply, or all facts
 * of a group of commits. Engine.IO would write each packet by itself, and a write to the kernel costs more than all
 * that comes before it. Nothing waits for another turn.
 */
export function gatherWrites(io: Server): void {
	let held: EngineSocket[] = [];

	function writeHeld(): void {
		const due = held;
		held = [];
		for (const { transport } of due) {
			transport.writable = true;
			transport.emit("ready");
		}
	}

	io.engine.on("connection", (connection: EngineSocket) => {
		const tcp = tcpOf(connection);
		// Engine.IO keeps what it is given while it may not write, and writes it all when it is `ready` again.
		connection.on("packetCreate", () => {
			const { transport } = connection;
			if (!transport.writable) return;
			transport.writable = false;
			if (held.push(connection) === 1) whenTurnEnds(writeHeld);
		});
		connection.on("flush", () => tcp.cork());
		connection.on("drain", () => tcp.uncork());
	});
}

/** When nothing of this turn is left to run, neither promises nor what waits for them. */
function whenTurnEnds(work: () => void): void {
	queueMicrotask(() => process.nextTick(work));
}
