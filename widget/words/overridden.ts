import { keepsPlaceholders } from "../../protocol/keeps-places.ts";
import type { TextsByPath } from "../../protocol/site.ts";

/**
 * The texts with a shop's own in their places. One that says nothing of a place in ours, or says one more, was
 * written for texts of another release: ours stand instead.
 */
export function overridden<T extends object>(
	texts: T,
	own: TextsByPath,
	before = "",
): T {
	const entries = Object.entries(texts).map(([key, ours]) => {
		const path = before + key;
		if (typeof ours === "object") {
			return [key, overridden(ours, own, `${path}.`)];
		}
		const text = own[path];
		return [
			key,
			typeof text === "string" && keepsPlaceholders(text, ours) ? text : ours,
		];
	});
	return Object.fromEntries(entries) as T;
}
