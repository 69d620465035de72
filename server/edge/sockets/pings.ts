import { PING_WAIT_MS } from "../../../protocol/limits.ts";
import type { Clock } from "../../ports/clock.ts";
import type { EnginePacket, EngineSocket } from "./engine-socket.ts";

/** A type that Engine.IO passes over. */
const IGNORED = "noop";

/**
 * Lets a pong count only where it answers a ping of ours, and once. Engine.IO takes any pong for a sign of life,
 * and then sends no ping: who says pongs on and on would live without ever reading.
 * @param stuck is called when a ping could not even be handed to the kernel in the time in which it is to be
 * answered: whatever is said from there, nobody reads
 */
export function onlyAnsweredPings(
	connection: EngineSocket,
	clock: Pick<Clock, "after">,
	stuck: () => void,
): void {
	let ping: "none" | "queued" | "sent" = "none";
	let forget = () => {};

	connection.on("packetCreate", ({ type }: EnginePacket) => {
		if (type !== "ping") return;
		ping = "queued";
		forget();
		forget = clock.after(PING_WAIT_MS, () => {
			if (ping === "queued") stuck();
		});
	});
	connection.on("flush", () => {
		if (ping !== "queued") return;
		ping = "sent";
		// Or it would wake the process for each ping of each socket once more, to find nothing.
		forget();
	});
	connection.on("packet", (packet: EnginePacket) => {
		if (packet.type !== "pong") return;
		// One that waits behind what was not read cannot have been answered.
		if (ping === "sent") ping = "none";
		else packet.type = IGNORED;
	});
	connection.once("close", () => forget());
}
