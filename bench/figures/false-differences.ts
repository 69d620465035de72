import { wilson } from "../../server/statistics/wilson.ts";
import { type Figure, rounded } from "../figure.ts";
import { type Judged, pageOfSeed } from "./page-of-seed.ts";

/** From here on a real difference has to be found. */
const POINTS = 10;
const LEAST = 300;
const TELLS_EVERY = 20;

interface Counted {
	/** Comparisons of groups that do not differ, and those of them that were called real. */
	same: number;
	falsely: number;
	/** Pages, and those that call anything real that is not. */
	pages: number;
	wrongPages: number;
	/** Real differences that are large enough, and those that were found. */
	large: number;
	found: number;
	/** Comparisons of satisfaction with the first half, where it has changed. */
	changes: number;
	changesFound: number;
	/** Of each comparison that was called real and is not, how often. */
	mistakes: Map<string, number>;
}

/** How often the page calls real what is chance, and how often it finds what is real. */
export function falseDifferences(seeds: number): Figure[] {
	const counted = countNothing();
	for (let seed = 1; seed <= seeds; seed++) {
		count(counted, pageOfSeed(seed));
		if (seed % TELLS_EVERY === 0) console.error(progress(counted, seeds));
	}
	for (const [what, times] of counted.mistakes)
		console.error(`called real and is not: ${what}, ${times} times`);
	return figures(counted);
}

function figures(counted: Counted): Figure[] {
	const { same, falsely, large, found, changes, changesFound } = counted;
	const [, high] = wilson(falsely, same) ?? [0, 1];
	const of = (some: number, all: number) =>
		`${some.toLocaleString("en")} of ${all.toLocaleString("en")}`;
	return [
		{
			name: "differences that are none, called real",
			value: rounded(falsely / same),
			unit: "ratio",
			beside: { seeds: `${counted.pages}`, called: of(falsely, same) },
		},
		{
			name: "differences that are none, called real, upper end",
			value: rounded(high),
			unit: "ratio",
		},
		{
			name: "pages that call anything real that is none",
			value: rounded(counted.wrongPages / counted.pages),
			unit: "ratio",
			beside: { pages: of(counted.wrongPages, counted.pages) },
		},
		{
			name: `real differences of ${POINTS} points, ${LEAST} on each side, found`,
			value: rounded(found / large),
			unit: "ratio",
			beside: { found: of(found, large) },
		},
		{
			name: "a change in the middle of the time, found",
			value: rounded(changesFound / changes),
			unit: "ratio",
			beside: { found: of(changesFound, changes) },
		},
	];
}

function countNothing(): Counted {
	return {
		same: 0,
		falsely: 0,
		pages: 0,
		wrongPages: 0,
		large: 0,
		found: 0,
		changes: 0,
		changesFound: 0,
		mistakes: new Map(),
	};
}

function count(counted: Counted, page: readonly Judged[]): void {
	let isWrong = false;
	let isChangeFound = true;
	for (const { comparison, truth } of page) {
		const { isReal, figure, against, n } = comparison;
		if (truth.kind === "same") {
			counted.same += 1;
			if (!isReal) continue;
			isWrong = true;
			counted.falsely += 1;
			const what = `${figure} against ${against}`;
			counted.mistakes.set(what, (counted.mistakes.get(what) ?? 0) + 1);
			continue;
		}
		if (against === "before" && figure === "satisfied")
			isChangeFound &&= isReal;
		const isLarge = Math.abs(truth.points ?? 0) >= POINTS;
		if (!isLarge || Math.min(...n) < LEAST) continue;
		counted.large += 1;
		// What is found the wrong way round is not found.
		if (isReal && comparison.difference * (truth.points ?? 0) > 0)
			counted.found += 1;
	}
	counted.pages += 1;
	if (isWrong) counted.wrongPages += 1;
	counted.changes += 1;
	if (isChangeFound) counted.changesFound += 1;
}

function progress(
	{ pages, same, falsely, large, found }: Counted,
	seeds: number,
): string {
	return `${pages} of ${seeds} seeds: ${falsely} of ${same} called real that are none, ${found} of ${large} real ones found`;
}
