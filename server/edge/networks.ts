import { groupsOf } from "./canonical-address.ts";

/** Whom limits count as one, nearest first. */
export interface Networks {
	/** IPv4 whole, IPv6 by /64: whoever has one address of a /64 has all of them. */
	near: string;
	/** IPv6 by /48, which one customer of a provider may have; null: IPv4. */
	wide: string | null;
}

/** @param address canonical */
export function networksOf(address: string): Networks {
	if (!address.includes(":")) return { near: address, wide: null };
	const groups = groupsOf(address);
	return { near: network(groups, 64), wide: network(groups, 48) };
}

function network(groups: number[], bits: 48 | 64): string {
	const kept = groups.slice(0, bits / 16).map((group) => group.toString(16));
	return `${kept.join(":")}::/${bits}`;
}
