import { passes, Refused } from "../../protocol/refusal.ts";
import type { Clock } from "./clock.ts";

/** Work that is kept in the store until its time. Times are those of the scheduler's `now`. */
export interface Due {
	/** When something is due next; null: nothing is. Asked at the start and after each run. */
	next(now: number): Promise<number | null>;
	/** Does what is due. Called early or in vain, it finds nothing to do. */
	run(now: number): Promise<void>;
	/** From the beginning of one run to that of the next, at least. */
	betweenMs?: number;
	/** Each relay of a shop runs it for itself; all others run at one relay at a time. */
	isOfEach?: boolean;
}

/** Runs what becomes due: each at its time, none twice at once, none held up by another. */
export interface Scheduler {
	add(due: Due): void;
	/** Something may be due at this time. Cheap and without a query: call it after each commit. */
	wake(due: Due, at: number): void;
	/** Runs what became due before the start, in the order of `add`, and resolves when that is done. */
	start(): Promise<void>;
	/** Begins nothing any more. What is due stays so in the store. */
	stop(): void;
	/** Asks each anew when it is due: something may be that nobody has told. */
	lookAgain(): void;
	/** As `wake`, said by another relay: which one it is of all, in the order of `add`. */
	wakePlace(place: number, at: number): void;
	/** Resolves when this one is not under way; without one, when none is. */
	idle(due?: Due): Promise<void>;
}

/** A disk that refuses is asked again. */
export const AGAIN_MS = 5_000;

interface Parts {
	clock: Clock;
	/** Of the store: several nodes agree on it. */
	now(): number;
	failed(error: unknown): void;
	/** Left out: there are no other relays. */
	others?: {
		/** Whether this relay runs what is due of the shop. */
		isHere(): boolean;
		/** Something may be due at this time, and another relay runs it. */
		wake(place: number, at: number): void;
	};
}

interface Task {
	place: number;
	due: Due;
	/** When it runs next; Infinity: not before something wakes it. */
	at: number;
	beganAt: number;
	running: Promise<void> | undefined;
}

export function createScheduler(parts: Parts): Scheduler {
	const { clock, now, failed, others } = parts;
	const tasks = new Map<Due, Task>();
	let started = false;
	let stopped = false;
	/** What the one timer is set to. */
	let timerAt = Number.POSITIVE_INFINITY;
	let forgetTimer = () => {};

	const isOurs = ({ due }: Task) => due.isOfEach || !others || others.isHere();

	function wake(task: Task, at: number): void {
		// The clock may have been set back since it ran.
		const began = Math.min(task.beganAt, now());
		const time = Math.max(at, began + (task.due.betweenMs ?? 0));
		if (time >= task.at) return;
		task.at = time;
		if (!task.running) setTimer(time);
	}

	function setTimer(at: number): void {
		if (!started || stopped || at >= timerAt) return;
		forgetTimer();
		timerAt = at;
		forgetTimer = clock.after(Math.max(0, at - now()), ring);
	}

	function ring(): void {
		// By the timer, not by the clock: that may have been set back, and a timer of more than 24.8 days ends
		// early. Whatever runs too early finds nothing to do, and says anew when its time is.
		const until = Math.max(timerAt, now());
		timerAt = Number.POSITIVE_INFINITY;
		for (const task of tasks.values()) {
			if (task.running) continue;
			if (task.at <= until) void begin(task, true);
			else setTimer(task.at);
		}
	}

	function begin(task: Task, isTime: boolean): Promise<void> {
		const running = turn(task, isTime).finally(() => {
			task.running = undefined;
			setTimer(task.at);
		});
		task.running = running;
		return running;
	}

	async function turn(task: Task, isTime: boolean): Promise<void> {
		const { due } = task;
		try {
			if (isTime) {
				// What wakes it from here on may be too late for this run: then there is one more.
				task.at = Number.POSITIVE_INFINITY;
				task.beganAt = now();
				if (isOurs(task)) await due.run(now());
			}
			if (stopped || !isOurs(task)) return;
			const next = await due.next(now());
			if (next !== null) wake(task, next);
		} catch (error) {
			if (stopped) return;
			if (!isPassing(error)) failed(error);
			wake(task, now() + AGAIN_MS);
		}
	}

	return {
		add(due) {
			tasks.set(due, taskOf(due, tasks.size));
		},
		wake(due, at) {
			const task = tasks.get(due);
			if (task && isOurs(task)) wake(task, at);
			else if (task) others?.wake(task.place, at);
		},
		lookAgain() {
			for (const task of tasks.values())
				if (started && !stopped && !task.running) void begin(task, false);
		},
		wakePlace(place, at) {
			for (const task of tasks.values())
				if (task.place === place && isOurs(task)) wake(task, at);
		},
		async start() {
			started = true;
			for (const task of tasks.values()) {
				await begin(task, false);
				if (task.at <= now() && !task.running) void begin(task, true);
				await task.running;
			}
		},
		stop() {
			stopped = true;
			forgetTimer();
		},
		idle: (due) => atRest(due ? [tasks.get(due)] : [...tasks.values()]),
	};
}

function taskOf(due: Due, place: number): Task {
	return {
		...{ due, place },
		at: Number.POSITIVE_INFINITY,
		beganAt: Number.NEGATIVE_INFINITY,
		running: undefined,
	};
}

async function atRest(tasks: readonly (Task | undefined)[]): Promise<void> {
	for (const task of tasks) while (task?.running) await task.running;
}

/** Whoever refused it has logged why. */
function isPassing(error: unknown): boolean {
	return error instanceof Refused && passes(error.refusal);
}
