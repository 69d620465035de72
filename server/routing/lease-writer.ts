import type { Clock } from "../ports/clock.ts";
import type { RoutingStore } from "../store/contract/routing-store.ts";

/** Keeps leases in the store, for everybody at once: who idles costs next to nothing. */
export interface LeaseWriter {
	/** `soon`: now, and not together with what else is renewed in the next seconds. */
	renewed(person: string, soon: boolean): void;
	/** Resolves when every lease is kept. */
	idle(): Promise<void>;
	/** Keeps what is not kept yet, and tries nothing again after that. */
	stop(): Promise<void>;
}

interface Parts {
	store: Pick<RoutingStore, "keepLeases">;
	clock: Clock;
	failed(error: unknown): void;
}

/** Renewed leases are written together, this much later. */
const WRITE_MS = 3_000;

/** @param endsAt when the lease of a person ends, as it is when it is written */
export function createLeaseWriter(
	{ store, clock, failed }: Parts,
	endsAt: (person: string) => number,
): LeaseWriter {
	const unwritten = new Set<string>();
	let writing: Promise<void> | undefined;
	let forgetWrite: (() => void) | undefined;
	let stopped = false;

	function writeLater(): void {
		forgetWrite ??= clock.after(WRITE_MS, () => void write());
	}

	/** One at a time; what is renewed meanwhile goes with the next. */
	function write(): Promise<void> {
		forgetWrite?.();
		forgetWrite = undefined;
		writing ??= writeAll().finally(() => {
			writing = undefined;
		});
		return writing;
	}

	async function writeAll(): Promise<void> {
		await Promise.resolve();
		while (unwritten.size > 0) {
			const people = [...unwritten];
			unwritten.clear();
			try {
				await store.keepLeases(
					people.map((person_id) => ({
						person_id,
						ends_at: endsAt(person_id),
					})),
				);
			} catch (error) {
				failed(error);
				for (const person of people) unwritten.add(person);
				if (!stopped) writeLater();
				return;
			}
		}
	}

	return {
		renewed(person, soon) {
			unwritten.add(person);
			if (soon) void write();
			else writeLater();
		},
		async idle() {
			await (unwritten.size > 0 ? write() : writing);
		},
		async stop() {
			stopped = true;
			await write();
			forgetWrite?.();
		},
	};
}
