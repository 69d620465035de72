/** Deeper than any cart, and an end for what holds itself. */
const DEPTH = 6;
/** More values than any cart has: a shop's own objects may hold half the page by a few steps. */
const VALUES = 5_000;

type Holder = Record<string, unknown>;

/**
 * A copy that holds data only. Not by JSON: libraries of the nineties' heirs give every array a `toJSON` that
 * breaks it, and one odd value would lose the rest. The page waits for it, so of too much only what lies
 * nearest is taken.
 */
export function copyOf(data: unknown): unknown {
	const copied: Holder = {};
	const steps = [{ value: data, into: copied, key: "data", depth: 0 }];
	for (const { value, into, key, depth } of steps) {
		const isHolder = typeof value === "object" && value !== null;
		if (!isHolder || depth > DEPTH) {
			const isData = /^(string|number|boolean)$/.test(typeof value);
			into[key] = isData ? value : undefined;
			continue;
		}
		const copy = (Array.isArray(value) ? [] : {}) as Holder;
		into[key] = copy;
		for (const name of Object.getOwnPropertyNames(value)) {
			if (steps.length >= VALUES) break;
			if (name === "length") continue;
			steps[steps.length] = {
				value: (value as Holder)[name],
				into: copy,
				key: name,
				depth: depth + 1,
			};
		}
	}
	return copied.data;
}
