import type { Setup } from "./setup.ts";

/** A node serves 2,000 open conversations and 200 commits a second, however many there are. */
const of = (nodes: number, sites: number): Setup => ({
	nodes,
	sites,
	conversations: nodes * 2_000,
	windows: 2,
	messages: nodes * 200,
});

/** One shop, many of them spread over all nodes, and many with a few nodes each. */
export const SETUPS: readonly Setup[] = [
	of(2, 1),
	of(10, 1),
	of(10, 1_000),
	of(100, 1),
	of(100, 10_000),
	of(1_000, 100_000),
];
