import type { Measured, Share } from "./measure.ts";

/** What every language has to reach. */
export const LEAST_PRECISION = 0.9;
const LEAST_RECALL = 0.6;
/** Of all languages of a file together, of 100 sentences with neither. */
const MOST_FALSE = 2;

/** The lines of a report, and in how many sentences it falls short. */
export function report(
	languages: ReadonlyMap<string, Measured>,
	least: number,
): { lines: string[]; short: string[] } {
	const lines = [...languages].map(([language, measured]) =>
		line(language, measured),
	);
	const short = [...languages].flatMap(([language, measured]) =>
		shortOf(language, measured, least),
	);
	const ordinary = sum(languages, "ordinary");
	const falseHints = sum(languages, "falseHints");
	lines.push(`false hints: ${falseHints} in ${ordinary} ordinary sentences`);
	if (falseHints * 100 > MOST_FALSE * ordinary)
		short.push(
			`There are ${falseHints} false hints in ${ordinary} ordinary sentences. At most ${MOST_FALSE} of 100 may be.`,
		);
	return { lines, short };
}

function line(language: string, measured: Measured): string {
	return [
		`${language}: precision ${share(measured.all)} (promise ${share(measured.promise)}, vague ${share(measured.vague)})`,
		`recall promise ${share(measured.promises)}, vague ${share(measured.pieces)}`,
		`false hints ${measured.falseHints} in ${measured.ordinary}`,
	].join("; ");
}

function shortOf(
	language: string,
	{ all, promises, pieces }: Measured,
	least: number,
): string[] {
	return [
		below(language, "precision", all, least),
		below(language, "recall of promises", promises, LEAST_RECALL),
		below(language, "recall of vague words", pieces, LEAST_RECALL),
	].filter((sentence) => sentence !== null);
}

/** Nothing falls short where there is nothing to find. */
function below(
	language: string,
	what: string,
	{ right, of }: Share,
	least: number,
): string | null {
	return of > 0 && right / of < least
		? `${language}: ${what} is below ${least}.`
		: null;
}

function share({ right, of }: Share): string {
	return of === 0 ? "none" : `${(right / of).toFixed(3)} (${right} of ${of})`;
}

function sum(
	languages: ReadonlyMap<string, Measured>,
	field: "ordinary" | "falseHints",
): number {
	return [...languages.values()].reduce((all, one) => all + one[field], 0);
}
