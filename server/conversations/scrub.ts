import type { Erased } from "../../protocol/message.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Store } from "../store/contract/store.ts";

/** While somebody reads what has to go, it is tried again this often. */
export const SCRUB_AGAIN_MS = 1_000;

/**
 * Erased words leave the disk: at once, or as soon as no other process reads there. One checkpoint does for all
 * who asked until then.
 */
export interface Scrub {
	/** Resolves without waiting for anybody. Call it after the commit that erased. */
	asked(): Promise<Erased["erased"]>;
	due: Due;
}

interface Parts {
	store: Pick<Store, "now" | "scrub" | "scrubOwed">;
	scheduler: Pick<Scheduler, "wake">;
	failed(error: unknown): void;
}

export function createScrub({ store, scheduler, failed }: Parts): Scrub {
	let next: Promise<boolean> | undefined;

	/** Begins in the next pass of the event loop, so that whoever asks until then is part of it. */
	function attempt(): Promise<boolean> {
		next ??= new Promise<void>((done) => setImmediate(done)).then(() => {
			next = undefined;
			return store.scrub();
		});
		return next;
	}

	const due: Due = {
		async next(now) {
			return (await store.scrubOwed()) ? now : null;
		},
		async run() {
			await attempt();
		},
		betweenMs: SCRUB_AGAIN_MS,
	};

	return {
		due,
		async asked() {
			try {
				if (await attempt()) return "now";
			} catch (error) {
				// What was asked for is done: it is the disk that still owes.
				failed(error);
			}
			scheduler.wake(due, store.now());
			return "soon";
		},
	};
}
