import { type Chance, erlang, exponential, logNormal } from "./draw.ts";

/** A shop's days: who comes, how long each takes, how patient they are, who works when. Minutes. */
export interface Scenario {
	name: string;
	/** What is odd about it, in a sentence. */
	about: string;
	days: number;
	/** Days that are played before anything is counted: what the relay has learnt by then. */
	warmUpDays: number;
	/** Shoppers a minute, at a minute of the day. */
	arrivals(minute: number, day: number): number;
	/** Never more than this: for thinning. */
	mostArrivals: number;
	handle(chance: Chance): number;
	patience(chance: Chance): number;
	/** From the assignment to the first word, of an agent who has so many conversations, the new one included. */
	reply(load: number, chance: Chance): number;
	/** The minute at which the day is over, and on the last day the one at which the relay is restarted. */
	closes: number;
	restarts: number;
	/** How an agent goes before the day is over: conversations are finished, or the connection is lost. */
	leaves: "finishing" | "lost";
	/** One for each agent: the minutes of the day, half-open, at which they are there. */
	shifts(day: number): [from: number, to: number][][];
}

export const OPENS = 9 * 60;
const CLOSES = 19 * 60;
const AGENTS = 3;
export const SLOTS = 3;
/** Mean minutes of a conversation, and of a shopper's patience. */
export const HANDLE = 10;
const PATIENCE = 12;
/** Mean minutes until the first word of an agent with nothing else to do, and how much longer for each other chat. */
const REPLY = 1;
const REPLY_MORE = 0.5;
/** The last shopper of the day comes this long before everybody goes home. */
const LAST = CLOSES - 30;
/** Shoppers a minute when every slot is just busy. */
const FULL = (AGENTS * SLOTS) / HANDLE;

const whole: [number, number][] = [[OPENS, CLOSES]];

/** Everybody all day, but for an hour of lunch, one after the other. */
const lunches: [number, number][][] = [12, 13, 14].map((hour) => [
	[OPENS, hour * 60],
	[(hour + 1) * 60, CLOSES],
]);

const plain: Omit<Scenario, "name" | "about"> = {
	days: 2,
	warmUpDays: 1,
	arrivals: (minute) => (minute < LAST ? FULL : 0),
	mostArrivals: FULL,
	handle: (chance) => exponential(HANDLE, chance),
	patience: (chance) => exponential(PATIENCE, chance),
	reply: replies(REPLY, 1),
	closes: CLOSES,
	restarts: 15 * 60 + 17,
	leaves: "finishing",
	shifts: () => lunches,
};

/** The plain ones: exponential everything, three agents with three slots, changing staff, rising load. */
export const LOADS: Scenario[] = [0.7, 0.9, 1.0, 1.2].map((load) => ({
	...plain,
	name: `load ${load.toFixed(1)}`,
	about: "exponential handling and patience, an hour of lunch for each agent",
	arrivals: (minute) => (minute < LAST ? load * FULL : 0),
	mostArrivals: load * FULL,
}));

/** Each bends one assumption of the estimate. */
export const ODD: Scenario[] = [
	{
		...plain,
		name: "log-normal handling",
		about:
			"a conversation takes log-normal time, cv 1.3: many short ones, some that never end",
		shifts: () => [whole, whole, whole],
		handle: (chance) => logNormal(HANDLE, 1.3, chance),
	},
	{
		...plain,
		name: "patience with a memory",
		about:
			"patience is Erlang 3: hardly anybody leaves at once, most after ten minutes",
		shifts: () => [whole, whole, whole],
		patience: (chance) => erlang(PATIENCE, 3, chance),
	},
	{
		...plain,
		name: "daily curve",
		about:
			"load from 0.5 in the morning to 1.4 at four in the afternoon and back",
		days: 3,
		arrivals: (minute) => (minute < LAST ? FULL * curve(minute) : 0),
		mostArrivals: 1.4 * FULL,
	},
	{
		...plain,
		name: "burst",
		about:
			"load 0.7, and 2.5 for half an hour after the newsletter at eleven and at four",
		days: 3,
		arrivals: (minute) =>
			minute < LAST ? FULL * (isBurst(minute) ? 2.5 : 0.7) : 0,
		mostArrivals: 2.5 * FULL,
	},
	{
		...plain,
		name: "an agent leaves in mid-shift",
		about:
			"load 0.9 for three; at noon one loses the connection and stays away, on the last day at three another",
		leaves: "lost",
		days: 3,
		arrivals: (minute) => (minute < LAST ? 0.9 * FULL : 0),
		mostArrivals: 0.9 * FULL,
		shifts: (day) => [
			whole,
			[[OPENS, 12 * 60]],
			day === 3 ? [[OPENS, 15 * 60]] : whole,
		],
	},
	{
		...plain,
		name: "forgotten answers",
		about:
			"one first word in twenty-five comes a quarter of an hour later than it would",
		reply: (load, chance) =>
			plain.reply(load, chance) + (chance() < 0.04 ? 15 : 0),
	},
	{
		...plain,
		name: "cold start",
		about: "the first days of a shop, counted from the first shopper on",
		warmUpDays: 0,
		days: 2,
	},
];

/** Log-normal; whoever has other chats answers later. */
function replies(mean: number, cv: number): Scenario["reply"] {
	return (load, chance) =>
		logNormal(mean * (1 + REPLY_MORE * (load - 1)), cv, chance);
}

function curve(minute: number): number {
	const peak = 16 * 60;
	const reach = minute < peak ? peak - OPENS : CLOSES - peak;
	return 0.5 + 0.9 * Math.cos(((minute - peak) / reach) * (Math.PI / 2));
}

function isBurst(minute: number): boolean {
	return [11 * 60, 16 * 60].some((at) => minute >= at && minute < at + 30);
}

/** Two busy hours, for the gate: the invariants with nearly everything that can happen. */
export const SHORT: Scenario = {
	...plain,
	name: "two busy hours",
	about: "load 1.5, a lost connection, a restart",
	warmUpDays: 0,
	days: 1,
	closes: OPENS + 120,
	restarts: OPENS + 80,
	arrivals: (minute) => (minute < OPENS + 105 ? 1.5 * FULL : 0),
	mostArrivals: 1.5 * FULL,
	leaves: "lost",
	shifts: () => [
		[[OPENS, OPENS + 120]],
		[
			[OPENS, OPENS + 50],
			[OPENS + 65, OPENS + 120],
		],
		[[OPENS + 20, OPENS + 120]],
	],
};
