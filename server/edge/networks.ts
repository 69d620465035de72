import { wallClock } from "../ports/clock.ts";
import { groupsOf } from "./canonical-address.ts";
import { createNetworkKey } from "./network-key.ts";

/** Whom limits count as one, nearest first: hashes, of which nobody reads an address. */
export interface Networks {
	/** IPv4 whole, IPv6 by /64: whoever has one address of a /64 has all of them. */
	near: string;
	/** IPv6 by /48, which one customer of a provider may have; null: IPv4. */
	wide: string | null;
}

/** One for all limits of this process: who is counted by one of them is the same to the others. */
const keyOfWeek = createNetworkKey(wallClock);

/** A hash costs more than all other counting of a message. Of who has just spoken it is known; then the address is forgotten. */
const KNOWN_MS = 60_000;
const KNOWN_ADDRESSES = 10_000;
const known = new Map<string, Networks>();

/** @param address canonical */
export function networksOf(address: string): Networks {
	const found = known.get(address);
	if (found) return found;
	if (known.size >= KNOWN_ADDRESSES) known.clear();
	if (known.size === 0) wallClock.after(KNOWN_MS, () => known.clear());
	const networks = hashedNetworks(address, keyOfWeek);
	known.set(address, networks);
	return networks;
}

/**
 * The same by another hash.
 * @param address canonical
 */
export function hashedNetworks(
	address: string,
	hashed: (network: string) => string,
): Networks {
	if (!address.includes(":")) return { near: hashed(address), wide: null };
	const groups = groupsOf(address);
	return {
		near: hashed(network(groups, 64)),
		wide: hashed(network(groups, 48)),
	};
}

function network(groups: number[], bits: 48 | 64): string {
	const kept = groups.slice(0, bits / 16).map((group) => group.toString(16));
	return `${kept.join(":")}::/${bits}`;
}
