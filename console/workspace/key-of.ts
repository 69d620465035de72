import type { Action, Key } from "./part.ts";

/** The line of an action in the list of keys, and its key: "G I" is G and then I. */
export function keyOf(action: Action & { keys: string }): Key {
	const { label, keys, does } = action;
	return { shown: keys, label, does: { [keys.toLowerCase()]: does } };
}
