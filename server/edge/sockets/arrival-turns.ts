import type { Backlog } from "./backlog.ts";
import { createPasses, createTurn, type Passes } from "./passes.ts";

/**
 * Windows of shoppers that are let in, and hellos of theirs that are answered, during one pass of the event loop. So it
 * lasts about 20 ms when everybody comes back at once. More would make consoles wait; fewer would leave the relay idle
 * between two looks at the network.
 */
export const ARRIVALS_A_PASS = 8;

/**
 * While the kernel holds connections, one window is let in for so many of them that are taken. To take one costs a
 * tenth of what a window costs: so all are known, and the staff among them, after a quarter of the time that it takes to
 * let everybody in; and who opens connections only to keep the relay at it slows the others, and does not stop them.
 */
export const TAKEN_FOR_ONE = 8;

/** The line in which shoppers stand when more come at once than the relay greets; a console stands in none. */
export interface ArrivalTurns {
	/** Whether whoever comes now would wait. */
	isBusy(): boolean;
	/** Resolves when it is their turn: first come, first let in. Where the line is full, it is at once. */
	come(): Promise<void>;
}

interface Given {
	/** How many wait. */
	most: number;
	/** In one pass. */
	atOnce?: number;
	passes?: Passes;
	/** What is taken before anybody is let in. */
	backlog?: Backlog;
}

export function createArrivalTurns({
	most,
	atOnce = ARRIVALS_A_PASS,
	passes = createPasses(),
	backlog = { mayHoldMore: () => false },
}: Given): ArrivalTurns {
	const turn = createTurn(passes, atOnce);
	const waiting: (() => void)[] = [];
	let taken = 0;

	const isBusy = () =>
		waiting.length > 0 || turn.isOver() || backlog.mayHoldMore();

	/** How many are let in now that a pass is over. */
	function due(): number {
		if (!backlog.mayHoldMore()) return atOnce;
		taken = (taken + 1) % TAKEN_FOR_ONE;
		return taken === 0 ? 1 : 0;
	}

	function letIn(): void {
		for (const enter of waiting.splice(0, due())) {
			turn.take();
			enter();
		}
		if (waiting.length > 0) passes.afterwards(letIn);
	}

	return {
		isBusy,
		async come() {
			if (!isBusy()) return turn.take();
			if (waiting.length >= most) return;
			if (waiting.length === 0) passes.afterwards(letIn);
			await new Promise<void>((enter) => waiting.push(enter));
		},
	};
}
