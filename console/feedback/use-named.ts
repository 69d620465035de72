import { useEffect } from "preact/hooks";

/** A list that is read by pages, as far as it was read. */
interface PagedList {
	ids: readonly string[];
	/** Whether there is a next page, and nothing is under way. */
	goesOn: boolean;
	more(): Promise<void>;
}

/** One that is further down than this is not looked for: the address may name what is gone. */
const LOOKED_THROUGH = 500;

/** Reads on until what the address names is there. */
export function useNamed(
	named: string | undefined,
	{ ids, goesOn, more }: PagedList,
): void {
	const isSought =
		named !== undefined &&
		goesOn &&
		ids.length < LOOKED_THROUGH &&
		!ids.includes(named);
	useEffect(() => {
		if (isSought) void more();
	}, [isSought, ids.length]);
}
