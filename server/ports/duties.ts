import type { OtherRelays } from "./other-relays.ts";
import type { Due, Scheduler } from "./scheduler.ts";

/** What only one relay of a shop does at a time. */
export interface Duties {
	/** Whether it is this relay that does it now. */
	holds(duty: string): boolean;
	/** This relay can do it. It does so from when no other does. */
	want(duty: string): void;
	/** Called whenever this relay has got one: what was left undone is done then. */
	whenGained(gained: (duty: string) => void): void;
	start(): Promise<void>;
	/** Leaves all of them to others. */
	stop(): Promise<void>;
}

/** What of a shop is kept until its time, apart from the routing. */
export const DUE_WORK = "due";
/** The routing of one site. */
export const routingOf = (site: string) => `site/${site}`;
/** null: it is no routing. */
export const siteOf = (duty: string) =>
	duty.startsWith("site/") ? duty.slice("site/".length) : null;

/** Of a relay without others beside it. */
export const ALL_DUTIES: Duties = {
	holds: () => true,
	want() {},
	whenGained() {},
	async start() {},
	async stop() {},
};

export interface DutyStore {
	now(): number;
	claimDuty(
		claim: { duty: string; relay: string; ends_at: number },
		now: number,
	): Promise<boolean>;
	renewDuties(relay: string, endsAt: number, now: number): Promise<string[]>;
	lapsedDuties(now: number): Promise<string[]>;
	releaseDuties(relay: string): Promise<void>;
}

interface Parts {
	store: DutyStore;
	relays: OtherRelays;
	scheduler: Scheduler;
}

/** Whoever died is followed by another within the two of them together. */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;

/**
 * Leases in the store, by its clock. A relay that stood still does not know it, but sees by the same clock that its time
 * is over, before it does anything; what it does in the moment in which it has not looked yet is decided by the rows
 * under their locks, as everything is.
 */
export function createDuties({ store, relays, scheduler }: Parts): Duties {
	const until = new Map<string, number>();
	/** Not tried yet; of the others the store says when nobody has them any more. */
	const wanted = new Set<string>();
	const seen = new Set<string>();
	const listeners: ((duty: string) => void)[] = [];
	let stopped = false;

	const holds = (duty: string) => store.now() < (until.get(duty) ?? 0);

	function gained(duty: string, endsAt: number): void {
		if (stopped) return;
		const isNew = !holds(duty);
		until.set(duty, endsAt);
		if (isNew) for (const listener of listeners) listener(duty);
	}

	async function claim(duty: string): Promise<void> {
		const now = store.now();
		const ends_at = now + LEASE_MS;
		const claimed = { duty, relay: relays.node, ends_at };
		if (stopped) return;
		const isOurs = await store.claimDuty(claimed, now);
		wanted.delete(duty);
		if (isOurs) gained(duty, ends_at);
	}

	const keeping: Due = {
		isOfEach: true,
		next: async (now) => (stopped ? null : now + RENEW_MS),
		async run() {
			if (stopped) return;
			const now = store.now();
			const own = await store.renewDuties(relays.node, now + LEASE_MS, now);
			for (const duty of own) gained(duty, now + LEASE_MS);
			// Of a site that nobody has asked this relay about, too: its relay is gone.
			const free = new Set(await store.lapsedDuties(store.now()));
			for (const duty of wanted) free.add(duty);
			for (const duty of free) await claim(duty);
		},
	};
	relays.hear("released", () => scheduler.wake(keeping, store.now()), {
		isSign: true,
	});

	return {
		holds,
		want(duty) {
			if (seen.has(duty)) return;
			seen.add(duty);
			wanted.add(duty);
			// What fails is tried again with the next renewal.
			claim(duty).catch(() => {});
		},
		whenGained: (listener) => void listeners.push(listener),
		async start() {
			scheduler.add(keeping);
			for (const duty of [DUE_WORK, ...wanted]) await claim(duty);
		},
		async stop() {
			stopped = true;
			until.clear();
			try {
				await store.releaseDuties(relays.node);
				relays.tell("released", null);
			} catch {
				// They end by themselves.
			}
		},
	};
}
