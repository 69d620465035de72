import { inTurn } from "./in-turn.ts";

/**
 * What several ask for at the same time is computed once, and of a site one thing after the other: twenty owners who
 * open the same page cost what one costs. Nothing is kept once it is told.
 */
export function sharedReads(): <T>(
	site: string,
	key: unknown,
	read: () => Promise<T>,
) => Promise<T> {
	const turn = inTurn();
	const running = new Map<string, Promise<unknown>>();
	return <T>(site: string, key: unknown, read: () => Promise<T>) => {
		const name = JSON.stringify([site, key]);
		const there = running.get(name) as Promise<T> | undefined;
		if (there) return there;
		const mine = turn(site, read).finally(() => running.delete(name));
		running.set(name, mine);
		return mine;
	};
}
