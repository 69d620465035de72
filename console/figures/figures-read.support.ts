import type { Relation } from "../../protocol/conversation.ts";
import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import {
	type Comparison,
	DIMENSIONS,
	type FiguresRead,
	type GroupFigures,
	type LineFigures,
	type Share,
	type Times,
} from "../../protocol/figures.ts";
import { idOf } from "../testing/staged.ts";

/** 95 % Wilson, as the relay makes it. */
export function shareOf(hits: number, n: number): Share {
	if (n < FIGURE_LEAST)
		return { hits, n, percent: null, low: null, high: null };
	const z = 1.959964;
	const p = hits / n;
	const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
	const half =
		(z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) /
		(1 + (z * z) / n);
	return {
		hits,
		n,
		percent: p * 100,
		low: Math.max(0, middle - half) * 100,
		high: Math.min(1, middle + half) * 100,
	};
}

export function timesOf(n: number, median: number, p90: number): Times {
	if (n < FIGURE_LEAST)
		return { n, median: null, p90: null, low: null, high: null };
	const half = (median * 1.2) / Math.sqrt(n);
	return {
		n,
		median,
		p90,
		low: Math.max(0, Math.round(median - half)),
		high: Math.round(median + half),
	};
}

/** Figures of a shop with about so many rated conversations; none differs, but the agent Milo and the wait before. */
export function figuresRead(
	n: number,
	with_: Partial<FiguresRead> = {},
): FiguresRead {
	const period = periodOf("2026-11-01", "2026-11-30");
	const lines = {
		customer: lineOf(Math.ceil(n * 0.4), 0.86),
		visitor: lineOf(Math.floor(n * 0.6), 0.79),
	};
	return {
		site: idOf("shop"),
		at: Date.UTC(2026, 10, 30, 14, 5),
		period,
		before: periodOf("2026-10-02", "2026-10-31"),
		filter: {},
		lines,
		linesBefore: {
			customer: lineOf(Math.ceil(n * 0.35), 0.85),
			visitor: lineOf(Math.floor(n * 0.6), 0.8),
		},
		groups: n === 0 ? [] : groupsOf(n),
		comparisons: n < 12 ? [] : comparisonsOf(n),
		hours: { customer: hoursOf(n * 0.8), visitor: hoursOf(n * 1.2) },
		series: n < 1_000 ? null : seriesOf(n),
		silent: {
			answered: {
				n,
				customers: Math.ceil(n * 0.4),
				wait: timesOf(n, 38, 190),
				handle: timesOf(n, 540, 1_500),
			},
			silent: {
				n: Math.round(n * 1.2),
				customers: Math.round(n * 0.36),
				wait: timesOf(Math.round(n * 1.2), 52, 240),
				handle: timesOf(Math.round(n * 1.2), 500, 1_420),
			},
		},
		...with_,
	};
}

export function periodOf(from: string, to: string) {
	return {
		from,
		to,
		since: Date.parse(`${from}T00:00:00Z`),
		until: Date.parse(`${to}T24:00:00Z`),
		timeZone: "UTC",
	};
}

function lineOf(n: number, satisfied: number): LineFigures {
	const good = Math.round(n * satisfied);
	const five = Math.round(good * 0.6);
	const bad = n - good;
	const one = Math.round(bad * 0.3);
	const two = Math.round(bad * 0.2);
	const seen = Math.round(n * 2.1);
	const episodes = Math.round(n * 2.6);
	return {
		episodes,
		live: Math.round(episodes * 0.8),
		messages: episodes - Math.round(episodes * 0.8),
		running: Math.min(episodes, 2),
		satisfaction:
			n === 0
				? []
				: [
						{
							format: "faces 1",
							distribution: [one, two, bad - one - two, good - five, five],
							satisfied: shareOf(good, n),
						},
					],
		response: {
			asked: Math.round(seen * 1.1),
			seen,
			started: Math.round(n * 1.05),
			answered: n,
			dismissed: Math.round(n * 0.4),
			withdrawn: Math.round(n * 0.02),
			hidden: Math.min(1, n),
			rate: shareOf(n, seen),
			ifUnhappy: seen < FIGURE_LEAST ? null : (good / seen) * 100,
			ifHappy: seen < FIGURE_LEAST ? null : ((seen - bad) / seen) * 100,
		},
		solved: shareOf(Math.round(n * 0.62), Math.round(n * 0.8)),
		wait: timesOf(Math.round(n * 2), 34, 210),
		firstResponse: timesOf(Math.round(n * 2), 58, 320),
		level: shareOf(Math.round(n * 1.3), Math.round(n * 2)),
		levelSeconds: 60,
		abandoned: shareOf(Math.round(n * 0.14), Math.round(n * 2.1)),
		silent: Math.round(n * 0.05),
		neverAnswered: Math.round(n * 0.03),
		handle: timesOf(Math.round(n * 1.9), 525, 1_480),
		toldKept: shareOf(Math.round(n * 0.7), Math.round(n * 0.84)),
		toldOver: Math.round(n * 0.01),
		messagesInTime: shareOf(Math.round(n * 0.45), Math.round(n * 0.5)),
		messageResponse: timesOf(Math.round(n * 0.5), 2_700, 11_000),
	};
}

