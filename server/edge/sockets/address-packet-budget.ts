import { ADDRESS_WIDE } from "../../../protocol/limits.ts";
import type { Clock } from "../../ports/clock.ts";
import { networksOf } from "../networks.ts";
import { type Allowance, type Bucket, createBucket } from "./bucket.ts";
import type { EngineSocket } from "./engine-socket.ts";
import { createTurn, type Passes, type Turn } from "./passes.ts";

/** What all sockets of one address may send together, beyond the share that each has of its own. */
const ADDRESS_PACKETS: Allowance = { most: 5_000, perSecond: 500 };
/** In one pass of the event loop they are heard so often together, and then the others. */
const PACKETS_A_PASS = 64;

/** What the sockets of one address share, and those of the /48 around it. */
export interface AddressPacketBudget {
	/** Whether there is budget for one more packet. */
	has(now: number): boolean;
	spendPacket(now: number): void;
	/** Whether they were heard enough in this pass. */
	hadItsTurn(): boolean;
	takeTurn(): void;
}

/** Of one network. */
interface Shared {
	packets: Bucket;
	turn: Turn;
	/** That are open. */
	sockets: number;
}

/**
 * One budget for each network with sockets. It is kept until it must be full again: whoever ends their sockets and
 * comes back finds what they have left. A /48 has so many times as much as a /64: each of its 65,536 may have
 * sockets, and together they would have no end.
 * @param factor multiplies what an address may do: load tests come from one
 */
export function createAddressPacketBudgets(
	clock: Pick<Clock, "ticks" | "after">,
	passes: Passes,
	factor: number,
): (connection: EngineSocket, address: string) => AddressPacketBudget {
	const { most, perSecond } = ADDRESS_PACKETS;
	const all = new Map<string, Shared>();

	function join(connection: EngineSocket, network: string, times: number) {
		const kept = all.get(network) ?? {
			packets: createBucket(
				{ most: most * times, perSecond: perSecond * times },
				clock,
			),
			turn: createTurn(passes, PACKETS_A_PASS * times),
			sockets: 0,
		};
		all.set(network, kept);
		kept.sockets++;
		connection.once("close", () => {
			if (--kept.sockets > 0) return;
			clock.after((most / perSecond) * 1_000, () => {
				if (kept.sockets === 0 && all.get(network) === kept)
					all.delete(network);
			});
		});
		return kept;
	}

	return (connection, address) => {
		const { near, wide } = networksOf(address);
		const shared = [join(connection, near, factor)];
		if (wide !== null)
			shared.push(join(connection, wide, factor * ADDRESS_WIDE));
		return {
			has: (now) => shared.every(({ packets }) => packets.left(now) >= 1),
			spendPacket(now) {
				for (const { packets } of shared) packets.take(1, now);
			},
			hadItsTurn: () => shared.some(({ turn }) => turn.isOver()),
			takeTurn() {
				for (const { turn } of shared) turn.take();
			},
		};
	};
}
