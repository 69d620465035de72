import type { Clock } from "../../ports/clock.ts";
import { isBusy } from "../contract/fault.ts";

/** As long as this a write waits for another process, and then its sender is asked to come again. */
const BUSY_MS = 2_000;
const LOOK_MS = 10;

/**
 * The one connection, shared by all that reads and writes. SQLite's own waiting would stop every socket, so none of
 * its statements waits: one that meets another process's lock is tried again on the clock.
 */
export interface Transactions {
	/** Runs the work in one block, once no transaction that takes several blocks is open. */
	alone<T>(work: () => T): Promise<T>;
	/** Opens one that takes several blocks; the returned function says that it has ended. */
	open(begin: () => void): Promise<() => void>;
}

export function createTransactions(clock: Clock): Transactions {
	let isOpen: Promise<void> | undefined;

	async function alone<T>(work: () => T): Promise<T> {
		let until: number | undefined;
		for (;;) {
			while (isOpen) await isOpen;
			try {
				return work();
			} catch (error) {
				if (!isBusy(error)) throw error;
				until ??= clock.ticks() + BUSY_MS;
				if (clock.ticks() >= until) throw error;
			}
			await new Promise<void>((done) => void clock.after(LOOK_MS, done));
		}
	}

	return {
		alone,
		open: (begin) =>
			alone(() => {
				begin();
				let end = () => {};
				isOpen = new Promise((done) => {
					end = () => {
						isOpen = undefined;
						done();
					};
				});
				return end;
			}),
	};
}
