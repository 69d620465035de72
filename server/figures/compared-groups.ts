import type { Relation } from "../../protocol/conversation.ts";
import {
	type Comparison,
	DIMENSIONS,
	type Dimension,
	FIGURE_LEAST,
} from "../../protocol/figures.ts";
import type { Proportion } from "../statistics/newcombe.ts";
import { type Held, sharesHeld } from "./difference-of.ts";
import { satisfiedOf } from "./figures-of.ts";
import { type CountedGroup, scoresOf } from "./group-figures.ts";

/** One of the comparisons of a page. */
export interface Compared {
	/** @param real those of the page that are known to be real; null: one side has too few */
	held(real: ReadonlySet<Compared>): Held | null;
	says(held: Held, isReal: boolean): Comparison[];
}

const RELATIONS: readonly Relation[] = ["customer", "visitor"];
/** Said once, of "yes": the other is the same with the sign turned. */
const YES_NO: readonly Dimension[] = ["late", "returning"];

interface Group {
	dimension: Dimension;
	relation: Relation;
	value: string;
	share: Proportion;
}

/** Satisfaction of each value of each dimension, customers and visitors apart, against the others of the same line. */
export function comparedGroups(
	groups: readonly CountedGroup[],
	format: string | null,
): Compared[] {
	return DIMENSIONS.flatMap((dimension) =>
		RELATIONS.flatMap((relation) => {
			const family = groups
				.filter((group) => group.dimension === dimension)
				.map(({ value, counts }) => {
					const share = satisfiedOf(scoresOf(counts[relation], format));
					return { dimension, relation, value, share };
				});
			const [first, second] = family;
			if (first && second && family.length === 2)
				return YES_NO.includes(dimension)
					? yesAgainstNo(first, second)
					: twoAgainst(first, second);
			return eachAgainst(family);
		}),
	);
}

/** Two groups are one comparison, which is said from both sides. */
function twoAgainst(one: Group, other: Group): Compared[] {
	const held = sharesHeld(one.share, other.share);
	return [
		{
			held: () => held,
			says: (found, isReal) => [
				said(one, found, isReal),
				said(other, turned(found), isReal),
			],
		},
	];
}

function yesAgainstNo(one: Group, other: Group): Compared[] {
	const [yes, no] = one.value === "yes" ? [one, other] : [other, one];
	const held = sharesHeld(yes.share, no.share);
	return [
		{
			held: () => held,
			says: (found, isReal) => [said(yes, found, isReal)],
		},
	];
}

/**
 * Each against the others that are not known to differ, or one far below makes all the others look good; against all
 * the others where those are too few.
 */
function eachAgainst(family: readonly Group[]): Compared[] {
	const all: Compared[] = family.map((group) => {
		let known = -1;
		let held: Held | null = null;
		return {
			held(real) {
				const alike = family.filter((_, at) => !isIn(real, all[at]));
				// Of a family more and more are known to be real, so their number says which.
				if (alike.length !== known)
					held = sharesHeld(group.share, reference(group, alike, family));
				known = alike.length;
				return held;
			},
			says: (found, isReal) => [said(group, found, isReal)],
		};
	});
	return all;
}

function isIn(real: ReadonlySet<Compared>, one: Compared | undefined): boolean {
	return one !== undefined && real.has(one);
}

function reference(
	group: Group,
	alike: readonly Group[],
	family: readonly Group[],
): Proportion {
	const others = sumOf(alike.filter((one) => one !== group));
	return others.n < FIGURE_LEAST
		? sumOf(family.filter((one) => one !== group))
		: others;
}

function sumOf(groups: readonly Group[]): Proportion {
	return groups.reduce(
		({ hits, n }, { share }) => ({ hits: hits + share.hits, n: n + share.n }),
		{ hits: 0, n: 0 },
	);
}

function said(
	{ dimension, relation, value }: Group,
	{ p: _, ...held }: Held,
	isReal: boolean,
): Comparison {
	const figure = "satisfied";
	return { figure, relation, against: dimension, value, ...held, isReal };
}

function turned({ difference, low, high, n: [one, other], p }: Held): Held {
	// Not by a sign: of 0 that makes another 0.
	return {
		difference: 0 - difference,
		low: 0 - high,
		high: 0 - low,
		n: [other, one],
		p,
	};
}
