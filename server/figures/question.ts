import type { Comparison } from "../../protocol/figures.ts";
import type { Held } from "./difference-of.ts";

/** What a page asks once: of customers and of visitors, or between the two. Without what has too few to be asked. */
export type Question = readonly Compared[];

/** One comparison, said once or from both sides. */
export interface Compared {
	held: Held;
	says(isReal: boolean): Comparison[];
}

/** What is compared with what. */
export type About = Pick<
	Comparison,
	"figure" | "relation" | "against" | "value"
>;

/** One comparison; none where one side has too few. */
export function asked(about: About, held: Held | null): Compared[] {
	if (held === null) return [];
	return [{ held, says: (isReal) => [said(about, held, isReal)] }];
}

export function said(
	about: About,
	{ p: _, ...held }: Held,
	isReal: boolean,
): Comparison {
	return { ...about, ...held, isReal };
}
