import type { Relation } from "../../protocol/conversation.ts";
import type { FiguresRead } from "../../protocol/figures.ts";

/** Whose lines are shown: customers and visitors, or who the filter leaves. */
export function relationsOf({ filter }: FiguresRead): readonly Relation[] {
	return filter.relation ? [filter.relation] : BOTH;
}

const BOTH: readonly Relation[] = ["customer", "visitor"];
