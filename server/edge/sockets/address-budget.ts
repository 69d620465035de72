import type { Clock } from "../../ports/clock.ts";
import { type Allowance, type Bucket, createBucket } from "./bucket.ts";
import type { EngineSocket } from "./engine-socket.ts";

/** What all sockets of one address may send together, beyond the share that each has of its own. */
const ADDRESS_PACKETS: Allowance = { most: 10_000, perSecond: 1_000 };

/**
 * One bucket for each address with sockets. It is kept until it must be full again: whoever ends their sockets and
 * comes back finds what they have left.
 * @param factor multiplies what an address may do: load tests come from one
 */
export function createAddressBudgets(
	clock: Pick<Clock, "ticks" | "after">,
	factor: number,
): (connection: EngineSocket, address: string) => Bucket {
	const { most, perSecond } = ADDRESS_PACKETS;
	const allowance = { most: most * factor, perSecond: perSecond * factor };
	const all = new Map<string, { bucket: Bucket; sockets: number }>();

	return (connection, address) => {
		const kept = all.get(address) ?? {
			bucket: createBucket(allowance, clock),
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
		return kept.bucket;
	};
}
