import { randomInt } from "node:crypto";
import type { Server } from "socket.io";
import type { Clock } from "../../ports/clock.ts";

/** Clients come back spread over this time, so that the next relay is not met by all of them at once. */
const BACK_FIRST_MS = 2_000;
const BACK_LAST_MS = 6_000;
/** Time for the last packets to leave. */
const FLUSH_MS = 100;

/** Tells everybody that the relay goes, and when to come back. */
export async function sayBye(io: Server, clock: Clock): Promise<void> {
	for (const name of ["/visitor", "/console"]) {
		for (const socket of io.of(name).sockets.values()) {
			socket.emit("bye", {
				reconnectAfterMs: randomInt(BACK_FIRST_MS, BACK_LAST_MS),
			});
		}
	}
	await new Promise<void>((done) => void clock.after(FLUSH_MS, done));
}
