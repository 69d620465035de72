import type { Socket } from "node:net";
import type { Direction, Weather } from "./proxy.ts";

/** One direction of one connection. */
export interface Lane {
	/** The weather has changed. */
	look(): void;
	/** Passes on what is still there, then the end. */
	end(): void;
	/** Passes nothing on any more. */
	forget(): void;
}

interface Rules {
	weather(): Weather;
	/** How many of these bytes may pass now. */
	count(bytes: number): number;
}

const TICKS_A_SECOND = 20;

export function createLane(
	from: Socket,
	to: Socket,
	towards: Direction,
	{ weather, count }: Rules,
): Lane {
	let queue: { chunk: Buffer; cameAt: number }[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	let ending = false;
	let full = false;

	from.on("data", (chunk) => {
		queue.push({ chunk, cameAt: performance.now() });
		pump();
	});
	to.on("drain", () => {
		full = false;
		pump();
	});

	function pump(): void {
		while (timer === undefined && queue.length > 0) {
			const sky = weather();
			if (full || isFrozen(sky)) {
				// Not read any further, so that the sender's own buffers fill up as on a real link.
				from.pause();
				return;
			}
			const next = queue[0] as { chunk: Buffer; cameAt: number };
			const early =
				sky.kind === "delay" ? next.cameAt + sky.ms - performance.now() : 0;
			if (early > 0) {
				again(early);
				return;
			}
			const share =
				sky.kind === "throttle"
					? Math.max(1, Math.floor(sky.bytesPerSecond / TICKS_A_SECOND))
					: Number.POSITIVE_INFINITY;
			pass(take(next.chunk, share));
			// The next turn of the loop finds the timer and stops.
			if (sky.kind === "throttle") again(1_000 / TICKS_A_SECOND);
		}
		if (timer !== undefined || queue.length > 0) return;
		if (ending) to.end();
		else from.resume();
	}

	function isFrozen(sky: Weather): boolean {
		return (
			sky.kind === "frozen" &&
			(sky.towards === "both" || sky.towards === towards)
		);
	}

	function again(ms: number): void {
		from.pause();
		timer = setTimeout(() => {
			timer = undefined;
			pump();
		}, ms);
	}

	/** The first `most` bytes of the queue's head. */
	function take(chunk: Buffer, most: number): Buffer {
		if (chunk.length <= most) {
			queue.shift();
			return chunk;
		}
		(queue[0] as { chunk: Buffer }).chunk = chunk.subarray(most);
		return chunk.subarray(0, most);
	}

	function pass(chunk: Buffer): void {
		const allowed = count(chunk.length);
		if (allowed > 0 && to.writable)
			full = !to.write(chunk.subarray(0, allowed));
		if (allowed < chunk.length) queue = [];
	}

	return {
		look: pump,
		end() {
			ending = true;
			pump();
		},
		forget() {
			queue = [];
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
