import { AsyncLocalStorage } from "node:async_hooks";

/** What is special about the computer that a page runs on. */
export interface Computer {
	clockAheadMs: number;
	/** As in a page without a secure context. */
	hasLocks: boolean;
}

const computer = new AsyncLocalStorage<Computer>();
const right = Date.now.bind(Date);

/** What the rig measures with, whatever a page's own clock says; milliseconds since 1970. */
export const rightNow = right;

/** Runs a page on that computer, with all that it starts. */
export function onComputer<T>(one: Computer, page: () => T): T {
	return computer.run(one, page);
}

export function hasLocks(): boolean {
	return computer.getStore()?.hasLocks ?? true;
}

/** From here on each page of this process may have a clock of its own. */
export function installClocks(): void {
	Date.now = () => right() + (computer.getStore()?.clockAheadMs ?? 0);
}
