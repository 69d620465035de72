export type RowFault = "score" | "future" | "too_old";

/** Why a rating cannot be kept; null: it can. Browser and relay ask the same. */
export function rowFault(
	{ score, at }: { score: number; at: number },
	format: ImportFormat,
	now: number,
): RowFault | null {
	const [low, high] = FORMAT_SCORES[format];
	if (!Number.isInteger(score) || score < low || score > high) return "score";
	if (at > now + CLOCK_SLACK_MS) return "future";
	return at < IMPORT_SINCE ? "too_old" : null;
}

/** Of an older date the column is not what it was taken for, such as seconds for milliseconds. */
const IMPORT_SINCE = Date.UTC(1990, 0, 1);
/** A browser knows the relay's clock only about. */
const CLOCK_SLACK_MS = 60_000;

/**
 * What was asked, and on which scale. The kind is said by the person who imports, never guessed from the scale: of
 * `scale_10` and `scale_7` only the distribution is told. `thumbs` is 0 down, 1 up.
 */
export const IMPORT_FORMATS = [
	"csat_5",
	"csat_3",
	"thumbs",
	"nps",
	"scale_10",
	"ces",
	"scale_7",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** From the lowest to the highest score of a format, both included. */
export const FORMAT_SCORES: Readonly<
	Record<ImportFormat, readonly [number, number]>
> = {
	csat_5: [1, 5],
	csat_3: [1, 3],
	thumbs: [0, 1],
	nps: [0, 10],
	scale_10: [0, 10],
	ces: [1, 7],
	scale_7: [1, 7],
};
