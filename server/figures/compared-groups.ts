import type { Relation } from "../../protocol/conversation.ts";
import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import { DIMENSIONS, type Dimension } from "../../protocol/figures.ts";
import { largestAlike } from "../statistics/largest-alike.ts";
import type { Proportion } from "../statistics/newcombe.ts";
import { type Held, sharesHeld } from "./difference-of.ts";
import { satisfiedOf } from "./figures-of.ts";
import { type CountedGroup, scoresOf } from "./group-figures.ts";
import {
	type About,
	asked,
	type Compared,
	type Question,
	said,
} from "./question.ts";

const RELATIONS: readonly Relation[] = ["customer", "visitor"];

interface Group {
	value: string;
	share: Proportion;
}

/** Satisfaction of each value of each dimension, customers and visitors apart, against the others of the same line. */
export function comparedGroups(
	groups: readonly CountedGroup[],
	format: string | null,
): Question[] {
	return DIMENSIONS.flatMap((dimension) => {
		const counted = groups.filter((group) => group.dimension === dimension);
		const lines = RELATIONS.map((relation) =>
			comparedFamily(
				counted.map(({ value, counts }) => ({
					value,
					share: satisfiedOf(scoresOf(counts[relation], format)),
				})),
				{ dimension, relation },
			),
		);
		return counted.map(({ value }) =>
			lines.flatMap((line) => line.get(value) ?? []),
		);
	});
}

/** By value. */
function comparedFamily(
	family: readonly Group[],
	line: { dimension: Dimension; relation: Relation },
): Map<string, Compared[]> {
	const { dimension, relation } = line;
	const about = (value: string): About => ({
		figure: "satisfied",
		relation,
		against: dimension,
		value,
	});
	if (dimension === "late" || dimension === "returning")
		return yesAgainstNo(family, about);
	const [one, other] = family;
	if (one && other && family.length === 2)
		return oneAgainstOther(one, other, about);
	const alike = largestAlike(family.map(({ share }) => share));
	return new Map(
		family.map(({ value, share }, at) => [
			value,
			asked(about(value), sharesHeld(share, reference(at, alike, family))),
		]),
	);
}

/** Said once: the other side is the same with the sign turned. */
function yesAgainstNo(
	family: readonly Group[],
	about: (value: string) => About,
): Map<string, Compared[]> {
	const yes = family.find(({ value }) => value === "yes");
	const no = family.find(({ value }) => value === "no");
	const held = yes && no ? sharesHeld(yes.share, no.share) : null;
	return new Map([["yes", asked(about("yes"), held)]]);
}

/** Two groups are one comparison, which is said of both. */
function oneAgainstOther(
	one: Group,
	other: Group,
	about: (value: string) => About,
): Map<string, Compared[]> {
	const held = sharesHeld(one.share, other.share);
	if (held === null) return new Map();
	const both: Compared = {
		held,
		says: (isReal) => [
			said(about(one.value), held, isReal),
			said(about(other.value), turned(held), isReal),
		],
	};
	return new Map([[one.value, [both]]]);
}

/** The others that do not differ among themselves; all the others where those are too few. */
function reference(
	at: number,
	alike: ReadonlySet<number>,
	family: readonly Group[],
): Proportion {
	const others = family.filter((_, place) => place !== at);
	const same = sumOf(
		family.filter((_, place) => place !== at && alike.has(place)),
	);
	return same.n < FIGURE_LEAST ? sumOf(others) : same;
}

function sumOf(groups: readonly Group[]): Proportion {
	return groups.reduce(
		({ hits, n }, { share }) => ({ hits: hits + share.hits, n: n + share.n }),
		{ hits: 0, n: 0 },
	);
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
