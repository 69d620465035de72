import type { Relation } from "../../protocol/conversation.ts";
import { emptyCounts, emptyTally } from "./add-tally.ts";
import type { CountedGroup } from "./group-figures.ts";
import type { Series } from "./series.ts";
import type { Tally } from "./tally.ts";

/** Of customers and of visitors, which are never added up. */
export type Lines = Record<Relation, Tally>;

/** What is counted of a period for one reply. */
export interface PeriodSum {
	lines: Lines;
	/** null: a period within days has none. */
	series: Series | null;
	/** In no order. */
	groups: CountedGroup[];
	/** Of those who saw what they were asked. */
	answered: Lines;
	silent: Lines;
}

export function emptyLines(): Lines {
	return { customer: emptyTally(), visitor: emptyTally() };
}

/** What was counted of groups, by their dimensions and values. */
export function createGroups() {
	const groups = new Map<string, CountedGroup>();
	return {
		of(dimension: CountedGroup["dimension"], value: string): CountedGroup {
			const key = `${dimension} ${value}`;
			let group = groups.get(key);
			if (!group) {
				const counts = { customer: emptyCounts(), visitor: emptyCounts() };
				group = { dimension, value, counts };
				groups.set(key, group);
			}
			return group;
		},
		all: () => [...groups.values()],
	};
}
