import { pause } from "./pause.ts";

/** What another tab has not done by then is done by this one. */
export const PATIENCE_MS = 15_000;

/** One tab at a time. Without locks, where they refuse, or behind a tab that stands still with it: all at once. */
export async function inOneTab(
	name: string,
	work: () => Promise<void>,
): Promise<void> {
	let working: Promise<void> | undefined;
	const begin = () => {
		working ??= work();
		return working;
	};
	const turn = locks()
		?.request(name, begin)
		.catch(() => {});
	await Promise.race([turn, pause(PATIENCE_MS)]);
	return begin();
}

/** undefined where the browser has none. */
export function locks(): LockManager | undefined {
	return globalThis.navigator?.locks;
}
