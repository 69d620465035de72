import type { Clock } from "../../ports/clock.ts";
import { createAddressPacketBudgets } from "./address-packet-budget.ts";
import {
	type EnginePacket,
	type EngineSocket,
	tcpOf,
	webSocketOf,
} from "./engine-socket.ts";
import type { Passes } from "./passes.ts";
import { createSocketBudget, type SocketBudget } from "./socket-budget.ts";
import type { Valve } from "./valve.ts";

/** Packets that were read and wait: what came with one read, and no more of it than this. */
const PACKETS_WAITING = 4_000;
/** Who has been above the budget for this long without a rest is ended. */
const OVER_BUDGET_MS = 10_000;
/** So long until somebody without budget is looked at again. */
const REFILL_MS = 50;

/** How much a socket may say, counted ahead of the decoder: what is unknown, refused or comes before hello costs as much. */
export interface PacketBudget {
	watch(connection: EngineSocket, valve: Valve, address: string): void;
	/** One of the staff: strangers at the same address do not use up what they may send. */
	trust(connection: EngineSocket): void;
}

interface Given {
	clock: Pick<Clock, "ticks" | "after">;
	passes: Passes;
	addressFactor: number;
	personFactor: number;
	/** A socket sends more than it may, for the first time. */
	exceeded(address: string): void;
	/** Ends a socket that goes on. */
	end(connection: EngineSocket): void;
	/** Called for each packet that is decoded. */
	heard(): void;
}

export function createPacketBudget(given: Given): PacketBudget {
	const { clock, passes } = given;
	const addressBudget = createAddressPacketBudgets(
		clock,
		passes,
		given.addressFactor,
	);
	/** Of those that are open. A weak map of them costs the collector more than it saves. */
	const budgets = new Map<EngineSocket, SocketBudget>();
	return {
		watch(connection, valve, address) {
			const shared = addressBudget(connection, address);
			const budget = createSocketBudget(
				clock,
				passes,
				shared,
				given.personFactor,
			);
			budgets.set(connection, budget);
			const speaker = createSpeaker(given, connection, valve, budget, address);
			connection.on("packet", speaker.says);
			tcpOf(connection).on("data", ({ length }: Buffer) =>
				speaker.read(length),
			);
			// Frames of WebSocket itself, which no page can send; `limitFrames` leaves the answer to us.
			const socket = webSocketOf(connection);
			socket.on("pong", () => speaker.says({ type: "pong" }));
			socket.on("ping", (data) => {
				speaker.says({ type: "ping" });
				if (budget.has() && !budget.hadItsTurn()) socket.pong(data);
			});
			connection.once("close", () => {
				budgets.delete(connection);
				speaker.close();
			});
		},
		trust: (connection) => budgets.get(connection)?.trust(),
	};
}

/** One connection, whose packets are decoded when there is budget for them. */
function createSpeaker(
	{ clock, passes, exceeded, end, heard }: Given,
	connection: EngineSocket,
	valve: Valve,
	budget: SocketBudget,
	address: string,
) {
	/** What was read and not decoded. */
	let waiting: unknown[] = [];
	let hasExceeded = false;
	/** Set while something will go on by itself. */
	let forget: (() => void) | undefined;

	const isOpen = () => connection.readyState === "open";
	const mayBeHeard = () => budget.has() && !budget.hadItsTurn();

	function count(): void {
		budget.spendPacket();
		heard();
	}

	/** Ends the connection when it goes on for too long. */
	function judge(): void {
		const isTooMuch = waiting.length > PACKETS_WAITING;
		const lacks = waiting.length > 0 && budget.isSpent();
		if (!isTooMuch && !lacks && !budget.owes()) return;
		if (!hasExceeded) exceeded(address);
		hasExceeded = true;
		if (!isTooMuch && budget.overMs() < OVER_BUDGET_MS) return;
		// It stays unread: what comes in the closing handshake would be as much.
		valve.hold("ended");
		end(connection);
	}

	/** Reads nothing more until what was read is decoded and paid for. */
	function wait(): void {
		if (forget) return;
		valve.hold("budget");
		// Others are heard in between; without budget it would only be looked at in vain.
		if (budget.has() && budget.hadItsTurn()) {
			forget = () => {};
			passes.afterwards(goOn);
		} else forget = clock.after(REFILL_MS, goOn);
	}

	function goOn(): void {
		forget = undefined;
		const read = waiting;
		let at = 0;
		while (isOpen() && at < read.length && mayBeHeard()) {
			count();
			// What Engine.IO does with a message after it was counted.
			const data = read[at++];
			connection.emit("data", data);
			connection.emit("message", data);
		}
		if (!isOpen()) return;
		read.splice(0, at);
		judge();
		if (waiting.length > 0 || budget.owes()) wait();
		else valve.release("budget");
	}

	return {
		says(packet: EnginePacket): void {
			if (!isOpen()) return;
			if (packet.type !== "message") {
				// It costs as much, and waits for nothing: a pong must not come late because of what was said before it.
				count();
				if (budget.owes()) wait();
			} else if (waiting.length === 0 && mayBeHeard()) {
				count();
				return;
			} else {
				waiting.push(packet.data);
				packet.type = "noop";
				wait();
			}
			judge();
		},
		read(bytes: number): void {
			budget.spendRead(bytes);
			if (isOpen() && budget.owes()) wait();
		},
		close(): void {
			forget?.();
			waiting = [];
		},
	};
}
