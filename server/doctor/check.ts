import type { Look } from "./look.ts";

/**
 * `ok`: as it has to be. `warning`: the shop runs, and somebody may want to know. `wrong`: something does not work, or
 * will not last. `skipped`: not looked at, and the sentence says why.
 */
export type Mark = "ok" | "warning" | "wrong" | "skipped";

/** What a check can find. */
export interface Kind {
	mark: Mark;
	/** One sentence: what is so. */
	says(...values: string[]): string;
	/** What to do about it. */
	todo?(...values: string[]): string;
}

/** One of a check's kinds, with the values of its sentences. */
export type Found<Code extends string = string> = readonly [
	code: Code,
	...values: string[],
];

/** One thing that the doctor looks at: all of them are in checks.ts. */
export interface Check<Code extends string = string> {
	/** As it stands before its sentences. */
	name: string;
	kinds: Readonly<Record<Code, Kind>>;
	/** Sees what is so, and changes nothing. Nothing found: nothing is said. */
	run(look: Look): Promise<Found<Code>[]>;
}

/** Says each code's type once: by `kinds`. */
export function check<Code extends string>(one: {
	name: string;
	kinds: Readonly<Record<Code, Kind>>;
	run(look: Look): Promise<Found<NoInfer<Code>>[]>;
}): Check<Code> {
	return one;
}

/** What the doctor says, as programs read it. */
export interface Finding {
	check: string;
	code: string;
	mark: Mark;
	says: string;
	/** null: nothing. */
	todo: string | null;
}

export function findingOf(
	{ name, kinds }: Check,
	[code, ...values]: Found,
): Finding {
	const kind = kinds[code];
	if (!kind) throw new Error(`${name} has no sentence for ${code}`);
	return {
		check: name,
		code,
		mark: kind.mark,
		says: kind.says(...values),
		todo: kind.todo?.(...values) ?? null,
	};
}

/** Of what is asked of the running relay. */
export const NOT_RUNNING: Kind = {
	mark: "skipped",
	says: () => "Looked at only while the relay runs.",
};
