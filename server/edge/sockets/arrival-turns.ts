import { createPasses, createTurn, type Passes } from "./passes.ts";

/**
 * Windows of shoppers that are let in, and hellos of theirs that are answered, during one pass of the event loop. So it
 * lasts about 20 ms when everybody comes back at once. More would make consoles wait; fewer would leave the relay idle
 * between two looks at the network.
 */
export const ARRIVALS_A_PASS = 8;

/** The line in which shoppers stand when more come at once than the relay greets; a console stands in none. */
export interface ArrivalTurns {
	/** Whether whoever comes now would wait. */
	isBusy(): boolean;
	/** Resolves when it is their turn: first come, first let in. Where the line is full, it is at once. */
	come(): Promise<void>;
}

/** @param most how many wait */
export function createArrivalTurns(
	most: number,
	passes: Passes = createPasses(),
): ArrivalTurns {
	const turn = createTurn(passes, ARRIVALS_A_PASS);
	let waiting: (() => void)[] = [];

	const isBusy = () => waiting.length > 0 || turn.isOver();

	function letIn(): void {
		const next = waiting.slice(0, ARRIVALS_A_PASS);
		waiting = waiting.slice(ARRIVALS_A_PASS);
		for (const enter of next) {
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
