/** Deeper than any cart, and an end for what holds itself. */
const DEPTH = 6;

/**
 * A copy that holds data only. Not by JSON: libraries of the nineties' heirs give every array a `toJSON` that
 * breaks it, and one odd value would lose the rest.
 */
export function copyOf(data: unknown, depth = 0): unknown {
	if (typeof data !== "object" || data === null) {
		return /^(string|number|boolean)$/.test(typeof data) ? data : undefined;
	}
	if (depth > DEPTH) return undefined;
	const copy: Record<string, unknown> | unknown[] = Array.isArray(data)
		? []
		: {};
	for (const key of Object.getOwnPropertyNames(data)) {
		if (key === "length") continue;
		(copy as Record<string, unknown>)[key] = copyOf(
			(data as Record<string, unknown>)[key],
			depth + 1,
		);
	}
	return copy;
}
