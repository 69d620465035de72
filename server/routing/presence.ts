import { LEASE_MS } from "../../protocol/limits.ts";
import type { Colleague } from "../../protocol/team-picture.ts";
import type { Clock } from "../ports/clock.ts";
import type { OtherRelays } from "../ports/other-relays.ts";
import type { LeaseRow } from "../store/contract/routing-rows.ts";
import type { RoutingStore } from "../store/contract/routing-store.ts";
import { createKnownLeases } from "./known-leases.ts";
import { createLeaseWriter } from "./lease-writer.ts";

/**
 * Who of the staff is there. A lease runs from each answer of a console, on the store's clock; it is kept in
 * the store, so that it runs on over a restart, and written for everybody at once, so that who idles costs
 * next to nothing.
 */
export interface Presence {
	/** Reads the leases. Call once, before anybody arrives. */
	read(): Promise<void>;
	arrived(person: string, window: string): void;
	/** The console has answered a ping. Timers of its page count for nothing: browsers slow them down. */
	answered(person: string, window: string): void;
	/** Leaving twice, or without having come, is no harm. */
	left(person: string, window: string): void;
	/** `lost`: the lease is over, and the grace runs. */
	state(person: string): Colleague["presence"];
	/** When the lease ends, or ended; 0: there never was one. */
	endsAt(person: string): number;
	/** How often somebody became present, lost or gone: while it stands, so does everybody's `state`. */
	changes(): number;
	/** Nothing is known of somebody who holds conversations: the grace runs from now. */
	expect(person: string): void;
	/** All open windows, as `person` and `window`. */
	windows(): Iterable<[person: string, window: string]>;
	/** Reads what other relays have kept since. */
	sweep(): Promise<void>;
	/** Resolves when every lease is kept. */
	idle(): Promise<void>;
	/** From now on nothing ends a lease but its time: the relay goes, not the people. */
	stop(): Promise<void>;
}

interface Parts {
	store: Pick<RoutingStore, "leases" | "keepLeases">;
	clock: Clock;
	relays: OtherRelays;
	failed(error: unknown): void;
}

/** For other relays: what this one has written at once. */
const LEASE = "lease";

/** @param changed called when somebody became present, lost or gone */
export function createPresence(
	{ store, clock, relays, failed }: Parts,
	changed: (person: string) => void,
): Presence {
	const open = new Map<string, Set<string>>();
	/** As the store had it when this relay last read it. */
	const stored = new Map<string, number>();
	const known = createKnownLeases(clock, changed);
	const { endsAt, know } = known;
	const writer = createLeaseWriter({ store, clock, failed }, endsAt);
	let stopped = false;

	function set(person: string, ends: number, soon: boolean): void {
		know(person, ends);
		writer.renewed(person, soon);
		if (soon) relays.tell(LEASE, { person_id: person, ends_at: ends });
	}

	/** Another relay has written it. Whoever has a window here as well has not gone by it. */
	function heard({ person_id: person, ends_at: ends }: LeaseRow): void {
		if (stopped) return;
		const own = endsAt(person);
		if (!open.has(person) || ends > own) know(person, ends);
		else if (ends <= clock.now() && own > clock.now()) set(person, own, true);
	}

	relays.hear<LeaseRow>(LEASE, heard);

	return {
		async read() {
			// The clock may have been set back since: none lasts longer than one that begins now.
			const last = clock.now() + LEASE_MS;
			for (const { person_id, ends_at } of await store.leases()) {
				stored.set(person_id, ends_at);
				known.begin(person_id, Math.min(ends_at, last));
			}
			known.begun();
		},
		arrived(person, window) {
			if (stopped) return;
			open.set(person, (open.get(person) ?? new Set()).add(window));
			set(person, clock.now() + LEASE_MS, true);
		},
		answered(person, window) {
			if (stopped || !open.get(person)?.has(window)) return;
			set(person, clock.now() + LEASE_MS, false);
		},
		left(person, window) {
			const windows = open.get(person);
			if (stopped || !windows?.delete(window) || windows.size > 0) return;
			open.delete(person);
			set(person, clock.now(), true);
		},
		async sweep() {
			for (const row of await store.leases()) {
				const isNews = stored.get(row.person_id) !== row.ends_at;
				stored.set(row.person_id, row.ends_at);
				// What is as it was has been heard since, or is this relay's own.
				if (isNews) heard(row);
			}
		},
		state: known.state,
		endsAt,
		changes: known.changes,
		expect(person) {
			if (!known.has(person)) set(person, clock.now(), true);
		},
		*windows() {
			for (const [person, windows] of open)
				for (const window of windows) yield [person, window];
		},
		idle: writer.idle,
		async stop() {
			stopped = true;
			known.stop();
			await writer.stop();
		},
	};
}
