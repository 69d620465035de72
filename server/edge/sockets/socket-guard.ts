import type { IncomingMessage } from "node:http";
import type { Server } from "socket.io";
import type { Clock } from "../../ports/clock.ts";
import type {
	SecurityEvent,
	SecurityEvents,
} from "../../ports/security-events.ts";
import { networksOf } from "../networks.ts";
import { type EngineSocket, endSocket, webSocketOf } from "./engine-socket.ts";
import { createPacketBudget } from "./packet-budget.ts";
import { createPasses } from "./passes.ts";
import { onlyAnsweredPings } from "./pings.ts";
import { createUnread } from "./unread.ts";
import { createValve } from "./valve.ts";

/** Holds every connection to what it may leave unread and to what it may send. */
export interface SocketGuard {
	/** Call it once the sockets are attached: it sees every connection that begins then. */
	watch(io: Server): void;
	/** Bytes that a connection had not taken before this pass of the event loop. */
	standing(connection: EngineSocket): number;
	/** Resolves when the connection may be sent one more large reply; undefined: at once. */
	room(connection: EngineSocket): Promise<void> | undefined;
	/** One of the staff. */
	trust(connection: EngineSocket): void;
	/** Bytes that all connections have not taken. */
	unreadBytes(): number;
}

interface Given {
	/** As pings and limits go by the time of the machine, so does this. */
	clock: Clock;
	security: SecurityEvents;
	/** Canonical. */
	addressOf(request: IncomingMessage): string;
	addressFactor: number;
	personFactor: number;
	heard(): void;
}

export function createSocketGuard(given: Given): SocketGuard {
	const { clock, security, addressOf } = given;
	const passes = createPasses();
	const happened = (event: SecurityEvent, address: string) =>
		security.happened(event, networksOf(address).near);

	function endUnread(connection: EngineSocket): void {
		happened("unread_limit", addressOf(connection.request));
		endSocket(connection, "unread");
		// Nobody would read the closing handshake, and until then everything would be kept.
		webSocketOf(connection).terminate();
	}

	const unread = createUnread(passes, endUnread);
	const budget = createPacketBudget({
		...given,
		passes,
		exceeded: (address) => happened("packet_limit", address),
		end: (connection) => endSocket(connection, "packets"),
	});

	return {
		watch(io) {
			io.engine.on("connection", (connection: EngineSocket) => {
				const valve = createValve(connection);
				onlyAnsweredPings(connection, clock, () => endUnread(connection));
				unread.watch(connection, valve);
				budget.watch(connection, valve, addressOf(connection.request));
				connection.once("close", () => valve.close());
			});
		},
		standing: unread.standing,
		room: unread.room,
		trust: budget.trust,
		unreadBytes: unread.bytes,
	};
}
