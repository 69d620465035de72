import { UNSENT_BYTES } from "../../../protocol/limits.ts";
import { Refused } from "../../../protocol/refusal.ts";
import {
	type EnginePacket,
	type EngineSocket,
	webSocketOf,
} from "./engine-socket.ts";
import type { Passes } from "./passes.ts";
import type { Valve } from "./valve.ts";

/** A connection that had more than this unread before a pass began is ended: 1,400 facts, or three full replies of every kind. */
export const UNREAD_BYTES = 1024 * 1024;
/** All connections together, without what they share: above it those end first that have taken nothing for the longest time. */
export const UNREAD_ALL_BYTES = 32 * 1024 * 1024;

/** What the other sides have not taken of what was sent to them. */
export interface Unread {
	watch(connection: EngineSocket, valve: Valve): void;
	/**
	 * Bytes that stood there before this pass of the event loop wrote anything. A burst of our own is no sign that
	 * somebody does not read: the kernel was not asked yet.
	 */
	standing(connection: EngineSocket): number;
	/** Resolves when one more large reply may be put on the pile; undefined: at once. Throws {@link Refused} when the connection ends before. */
	room(connection: EngineSocket): Promise<void> | undefined;
	/** All of it now. */
	bytes(): number;
}

/** One connection. */
interface Pile {
	connection: EngineSocket;
	valve: Valve;
	/** Bytes in Engine.IO's buffer, and those of them that no other connection shares. */
	queued: number;
	ownQueued: number;
	/** Handed to the WebSocket and not taken by the kernel, as far as no other connection shares it. */
	ownSent: number;
	/** In which pass it was written to last, and what stood there before. */
	pass: number;
	before: number;
	/** Since which pass it has taken nothing; undefined: nothing stands there. */
	since: number | undefined;
	waiting: { go(): void; end(): void }[];
}

/**
 * @param end ends a connection that keeps too much
 */
export function createUnread(
	passes: Passes,
	end: (connection: EngineSocket) => void,
): Unread {
	const piles = new Map<EngineSocket, Pile>();
	/** Those with something that the kernel did not take at once. */
	const holding = new Set<Pile>();

	let written: Pile[] = [];

	/** When the pass is over: to end a connection in the middle of telling would tell others of it. */
	function judgeWritten(): void {
		const judged = written;
		written = [];
		for (const pile of judged) if (piles.has(pile.connection)) judge(pile);
		if (holding.size > 0) endWorst(holding, end);
	}

	function judge(pile: Pile): void {
		const bytes = bytesOf(pile);
		if (bytes > 0 && pile.since === undefined) pile.since = pile.pass;
		if (bytes > 0) holding.add(pile);
		// Who does not read is not read: what they might ask for would only grow the pile.
		if (bytes > UNSENT_BYTES) pile.valve.hold("unread");
		if (pile.before > UNREAD_BYTES) end(pile.connection);
	}

	function wrote(pile: Pile, packet: EnginePacket): void {
		if (pile.pass !== passes.now()) {
			pile.before = bytesOf(pile);
			pile.pass = passes.now();
			if (written.length === 0) passes.afterwards(judgeWritten);
			written.push(pile);
		}
		const { bytes, own } = sizeOf(packet);
		pile.queued += bytes;
		pile.ownQueued += own;
	}

	function taken(pile: Pile): void {
		pile.ownSent = 0;
		pile.since = pile.queued > 0 ? passes.now() : undefined;
		if (pile.queued === 0) holding.delete(pile);
		if (bytesOf(pile) > UNSENT_BYTES) return;
		pile.valve.release("unread");
		// Each of them puts something there, so that the next one looks again.
		pile.waiting.shift()?.go();
	}

	return {
		watch(connection, valve) {
			const pile: Pile = {
				...{ connection, valve, queued: 0, ownQueued: 0, ownSent: 0 },
				...{ pass: -1, before: 0, since: undefined, waiting: [] },
			};
			piles.set(connection, pile);
			connection.on("packetCreate", (packet: EnginePacket) =>
				wrote(pile, packet),
			);
			connection.on("flush", () => {
				pile.ownSent += pile.ownQueued;
				pile.queued = 0;
				pile.ownQueued = 0;
			});
			connection.transport.on("drain", () => taken(pile));
			connection.once("close", () => {
				piles.delete(connection);
				holding.delete(pile);
				for (const { end } of pile.waiting) end();
			});
		},
		standing(connection) {
			const pile = piles.get(connection);
			if (!pile) return 0;
			return pile.pass === passes.now() ? pile.before : bytesOf(pile);
		},
		room(connection) {
			const pile = piles.get(connection);
			if (pile && bytesOf(pile) <= UNSENT_BYTES) return undefined;
			// What nobody will be told is not looked up.
			if (!pile) throw new Refused({ code: "retry" });
			return new Promise((go, fail) => {
				const end = () => fail(new Refused({ code: "retry" }));
				pile.waiting.push({ go, end });
			});
		},
		bytes() {
			let bytes = 0;
			for (const pile of holding) bytes += bytesOf(pile);
			return bytes;
		},
	};
}

function bytesOf({ queued, connection }: Pile): number {
	return queued + webSocketOf(connection).bufferedAmount;
}

/** A fact for many is encoded once, and its bytes stand in memory once. */
function sizeOf({ data, options }: EnginePacket) {
	const frame = options?.wsPreEncodedFrame;
	if (frame) {
		const bytes = frame.reduce((sum, { length }) => sum + length, 0);
		return { bytes, own: 0 };
	}
	const bytes = typeof data === "string" ? Buffer.byteLength(data) : 0;
	return { bytes, own: bytes };
}

function endWorst(
	holding: ReadonlySet<Pile>,
	end: (connection: EngineSocket) => void,
): void {
	let all = 0;
	for (const { ownQueued, ownSent } of holding) all += ownQueued + ownSent;
	if (all <= UNREAD_ALL_BYTES) return;
	const worst = [...holding].sort(
		(one, other) => (one.since ?? 0) - (other.since ?? 0),
	);
	for (const pile of worst) {
		if (all <= UNREAD_ALL_BYTES) return;
		all -= pile.ownQueued + pile.ownSent;
		end(pile.connection);
	}
}
