import type { Clock } from "../../ports/clock.ts";
import { isBusy } from "../contract/fault.ts";

/** As long as this a write waits for another process, and then its sender is asked to come again. */
const BUSY_MS = 2_000;
const LOOK_MS = 10;

/**
 * The one order of all that is written. SQLite's own waiting would stop every socket, so none of its statements waits:
 * one that meets another process's lock is tried again on the clock.
 */
export interface Transactions {
	/** Does the work once nothing else is under way. What takes several turns keeps everybody else out until it ends. */
	alone<T>(work: () => T | Promise<T>): Promise<T>;
	/** Does it as well once it meets no lock of another process, and whatever is under way here. */
	beside<T>(work: () => T): Promise<T>;
	/** Does work that never fails at once where nothing is under way, or else {@link alone}; then goes on with its answer. */
	soon<T>(work: () => T, goesOn: (done: T) => void): void;
	/** Opens a transaction that takes several turns; the returned function says that it has ended. */
	open(begin: () => void | Promise<void>): Promise<() => void>;
}

export function createTransactions(clock: Clock): Transactions {
	/** Resolves when what is under way has ended. */
	let taken: Promise<void> | undefined;

	function take(): () => void {
		let end = () => {};
		taken = new Promise((done) => {
			end = () => {
				taken = undefined;
				done();
			};
		});
		return end;
	}

	/** Between two tries others have their turn: who waits for another process holds up nobody. */
	async function tried<T>(
		work: () => T | Promise<T>,
		waits = true,
	): Promise<T> {
		let until: number | undefined;
		for (;;) {
			try {
				// Not awaited where it is there: nothing comes between it and who waits for it.
				const done = work();
				return done instanceof Promise ? await done : done;
			} catch (error) {
				if (!isBusy(error)) throw error;
				until ??= clock.ticks() + BUSY_MS;
				if (clock.ticks() >= until) throw error;
			}
			await new Promise<void>((done) => void clock.after(LOOK_MS, done));
			while (waits && taken) await taken;
		}
	}

	/** What answers at once keeps nobody out, because nobody could come. */
	function whole<T>(work: () => T | Promise<T>): T | Promise<T> {
		const done = work();
		return done instanceof Promise ? done.finally(take()) : done;
	}

	async function alone<T>(work: () => T | Promise<T>): Promise<T> {
		while (taken) await taken;
		return tried(() => whole(work));
	}

	return {
		alone,
		soon(work, goesOn) {
			if (taken) void alone(work).then(goesOn);
			else goesOn(work());
		},
		beside: (work) => tried(work, false),
		async open(begin) {
			while (taken) await taken;
			return tried(async () => {
				const end = take();
				try {
					await begin();
					return end;
				} catch (error) {
					end();
					throw error;
				}
			});
		},
	};
}
