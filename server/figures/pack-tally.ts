import { addTally, emptyCounts, emptyTally } from "./add-tally.ts";
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
	hours: "h",
} as const satisfies Record<keyof Counts, string>;

type PlainCount = Exclude<keyof Counts, "scores" | "solved" | "hours">;

/** In this order in the text; a new one comes last. */
const TIMES = [
	"wait",
	"response",
	"gaveUp",
	"handle",
	"messageResponse",
] as const satisfies readonly (keyof TallyTimes)[];

const PLAIN = (Object.keys(COUNT_KEYS) as (keyof Counts)[]).filter(
	(name): name is PlainCount => !["scores", "solved", "hours"].includes(name),
);

export function packTally({ counts, times }: Tally): Packed {
	return { counts: packCounts(counts), times: packTimes(times) };
}

/** Throws SyntaxError or RangeError for what {@link packTally} has not made. */
export function unpackTally({ counts, times }: Packed): Tally {
	return { counts: unpackCounts(counts), times: unpackTimes(times) };
}

/** All of these rows together. */
export function sumOfDays(rows: Iterable<Packed>): Tally {
	const sum = emptyTally();
	for (const row of rows) addTally(sum, unpackTally(row));
	return sum;
}

/** What is 0 is left out. */
export function packCounts(counts: Counts): string {
	const packed: Record<string, unknown> = {};
	for (const name of PLAIN)
		if (counts[name] !== 0) packed[COUNT_KEYS[name]] = counts[name];
	if (Object.keys(counts.scores).length > 0) packed.s = counts.scores;
	const { yes, not_yet, no } = counts.solved;
	if (yes || not_yet || no) packed.v = [yes, not_yet, no];
	if (Object.keys(counts.hours).length > 0) packed.h = counts.hours;
	return JSON.stringify(packed);
}

export function unpackCounts(text: string): Counts {
	const packed = JSON.parse(text) as Record<string, unknown>;
	const counts = emptyCounts();
	for (const name of PLAIN)
		counts[name] = (packed[COUNT_KEYS[name]] as number | undefined) ?? 0;
	counts.scores = (packed.s as Counts["scores"] | undefined) ?? {};
	const [yes = 0, not_yet = 0, no = 0] = (packed.v as number[]) ?? [];
	counts.solved = { yes, not_yet, no };
	counts.hours = (packed.h as Counts["hours"] | undefined) ?? {};
	return counts;
}

/**
 * Ascending, each second as what it is more than the one before, in base 36; `*n`: it occurred n times. Most are near
 * each other, so most take three letters.
 */
export function packTimes(times: TallyTimes): string {
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

export function unpackTimes(text: string): TallyTimes {
	const { times } = emptyTally();
	addPackedTimes(times, text);
	return times;
}

/** Adds them at once: unpacked first, they would be gone through twice. */
export function addPackedTimes(sum: TallyTimes, text: string): void {
	const parts = text.split(";");
	for (const [at, name] of TIMES.entries())
		addPackedSeconds(sum[name], parts[at] ?? "");
}

/** Of packed times those until the first human word. */
export function packedResponses(text: string): Seconds {
	const seconds: Seconds = new Map();
	const part = text.split(";")[TIMES.indexOf("response")];
	addPackedSeconds(seconds, part ?? "");
	return seconds;
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
