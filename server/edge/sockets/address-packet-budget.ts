import type { Clock } from "../../ports/clock.ts";
import { type Allowance, type Bucket, createBucket } from "./bucket.ts";
import type { EngineSocket } from "./engine-socket.ts";
import { createTurn, type Passes, type Turn } from "./passes.ts";

/** What all sockets of one address may send together, beyond the share that each has of its own. */
const ADDRESS_PACKETS: Allowance = { most: 5_000, perSecond: 500 };
/** In one pass of the event loop they are heard so often together, and then the others. */
const PACKETS_A_PASS = 64;

/** What the sockets of one address share. */
export interface AddressPacketBudget {
	packets: Bucket;
	turn: Turn;
}

/**
 * One budget for each address with sockets. It is kept until it must be full again: whoever ends their sockets and
 * comes back finds what they have left.
 * @param factor multiplies what an address may do: load tests come from one
 */
export function createAddressPacketBudgets(
	clock: Pick<Clock, "ticks" | "after">,
	passes: Passes,
	factor: number,
): (connection: EngineSocket, address: string) => AddressPacketBudget {
	const { most, perSecond } = ADDRESS_PACKETS;
	const allowance = { most: most * factor, perSecond: perSecond * factor };
	const all = new Map<
		string,
		{ budget: AddressPacketBudget; sockets: number }
	>();

	return (connection, address) => {
		const kept = all.get(address) ?? {
			budget: {
				packets: createBucket(allowance, clock),
				turn: createTurn(passes, PACKETS_A_PASS * factor),
			},
			sockets: 0,
		};
		all.set(address, kept);
		kept.sockets++;
		connection.once("close", () => {
			kept.sockets--;
			clock.after((most / perSecond) * 1_000, () => {
				if (kept.sockets === 0 && all.get(address) === kept)
					all.delete(address);
			});
		});
		return kept.budget;
	};
}
