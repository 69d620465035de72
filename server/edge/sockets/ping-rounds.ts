import type { Server } from "socket.io";
import { PING_EVERY_MS } from "../../../protocol/limits.ts";
import type { Clock } from "../../ports/clock.ts";
import { nextTurn } from "../../ports/next-turn.ts";

/** Pings that are due within this time go out together, each early rather than late. */
export const ROUND_MS = 500;
/** Then others are heard: thousands of sockets may have come in the same moment. */
const PINGS_A_TURN = 100;

/** What Engine.IO does with a socket when its timer rings, and keeps without a public name. */
export interface PingedSocket {
	readyState: string;
	pingIntervalTimer: unknown;
	hasRefreshedPingTimeout: boolean;
	sendPacket(type: "ping"): void;
	resetPingTimeout(): void;
	once(event: "close", work: () => void): void;
}

/**
 * Takes the place of Engine.IO's timer for each socket: those are spread over all moments, and each wakes a process
 * that has nothing else to do, which costs more than the ping itself. When a socket is pinged next is counted from its
 * answer, as before; so is the time that it has for the answer.
 */
export function pingInRounds(
	io: Pick<Server, "engine">,
	clock: Pick<Clock, "ticks" | "after">,
): void {
	/** By when they are due. Whoever comes later is due later, so the first is the next. */
	const rounds = new Map<number, Set<PingedSocket>>();
	let isSet = false;

	function join(socket: PingedSocket): Set<PingedSocket> {
		const { pingInterval: everyMs = PING_EVERY_MS } = io.engine.opts;
		const stepMs = Math.min(ROUND_MS, everyMs / 2);
		const at = Math.floor((clock.ticks() + everyMs) / stepMs) * stepMs;
		const round = rounds.get(at) ?? new Set();
		rounds.set(at, round.add(socket));
		setTimer();
		return round;
	}

	function setTimer(): void {
		const [next] = rounds.keys();
		if (isSet || next === undefined) return;
		isSet = true;
		clock.after(Math.max(0, next - clock.ticks()), ring);
	}

	function ring(): void {
		isSet = false;
		for (const [at, round] of rounds) {
			// A timer may ring a moment before its time.
			if (at > clock.ticks() + 1) break;
			rounds.delete(at);
			void pingAll(round);
		}
		setTimer();
	}

	io.engine.on("connection", (socket: PingedSocket) => {
		clearTimeout(socket.pingIntervalTimer as NodeJS.Timeout);
		let round = join(socket);
		socket.pingIntervalTimer = {
			// Called with the answer to a ping.
			refresh() {
				round = join(socket);
			},
		};
		socket.once("close", () => round.delete(socket));
	});
}

/** @param round whoever leaves meanwhile is pinged no more */
async function pingAll(round: ReadonlySet<PingedSocket>): Promise<void> {
	let pinged = 0;
	for (const socket of round) {
		if (pinged++ % PINGS_A_TURN === PINGS_A_TURN - 1) await nextTurn();
		if (socket.readyState !== "open") continue;
		socket.hasRefreshedPingTimeout = false;
		socket.sendPacket("ping");
		socket.resetPingTimeout();
	}
}
