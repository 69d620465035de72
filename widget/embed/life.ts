import { say } from "./say.ts";

/*
 * Everything that we put into the shop's page hangs on one life, so that `end` leaves nothing behind.
 * Each run of the script has its own modules and so its own life: a script that is loaded again after
 * `destroy` begins anew.
 */

const over = new AbortController();
const { signal } = over;
const timers: ReturnType<typeof setTimeout>[] = [];

/**
 * Every entry into our code from the page (calls, events, timers) goes through this: whatever fails in
 * here, the shop's own code goes on as if we were not there. Does nothing once the life has ended.
 */
export function guard<A extends unknown[]>(
	act: (...args: A) => void,
): (...args: A) => void {
	return (...args) => {
		try {
			if (!signal.aborted) act(...args);
		} catch (error) {
			say(error);
		}
	};
}

export function on<E extends Event>(
	target: EventTarget,
	types: string,
	act: (event: E) => void,
): void {
	for (const type of types.split(" ")) {
		target.addEventListener(type, guard(act) as (event: Event) => void, {
			signal,
		});
	}
}

export function after(ms: number, act: () => void): void {
	timers.push(setTimeout(guard(act), ms));
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
	signal.addEventListener("abort", act);
}

export function end(): void {
	over.abort();
	timers.forEach(clearTimeout);
}
