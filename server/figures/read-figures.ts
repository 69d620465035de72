import {
	DIMENSIONS,
	type FiguresAsked,
	type FiguresRead,
	type SilentFigures,
} from "../../protocol/figures.ts";
import { byText } from "../ports/by-text.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { periodBefore, periodOf } from "../statistics/periods.ts";
import { timesOf } from "../statistics/share-of.ts";
import type { Store } from "../store/contract/store.ts";
import { addSeconds } from "./add-tally.ts";
import { choosePeriod } from "./choose-period.ts";
import { compare } from "./compare.ts";
import { figuresOf } from "./figures-of.ts";
import {
	type CountedGroup,
	groupFigures,
	mainFormat,
} from "./group-figures.ts";
import { type GroupNames, groupNames } from "./group-names.ts";
import type { FigureReach } from "./may-read-figures.ts";
import type { Lines } from "./period-sum.ts";
import type { FigureStore } from "./queries.ts";
import { linesOf, sumPeriod } from "./sum-period.ts";
import type { Seconds } from "./tally.ts";

export interface FigureParts {
	store: FigureStore &
		Pick<Store, "site" | "teams" | "members" | "person" | "now">;
	/** Resolves when what was written by now is counted. Errors: `slow_down` while all of it is made anew. */
	caughtUp(site: string): Promise<void>;
	/** Another number: what is counted of the site has changed since. */
	changes?(site: string): number;
}

/** What is asked for over the wire, and perhaps another period to hold it against than the one right before. */
export interface FiguresWanted extends FiguresAsked {
	/** Local days, both included, none of them to come. */
	before?: { from: string; to: string };
}

/** Of a shop that is counted all the time, or a page that takes long, one figure may be a moment older than another. */
const TRIES = 2;

/**
 * All figures of a period, computed in steps with everybody's turn in between; again where something was counted
 * meanwhile, so that lines, groups and days are of one moment.
 * @param reach `own`: no colleague is in the reply
 * Errors: `not_found`; those of {@link choosePeriod} and {@link sumPeriod}.
 */
export async function readFigures(
	parts: FigureParts,
	asked: FiguresWanted,
	reach: FigureReach,
): Promise<FiguresRead> {
	const { caughtUp, changes = () => 0 } = parts;
	for (let tries = 1; ; tries++) {
		await caughtUp(asked.site);
		const before = changes(asked.site);
		const read = await readOnce(parts, asked, reach);
		if (changes(asked.site) === before || tries === TRIES) return read;
	}
}

async function readOnce(
	{ store }: FigureParts,
	asked: FiguresWanted,
	reach: FigureReach,
): Promise<FiguresRead> {
	const site = await mustFindSite(store, asked.site);
	const shop = { timeZone: zoneOf(site), now: store.now() };
	const period = await choosePeriod(store, asked, shop);
	const before = asked.before
		? periodOf(asked.before, shop)
		: periodBefore(period, shop.timeZone);
	const sum = await sumPeriod(store, asked, period, shop.now);
	const linesBefore = await linesOf(store, asked, before);
	const theirs = sum.groups.filter(
		({ dimension }) => reach === "all" || dimension !== "agent",
	);
	const names = await groupNames(store, site, theirs);
	const groups = inOrder(theirs, names);
	const format = mainFormat({
		customer: sum.lines.customer.counts,
		visitor: sum.lines.visitor.counts,
	});
	return {
		site: asked.site,
		at: shop.now,
		period: period.told,
		before: before.told,
		filter: asked.filter,
		lines: figuresOfBoth(sum.lines),
		linesBefore: figuresOfBoth(linesBefore),
		groups: groups.map((group) =>
			groupFigures(group, names(group.dimension, group.value), format),
		),
		comparisons: compare({ lines: sum.lines, before: linesBefore, groups }),
		hours: {
			customer: hoursOf(sum.lines, "customer"),
			visitor: hoursOf(sum.lines, "visitor"),
		},
		series: sum.series?.told(format) ?? null,
		silent: {
			answered: thoseOf(sum.answered),
			silent: thoseOf(sum.silent),
		},
		...(sum.isPart && { isPart: true as const }),
	};
}

function figuresOfBoth({ customer, visitor }: Lines): FiguresRead["lines"] {
	return { customer: figuresOf(customer), visitor: figuresOf(visitor) };
}

/** By dimension, in each by name; what has none comes last. */
function inOrder(
	groups: readonly CountedGroup[],
	names: GroupNames,
): CountedGroup[] {
	const nameOf = ({ dimension, value }: CountedGroup) =>
		names(dimension, value);
	return groups.toSorted((a, b) => {
		if (a.dimension !== b.dimension)
			return DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension);
		const [one, other] = [nameOf(a), nameOf(b)];
		if (one === null || other === null)
			return (
				Number(one === null) - Number(other === null) ||
				byText(a.value, b.value)
			);
		return NAMES.compare(one, other) || byText(a.value, b.value);
	});
}

const NAMES = new Intl.Collator("en");
const HOURS = Array.from({ length: 168 }, (_, hour) => hour);

function hoursOf(lines: Lines, relation: keyof Lines): number[] {
	return HOURS.map((hour) => lines[relation].times.hours.get(hour) ?? 0);
}

/** Each of them saw the question. How many are customers stands beside what is told of all. */
function thoseOf({ customer, visitor }: Lines): SilentFigures["answered"] {
	const both = (name: "wait" | "handle"): Seconds => {
		const seconds: Seconds = new Map(customer.times[name]);
		addSeconds(seconds, visitor.times[name]);
		return seconds;
	};
	return {
		n: sawOf(customer) + sawOf(visitor),
		customers: sawOf(customer),
		wait: timesOf(both("wait")),
		handle: timesOf(both("handle")),
	};
}

/** An older page tells only what was answered. */
function sawOf({ counts }: Lines["customer"]): number {
	return Math.max(counts.seen, counts.rated);
}
