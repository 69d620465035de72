import { say } from "./say.ts";

/*
 * Everything that we put into the shop's page hangs on one life, so that `end` leaves nothing behind.
 * Each run of the script has its own modules and so its own life: a script that is loaded again after
 * `destroy` begins anew.
 *
 * Pages patch prototypes, and old libraries do it wrongly. What runs in every shop therefore keeps to syntax
 * and to the oldest methods: no forEach, no Object.assign, no append.
 */

const timers: Record<number, 1> = {};
const ends: (() => void)[] = [];
let isOver = false;

/**
 * Every entry into our code from the page (calls, events, timers) goes through this: whatever fails in
 * here, the shop's own code goes on as if we were not there. Does nothing once the life has ended.
 */
export function guard<A extends unknown[], R>(
	act: (...args: A) => R,
): (...args: A) => R | undefined {
	return (...args) => {
		try {
			return isOver ? undefined : act(...args);
		} catch (error) {
			say(error);
		}
	};
}

export function on<E extends Event>(
	target: EventTarget,
	types: string,
	act: (event: E) => void,
	capture?: boolean,
): void {
	const heard = guard(act) as (event: Event) => void;
	for (const type of types.split(" ")) {
		target.addEventListener(type, heard, { capture, passive: true });
		atEnd(() => target.removeEventListener(type, heard, capture));
	}
}

export function after(ms: number, act: () => void): void {
	const timer = setTimeout(() => {
		delete timers[timer];
		guard(act)();
	}, ms) as unknown as number;
	timers[timer] = 1;
}

/** After the page has loaded, in a moment when it has nothing to do: never in the way of the shop. */
export function whenCalm(act: () => void): void {
	const idle = () => {
		// Safari has no idle callback: a pause does as well.
		(window.requestIdleCallback || setTimeout)(guard(act));
	};
	if (document.readyState === "complete") idle();
	else on(window, "load", idle);
}

export function atEnd(act: () => void): void {
	ends[ends.length] = act;
}

export function end(): void {
	isOver = true;
	for (const act of ends) {
		try {
			act();
		} catch (error) {
			// What is left has to go all the same.
			say(error);
		}
	}
	for (const timer in timers) clearTimeout(+timer);
}
