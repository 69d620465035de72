import { emptyTally } from "./add-tally.ts";
import type { FigureDayRow } from "./rows.ts";
import type { Counts, Seconds, Tally, TallyTimes } from "./tally.ts";

type Packed = Pick<FigureDayRow, "counts" | "times">;

/** Short, because a shop has a row for each agent and day. */
const COUNT_KEYS = {
	episodes: "e",
	live: "l",
	messages: "m",
	running: "r",
	answered: "a",
	abandoned: "b",
	silent: "i",
	neverAnswered: "n",
	toldKept: "tk",
	toldHeld: "th",
	toldOver: "to",
	inTime: "mt",
	messagesHeld: "mh",
	asked: "q",
	seen: "qs",
	started: "qt",
	rated: "qa",
	dismissed: "qd",
	withdrawn: "qw",
	hidden: "qh",
	scores: "s",
	solved: "v",
} as const satisfies Record<keyof Counts, string>;

type PlainCount = Exclude<keyof Counts, "scores" | "solved">;

type PackedCounts = {
	[Name in PlainCount as (typeof COUNT_KEYS)[Name]]?: number;
} & {
	s?: Counts["scores"];
	/** In the order of {@link SOLVED}. */
	v?: number[];
};

const SOLVED = ["yes", "not_yet", "no"] as const;

/** In this order in the text; a new one comes last. */
const TIMES = [
	"wait",
	"response",
	"gaveUp",
	"handle",
	"messageResponse",
	"hours",
] as const satisfies readonly (keyof TallyTimes)[];

const PLAIN = (Object.keys(COUNT_KEYS) as (keyof Counts)[]).filter(
	(name): name is PlainCount => name !== "scores" && name !== "solved",
);

export function packTally({ counts, times }: Tally): Packed {
	return { counts: packCounts(counts), times: packTimes(times) };
}

/** Throws SyntaxError or RangeError for what {@link packTally} has not made. */
export function unpackTally({ counts, times }: Packed): Tally {
	const tally = emptyTally();
	addPackedCounts(tally.counts, counts);
	addPackedTimes(tally.times, times);
	return tally;
}

/** Adds them at once: a quarter of a large shop has thousands of rows, and unpacked first they are gone through twice. */
export function addPackedCounts(sum: Counts, text: string): void {
	const packed = JSON.parse(text) as PackedCounts;
	for (const name of PLAIN) sum[name] += packed[COUNT_KEYS[name]] ?? 0;
	for (const [format, given] of Object.entries(packed.s ?? {})) {
		const scores = sum.scores[format];
		sum.scores[format] = scores
			? scores.map((value, at) => value + (given[at] ?? 0))
			: given;
	}
	for (const [at, name] of SOLVED.entries())
		sum.solved[name] += packed.v?.[at] ?? 0;
}

/**
 * The same of times.
 * @param names of which; by default all
 */
export function addPackedTimes(
	sum: TallyTimes,
	text: string,
	names: readonly (keyof TallyTimes)[] = TIMES,
): void {
	const parts = text.split(";");
	for (const name of names)
		addPackedSeconds(sum[name], parts[TIMES.indexOf(name)] ?? "");
}

/** What is 0 is left out. */
function packCounts(counts: Counts): string {
	const packed: PackedCounts = {};
	for (const name of PLAIN)
		if (counts[name] !== 0) packed[COUNT_KEYS[name]] = counts[name];
	if (Object.keys(counts.scores).length > 0) packed.s = counts.scores;
	const solved = SOLVED.map((name) => counts.solved[name]);
	if (solved.some((value) => value !== 0)) packed.v = solved;
	return JSON.stringify(packed);
}

/**
 * Ascending, each value as what it is more than the one before, in base 36; `*n`: it occurred n times. Most are near
 * each other, so most take three letters.
 */
function packTimes(times: TallyTimes): string {
	return TIMES.map((name) => packSeconds(times[name])).join(";");
}

function packSeconds(seconds: Seconds): string {
	let before = 0;
	const parts: string[] = [];
	for (const [second, times] of [...seconds].sort(([a], [b]) => a - b)) {
		const more = (second - before).toString(36);
		parts.push(times === 1 ? more : `${more}*${times.toString(36)}`);
		before = second;
	}
	return parts.join(",");
}

const COMMA = 44;
const STAR = 42;
const NINE = 57;

/** Letter by letter: a quarter of a large shop has a million of these. */
function addPackedSeconds(sum: Seconds, text: string): void {
	let second = 0;
	let times = -1;
	let number = 0;
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : COMMA;
		if (code === STAR) {
			second += number;
			times = 0;
			number = 0;
		} else if (code === COMMA) {
			if (text === "") break;
			if (times < 0) {
				second += number;
				sum.set(second, (sum.get(second) ?? 0) + 1);
			} else sum.set(second, (sum.get(second) ?? 0) + number);
			times = -1;
			number = 0;
		} else number = number * 36 + digitOf(code, text);
	}
}

/** "0" to "9" and "a" to "z". */
function digitOf(code: number, text: string): number {
	const digit = code <= NINE ? code - 48 : code - 87;
	if (!(digit >= 0 && digit < 36))
		throw new RangeError(`not packed times: ${text.slice(0, 40)}`);
	return digit;
}

const NOTHING = packTally(emptyTally());

/** Whether nothing is counted in it. */
export function isEmptyPack({ counts, times }: Packed): boolean {
	return counts === NOTHING.counts && times === NOTHING.times;
}
