import type { Relation } from "./conversation.ts";
import {
	type FigureName,
	type FigureStrength,
	strengthOf,
} from "./figure-rules.ts";
import type {
	Comparison,
	Dimension,
	FiguresRead,
	GroupFigures,
	LineFigures,
	Share,
	Times,
} from "./figures.ts";

/**
 * One number of a page of figures, as the table on the screen and the file both show it. What a figure does not have is
 * null. Percent from 0 to 100, times in seconds, nothing rounded.
 */
export interface FigureLine {
	figure: FigureName;
	/** `both`: it is about all, and says how many of them are customers. */
	line: Relation | "both";
	/** What it is about within the line, of which sort and value; null: all of it. */
	group: { of: FigureGroup; value: string; name: string | null } | null;
	/** Local days. */
	from: string;
	to: string;
	n: number;
	hits: number | null;
	percent: number | null;
	low: number | null;
	high: number | null;
	median: number | null;
	p90: number | null;
	/** Of a comparison: percentage points or seconds, and how many stand on the other side. */
	difference: number | null;
	others: number | null;
	/** How much it may say; of a comparison whether it is real. */
	mark: FigureStrength | "real" | "chance";
}

export type FigureGroup =
	| Dimension
	/** A kind of question, `faces 1`. */
	| "format"
	/** A score of a kind of question, `faces 1: 5`. */
	| "score"
	/** Of the week, 0 is Monday 0:00. */
	| "hour"
	/** A day, week or month of the series. */
	| "point"
	/** Of those who saw the question, `answered` and `silent`. */
	| "saw"
	/** Against which a comparison holds it. */
	| "relation"
	| "before";

/** Every number of a page, in the order of the page. */
export function figureLines(read: FiguresRead): FigureLine[] {
	const now = { from: read.period.from, to: read.period.to };
	const before = { from: read.before.from, to: read.before.to };
	return [
		...RELATIONS.flatMap((line) => linesOf(read.lines[line], { line, ...now })),
		...RELATIONS.flatMap((line) =>
			linesOf(read.linesBefore[line], { line, ...before }),
		),
		...read.groups.flatMap((group) => linesOfGroup(group, now)),
		...read.comparisons.map((one) => lineOfComparison(one, now)),
		...hourLines(read, now),
		...seriesLines(read),
		...silentLines(read, now),
	];
}

const RELATIONS = ["customer", "visitor"] as const;

type Days = Pick<FigureLine, "from" | "to">;
type Where = Days & Pick<FigureLine, "line"> & { group?: FigureLine["group"] };

function linesOf(figures: LineFigures, where: Where): FigureLine[] {
	const { response, satisfaction } = figures;
	const count = (figure: FigureName, n: number) => counted(figure, n, where);
	const share = (figure: FigureName, of: Share) => shared(figure, of, where);
	const times = (figure: FigureName, of: Times) => timed(figure, of, where);
	return [
		count("episodes", figures.episodes),
		count("live", figures.live),
		count("messages", figures.messages),
		count("running", figures.running),
		...satisfaction.flatMap(({ format, satisfied, distribution }) => [
			shared("satisfied", satisfied, {
				...where,
				group: { of: "format", value: format, name: null },
			}),
			...distribution.map((given, at) =>
				counted("score", given, {
					...where,
					group: { of: "score", value: `${format}: ${at + 1}`, name: null },
				}),
			),
		]),
		count("asked", response.asked),
		count("seen", response.seen),
		count("started", response.started),
		count("dismissed", response.dismissed),
		count("withdrawn", response.withdrawn),
		count("hidden", response.hidden),
		share("rate", response.rate),
		{
			...counted("bounds", response.seen, where),
			low: response.ifUnhappy,
			high: response.ifHappy,
		},
		share("solved", figures.solved),
		times("wait", figures.wait),
		times("firstResponse", figures.firstResponse),
		share("level", figures.level),
		share("abandoned", figures.abandoned),
		count("silent", figures.silent),
		count("neverAnswered", figures.neverAnswered),
		times("handle", figures.handle),
		share("toldKept", figures.toldKept),
		count("toldOver", figures.toldOver),
		share("messagesInTime", figures.messagesInTime),
		times("messageResponse", figures.messageResponse),
	];
}

function linesOfGroup(
	{ dimension, value, name, lines }: GroupFigures,
	days: Days,
): FigureLine[] {
	const group = { of: dimension, value, name };
	return RELATIONS.flatMap((line) => {
		const where = { line, group, ...days };
		const { episodes, satisfied, solved, rate } = lines[line];
		return [
			counted("episodes", episodes, where),
			shared("satisfied", satisfied, where),
			shared("solved", solved, where),
			shared("rate", rate, where),
		];
	});
}

function lineOfComparison(one: Comparison, days: Days): FigureLine {
	const [n, others] = one.n;
	const group = { of: one.against, value: one.value ?? "", name: null };
	return {
		...counted(one.figure, n, { line: one.relation, group, ...days }),
		difference: one.difference,
		low: one.low,
		high: one.high,
		others,
		mark: one.isReal ? "real" : "chance",
	};
}

function hourLines({ hours }: FiguresRead, days: Days): FigureLine[] {
	return RELATIONS.flatMap((line) =>
		hours[line].flatMap((n, hour) => {
			if (n === 0) return [];
			const group = { of: "hour", value: String(hour), name: null } as const;
			return [counted("episodes", n, { line, group, ...days })];
		}),
	);
}

function seriesLines({ series }: FiguresRead): FigureLine[] {
	if (!series) return [];
	return series.points.flatMap(({ from, satisfied, firstResponse, episodes }) =>
		RELATIONS.flatMap((line) => {
			const group = { of: "point", value: series.unit, name: null } as const;
			const where = { line, group, from, to: from };
			return [
				counted("episodes", episodes[line], where),
				shared("satisfied", satisfied[line], where),
				timed("firstResponse", firstResponse[line], where),
			];
		}),
	);
}

function silentLines({ silent }: FiguresRead, days: Days): FigureLine[] {
	return (["answered", "silent"] as const).flatMap((value) => {
		const { n, customers, wait, handle } = silent[value];
		const group = { of: "saw", value, name: null } as const;
		const where = { line: "both", group, ...days } as const;
		return [
			{ ...counted("customers", n, where), hits: customers },
			timed("wait", wait, where),
			timed("handle", handle, where),
		];
	});
}

function counted(figure: FigureName, n: number, where: Where): FigureLine {
	return { group: null, ...NOTHING, ...where, figure, n, mark: "counts" };
}

function shared(figure: FigureName, share: Share, where: Where): FigureLine {
	const mark = strengthOf(share.n);
	return { group: null, ...NOTHING, ...where, figure, ...share, mark };
}

function timed(figure: FigureName, times: Times, where: Where): FigureLine {
	const mark = strengthOf(times.n);
	return { group: null, ...NOTHING, ...where, figure, ...times, mark };
}

const NOTHING = {
	hits: null,
	percent: null,
	low: null,
	high: null,
	median: null,
	p90: null,
	difference: null,
	others: null,
};
