import type { Server } from "socket.io";
import type { Clock } from "../../ports/clock.ts";
import type { Probes } from "../probes.ts";

/** The doctor watches one ping; nobody stays longer. */
const STAYS_MS = 30_000;
const ECHO_CHARS = 64;

/** Lets the doctor of this machine in, by a proof, and says back what it says: so it sees what a proxy holds back. */
export function serveProbes(
	io: Server,
	probes: Probes,
	clock: Pick<Clock, "after">,
): void {
	const namespace = io.of("/doctor");
	namespace.use(({ handshake }, next) =>
		probes.opens(handshake.auth.proof) === null
			? next(new Error("not_found"))
			: next(),
	);
	namespace.on("connection", (socket) => {
		const forget = clock.after(STAYS_MS, () => socket.disconnect(true));
		socket.on("disconnect", forget);
		socket.on("echo", (said: unknown, reply: unknown) => {
			if (typeof said !== "string" || said.length > ECHO_CHARS) return;
			if (typeof reply === "function") reply(said);
		});
	});
}
