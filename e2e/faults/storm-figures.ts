import type { Violation } from "./checker.ts";
import { isDatabaseAway } from "./cluster/harm-cluster.ts";
import { CLUSTER_FAULTS, FAULTS } from "./storm-faults.ts";
import { isDiskFull } from "./storm-relay.ts";
import type { StormPlan } from "./storm-run.ts";
import type { Storm } from "./storm-state.ts";

/** What one storm came to. Kept as JSON beside the report. */
export interface Figures {
	seed: number;
	minutes: number;
	seconds: number;
	mutant: string | null;
	clients: number;
	faults: Record<string, number>;
	/** What people did besides writing, taking and closing. */
	deeds: Record<string, number>;
	/** Kept on a browser's disk, and so promised. */
	typed: number;
	/** Times that the relay said "sent", duplicates too. */
	replies: number;
	/** Different messages and notes acknowledged. */
	acknowledged: number;
	refused: Record<string, number>;
	stored: number;
	conversations: number;
	lost: number;
	doubled: number;
	outOfOrder: number;
	/** From Enter to the reply, faults and all, in milliseconds. */
	latencyMs: { p50: number; p99: number; most: number };
	relayStarts: number;
	violations: Violation[];
	invariants: string[];
	/** Faults that the relay logged of its own, or wrote in dying. */
	relayFaults: string[];
	wrongs: string[];
}

const SHOWN = 20;

export async function figuresOf(
	storm: Storm,
	plan: StormPlan,
	violations: Violation[],
	startedAt: number,
): Promise<Figures> {
	const { rig, counts, wrongs } = storm;
	const { account, relay } = rig;
	const firstReply = new Map<string, number>();
	for (const { clientId, at } of account.acknowledged)
		if (!firstReply.has(clientId)) firstReply.set(clientId, at);
	const waits = account.wrote
		.flatMap(({ clientId, at }) => {
			const reply = firstReply.get(clientId);
			return reply === undefined ? [] : [reply - at];
		})
		.sort((a, b) => a - b);
	const { entries, heads } = await relay.stored();
	const of = (invariant: string) =>
		violations.filter((found) => found.invariant === invariant).length;
	const known = plan.cluster ? { ...FAULTS, ...CLUSTER_FAULTS } : FAULTS;
	return {
		seed: plan.seed,
		minutes: plan.minutes,
		seconds: Math.round((Date.now() - startedAt) / 1_000),
		mutant: plan.mutant ?? null,
		clients: rig.people.length + (plan.screens ? 2 : 0),
		faults: Object.fromEntries(
			[...counts].filter(([name]) => name in known).sort(byNumber),
		),
		deeds: Object.fromEntries([...counts].filter(([name]) => !(name in known))),
		typed: account.wrote.length,
		replies: account.acknowledged.length,
		acknowledged: firstReply.size,
		refused: tally(
			account.refused.map(
				({ clientId, code }) =>
					`${code} (${account.wrote.find((w) => w.clientId === clientId)?.sender.replace(/-.*/, "")})`,
			),
		),
		stored: entries.length,
		conversations: heads.size,
		lost: of("acknowledged-is-stored") + of("outboxes-empty"),
		doubled: of("no-id-twice") + of("unacknowledged-at-most-once"),
		outOfOrder: of("sender-order"),
		latencyMs: {
			p50: share(waits, 0.5),
			p99: share(waits, 0.99),
			most: share(waits, 1),
		},
		relayStarts: relay.synchronous.length,
		violations: violations.slice(0, SHOWN),
		invariants: [...new Set(violations.map(({ invariant }) => invariant))],
		relayFaults: relay.faults
			.filter((line) => !(plan.cluster ? isDatabaseAway : isDiskFull)(line))
			.slice(0, SHOWN),
		wrongs,
	};
}

/** Green: every promise was kept, and the relay complained of nothing. */
export function isGreen({ violations, relayFaults, wrongs }: Figures): boolean {
	return [violations, relayFaults, wrongs].every(({ length }) => length === 0);
}

function byNumber([a]: [string, number], [b]: [string, number]): number {
	return Number(a.slice(1)) - Number(b.slice(1));
}

function tally(codes: string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
	return counts;
}

function share(sorted: number[], part: number): number {
	return sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
}
