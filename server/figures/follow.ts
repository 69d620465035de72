import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Due } from "../ports/scheduler.ts";
import {
	buildStep,
	countChanges,
	type FiguresStore,
	isBuilding,
} from "./figure-steps.ts";

/** Keeps what is counted up with what is written. */
export interface Follower {
	due: Due;
	/**
	 * Counts what was written of a site by now. Errors: `slow_down` while all of it is made anew, such as after an
	 * upgrade, and that takes longer than anybody waits.
	 */
	caughtUp(site: string): Promise<void>;
	/** Another number: what is counted of the site has changed since. */
	changes(site: string): number;
	/** Begins nothing any more. */
	stop(): void;
	/** Resolves when nothing is under way. */
	idle(): Promise<void>;
}

interface Parts {
	store: FiguresStore;
	clock: Pick<Clock, "ticks">;
}

/** So long after the first of them, changes are counted together: a busy day's row is written once for many. */
export const FOLLOW_MS = 5_000;
/** New hours and another time zone of a shop are seen after this long, also where nothing else happens. */
export const LOOK_MS = 10 * 60_000;
/** So long making all anew takes at a time, and others have their turn for as long between two. */
const BUILD_MS = 100;
/** Whoever reads figures waits so long for that at most. */
const READ_MS = 2_000;
const READ_AGAIN_MS = 10_000;

export function createFollower(parts: Parts): Follower {
	const { clock } = parts;
	const { store, changes } = noted(parts.store);
	let stopped = false;
	/** One at a time: what it reads of daily rows nobody else changes. */
	let running: Promise<unknown> = Promise.resolve();
	const asked = new Map<string, Promise<void>>();

	function alone<T>(work: () => Promise<T>): Promise<T> {
		const done = running.then(work);
		running = done.catch(() => {});
		return done;
	}

	/** Answers whether all is made. */
	async function build(site: string, forMs: number): Promise<boolean> {
		const until = clock.ticks() + forMs;
		while (!stopped && (await buildStep(store, site))) {
			if (clock.ticks() >= until) return false;
			await nextTurn();
		}
		return !stopped && !isBuilding(await store.figureSite(site));
	}

	async function count(site: string): Promise<void> {
		if (stopped) return;
		await countChanges(store, site);
		await build(site, BUILD_MS);
	}

	async function catchUp(site: string): Promise<void> {
		asked.delete(site);
		if (!stopped) {
			await countChanges(store, site);
			if (await build(site, READ_MS)) return;
		}
		throw new Refused({ code: "slow_down", retryAfterMs: READ_AGAIN_MS });
	}

	return {
		due: {
			async next(now) {
				let next = now + LOOK_MS;
				for (const site of await store.siteIds()) {
					if (isBuilding(await store.figureSite(site))) return now + BUILD_MS;
					const [changed] = await store.changedConversations(site, "", 1);
					if (changed) next = Math.min(next, now + FOLLOW_MS);
				}
				return next;
			},
			async run() {
				const errors: unknown[] = [];
				for (const site of await store.siteIds()) {
					// One shop that cannot be counted holds up no other, and is tried again.
					await alone(() => count(site)).catch((error: unknown) =>
						errors.push(error),
					);
					await nextTurn();
				}
				if (errors.length > 0) throw errors[0];
			},
		},
		caughtUp(site) {
			// Those who come before it has begun share it.
			const known = asked.get(site);
			if (known) return known;
			const mine = alone(() => catchUp(site));
			asked.set(site, mine);
			return mine;
		},
		changes,
		stop() {
			stopped = true;
		},
		async idle() {
			await running;
		},
	};
}

/** The same store, and how often what is counted of a site was changed through it. */
function noted(store: FiguresStore): {
	store: FiguresStore;
	changes(site: string): number;
} {
	const counts = new Map<string, number>();
	const changes = (site: string) => counts.get(site) ?? 0;
	const note = (site: string) => counts.set(site, changes(site) + 1);
	return {
		changes,
		store: {
			...store,
			async keepEpisodes(kept) {
				await store.keepEpisodes(kept);
				const { conversations, days, emptyDays } = kept;
				if (conversations.length + days.length + emptyDays.length > 0)
					note(kept.site);
			},
			async keepDay(site, ...day) {
				await store.keepDay(site, ...day);
				note(site);
			},
			async beginFigures(site, timeZone) {
				await store.beginFigures(site, timeZone);
				note(site);
			},
		},
	};
}
