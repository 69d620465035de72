import { AsyncLocalStorage } from "node:async_hooks";

const ahead = new AsyncLocalStorage<number>();
const right = Date.now.bind(Date);

/** What the rig measures with, whatever a page's own clock says; milliseconds since 1970. */
export const rightNow = right;

/** Runs a page on a computer whose clock is wrong by so many milliseconds, with all that it starts. */
export function onWrongClock<T>(aheadMs: number, page: () => T): T {
	return ahead.run(aheadMs, page);
}

/** From here on each page of this process may have a clock of its own. */
export function installClocks(): void {
	Date.now = () => right() + (ahead.getStore() ?? 0);
}