const GROUPS: Record<
	(typeof DIMENSIONS)[number],
	[string, string | null, number][]
> = {
	agent: [
		[idOf("milo"), "Milo", 0.6],
		[idOf("ada"), "Ada", 0.83],
		[idOf("noor"), "Noor", 0.82],
		[idOf("gone"), null, 0.8],
	],
	team: [
		[idOf("orders"), "Orders", 0.82],
		["", null, 0.81],
	],
	language: [
		["sv", null, 0.84],
		["en", null, 0.82],
		["lt", null, 0.8],
	],
	tag: [
		[idOf("return"), "return", 0.79],
		[idOf("delivery"), "delivery", 0.83],
		[idOf("old"), null, 0.8],
	],
	late: [
		["yes", null, 0.7],
		["no", null, 0.85],
	],
	returning: [
		["yes", null, 0.84],
		["no", null, 0.81],
	],
};

function groupsOf(n: number): GroupFigures[] {
	return DIMENSIONS.flatMap((dimension) =>
		GROUPS[dimension].map(([value, name, satisfied], _, all): GroupFigures => {
			const each = (share: number) => {
				const rated = Math.round((n * share) / all.length);
				return {
					episodes: Math.round(rated * 2.6),
					satisfied: shareOf(Math.round(rated * satisfied), rated),
					solved: shareOf(Math.round(rated * 0.7), rated),
					rate: shareOf(rated, Math.round(rated * 2.1)),
				};
			};
			return {
				dimension,
				value,
				name,
				lines: { customer: each(0.4), visitor: each(0.6) },
			};
		}),
	);
}

function comparisonsOf(n: number): Comparison[] {
	const wide = 100 / Math.sqrt(n);
	const one = (with_: Partial<Comparison>): Comparison => ({
		figure: "satisfied",
		relation: "customer",
		against: "before",
		value: null,
		difference: 1.2,
		low: 1.2 - wide,
		high: 1.2 + wide,
		n: [Math.round(n * 0.4), Math.round(n * 0.35)],
		isReal: false,
		...with_,
	});
	const both: Relation[] = ["customer", "visitor"];
	return [
		one({
			against: "relation",
			relation: "both",
			difference: 7,
			low: 7 - wide,
			high: 7 + wide,
			isReal: n > 1_000,
		}),
		...both.flatMap((relation) => [
			one({ relation }),
			one({
				relation,
				figure: "solved",
				difference: -0.4,
				low: -0.4 - wide,
				high: -0.4 + wide,
			}),
			one({
				relation,
				figure: "wait",
				difference: 14,
				low: 14 - wide,
				high: 14 + wide,
				isReal: n > 1_000,
			}),
			one({
				relation,
				figure: "handle",
				difference: -20,
				low: -20 - 20 * wide,
				high: -20 + 20 * wide,
			}),
			one({
				relation,
				against: "agent",
				value: idOf("milo"),
				difference: -22,
				low: -22 - 2 * wide,
				high: -22 + 2 * wide,
				isReal: n > 1_000,
			}),
		]),
	];
}

/** Busy by day, quiet at night, less at the weekend. */
function hoursOf(n: number): number[] {
	const weight = Array.from({ length: 168 }, (_, hour) => {
		const ofDay = Math.max(0, Math.sin(((hour % 24) - 7) * (Math.PI / 14)));
		return ofDay * (hour >= 120 ? 0.5 : 1);
	});
	const whole = weight.reduce((sum, one) => sum + one, 0);
	return weight.map((one) => Math.round((one / whole) * n));
}

function seriesOf(n: number): FiguresRead["series"] {
	const points = Array.from({ length: 30 }, (_, day) => {
		const line = (share: number, satisfied: number) => {
			const rated = Math.round((n * share * (1 + Math.sin(day) * 0.3)) / 30);
			const wave = Math.sin(day * 1.7) * 0.02 + (day > 15 ? 0.04 : 0);
			return shareOf(Math.round(rated * (satisfied + wave)), rated);
		};
		return {
			from: `2026-11-${String(day + 1).padStart(2, "0")}`,
			satisfied: { customer: line(0.4, 0.84), visitor: line(0.6, 0.77) },
			firstResponse: {
				customer: timesOf(100, 58, 300),
				visitor: timesOf(100, 58, 300),
			},
			episodes: { customer: 100, visitor: 140 },
		};
	});
	return { unit: "day", points };
}
