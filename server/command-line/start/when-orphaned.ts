import { wallClock } from "../../ports/clock.ts";

/** How often an orphan looks. */
const LOOK_MS = 250;

/** Acts once the process that started this one is gone: nobody tells an orphan, it has to look. */
export function whenOrphaned(act: () => void, parent = process.ppid): void {
	wallClock.after(LOOK_MS, () => {
		if (process.ppid === parent) whenOrphaned(act, parent);
		else act();
	});
}
