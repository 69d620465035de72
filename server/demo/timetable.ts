import type { Hours } from "../../protocol/hours.ts";
import {
	dateIn,
	dayBefore,
	type Opening,
	openings,
} from "../../protocol/openings.ts";
import { BREAK_AFTER_MS, BREAK_MS } from "./shop-settings.ts";
import type { Story } from "./story.ts";

export interface Planned {
	story: Story;
	/** When its first word is written: milliseconds since 1970. */
	at: number;
}

export const DAYS = 14;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Before the end of an opening nothing begins any more that could not be brought to its end. */
const LAST_MS = 80 * MINUTE_MS;
const FIRST_MS = 4 * MINUTE_MS;
/** What closes by itself takes a day, and what is opened again some hours. */
const LONG_DAYS = 3;

/** The openings of the days before `now`, the oldest first: those that touch no day but their own. */
export function pastOpenings(hours: Hours, now: number): Opening[] {
	let first = dateIn(hours.timeZone, now);
	for (let day = 0; day < DAYS; day++) first = dayBefore(first);
	return [...openings(hours, first, DAYS)];
}

/**
 * When each story begins: spread over the openings of two weeks, the messages outside of them in evenings, early
 * mornings and on days off. The same for the same chance and the same day.
 */
export function timetable(
	stories: readonly Story[],
	days: readonly Opening[],
	chance: () => number,
): Planned[] {
	const placed = shuffled(inTurn(stories), chance);
	const open = placed.filter(({ story }) => story.when === "open");
	const closed = placed.filter(({ story }) => story.when === "closed");
	return [
		...withinHours(open, days, chance),
		...outside(closed, days, chance),
	].sort((one, other) => one.at - other.at);
}

/** Between which parts of the two weeks it happens: from 0, their beginning, to 1. */
interface Placed {
	story: Story;
	from: number;
	to: number;
}

/** Several stories of one customer come one after the other, each in a part of its own. */
function inTurn(stories: readonly Story[]): Placed[] {
	return stories.map((story) => {
		const { shopper } = story;
		if (shopper.kind === "visitor") return { story, from: 0, to: 1 };
		const own = stories.filter(
			(one) =>
				one.shopper.kind === "customer" && one.shopper.name === shopper.name,
		);
		const at = own.indexOf(story);
		return { story, from: at / own.length, to: (at + 1) / own.length };
	});
}

function withinHours(
	placed: readonly Placed[],
	days: readonly Opening[],
	chance: () => number,
): Planned[] {
	const perDay: Story[][] = days.map(() => []);
	for (const { story, from, to } of placed) {
		const first = Math.ceil(from * days.length);
		const end = Math.min(
			Math.ceil(to * days.length),
			isLong(story) ? days.length - LONG_DAYS : days.length,
		);
		const wanted = first + Math.floor(chance() * (end - first));
		const beside = wanted + 1 < end ? wanted + 1 : first;
		// The day beside it where that has had less; of those that are handed on no two at once.
		const [one = [], other = []] = [perDay[wanted], perDay[beside]];
		const isFull = isHandedOn(story) && one.some(isHandedOn);
		(one.length <= other.length && !isFull ? one : other).push(story);
	}
	return perDay.flatMap((of, day) => spread(of, days[day] as Opening, chance));
}

/** Over the opening, and some of them close together, as it is. */
function spread(
	stories: readonly Story[],
	{ from, to }: Opening,
	chance: () => number,
): Planned[] {
	const first = from + FIRST_MS;
	const others = stories.filter((story) => !isHandedOn(story));
	const each = (to - LAST_MS - first) / others.length;
	const breakEnds = from + BREAK_AFTER_MS + BREAK_MS;
	return [
		...others.map((story, at) => ({
			story,
			at: wholeSeconds(first + (at + chance()) * each),
		})),
		// At the end of the break: whoever is alone has it first, and the team is back for it.
		...stories.filter(isHandedOn).map((story) => ({
			story,
			at: wholeSeconds(breakEnds - (2 + 2 * chance()) * MINUTE_MS),
		})),
	];
}

/** Between two openings, the last of which is past as well: what is asked was answered. */
function outside(
	placed: readonly Placed[],
	days: readonly Opening[],
	chance: () => number,
): Planned[] {
	const gaps = days.slice(1).map(({ from }, at) => ({
		from: (days[at] as Opening).to,
		to: from,
	}));
	return placed.map(({ story, from, to }, at) => {
		// In turn, so that they do not all fall on one evening.
		const part =
			from === 0 && to === 1
				? (at + chance()) / placed.length
				: to - chance() * (to - from);
		const gap = gaps[Math.min(Math.floor(part * gaps.length), gaps.length - 1)];
		if (!gap) throw new Error("two openings have nothing between them");
		return { story, at: wholeSeconds(waking(gap, chance)) };
	});
}

/** In the evening or, one time in three, in the hours before the opening: people sleep between the two. */
function waking({ from, to }: Opening, chance: () => number): number {
	const hours = Math.min(4 * HOUR_MS, (to - from) / 2);
	return chance() < 1 / 3
		? to - (20 * MINUTE_MS + chance() * (hours / 2))
		: from + 20 * MINUTE_MS + chance() * hours;
}

function isHandedOn({ lines }: Story): boolean {
	return lines.some(({ by }) => by === "transfer");
}

function isLong({ ending, lines }: Story): boolean {
	return (
		ending === "idle" ||
		lines.some(({ by }) => by === "close" || by === "pause")
	);
}

function shuffled<T>(values: readonly T[], chance: () => number): T[] {
	const left = [...values];
	return values.map(
		() => left.splice(Math.floor(chance() * left.length), 1)[0] as T,
	);
}

function wholeSeconds(at: number): number {
	return Math.floor(at / 1_000) * 1_000;
}
