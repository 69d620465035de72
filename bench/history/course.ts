import type { Draws } from "./draws.ts";
import type { PastEpisode, PastTold } from "./past-episode.ts";
import type { PastHour } from "./past-hours.ts";

/** How it went, but for what its shopper said of it. */
type Course = Pick<
	PastEpisode,
	| "mode"
	| "outcome"
	| "told"
	| "answerBy"
	| "takenAt"
	| "agents"
	| "answeredAt"
	| "passedOn"
	| "silentAt"
	| "endedAt"
	| "endedBy"
>;

interface Begun {
	at: number;
	hour: PastHour;
	/** How many there are. */
	agents: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** Medians, and how far they spread. */
const WAIT = [24 * SECOND_MS, 1.1] as const;
const REPLY = [26 * SECOND_MS, 0.6] as const;
const HANDLE = [5 * MINUTE_MS, 0.6] as const;
/** After the opening whoever works there reads what came in the night. */
const MORNING = [25 * MINUTE_MS, 0.7] as const;
/** No opening is shorter. */
const MORNING_MOST_MS = 180 * MINUTE_MS;
/** How long answers have taken of late, as it is told of a message, and how often nothing is known of it. */
const ANSWERS_MS = 40 * MINUTE_MS;
const NOTHING_KNOWN = 0.2;
const PATIENCE_MS = 18 * MINUTE_MS;
/** Of those who give up before anybody has it: they close nothing, and are not there any more. */
const SILENT = 0.25;
const PASSED_ON = 0.06;
const ENDED_BY_VISITOR = 0.2;

/** How often each is told; nothing to the rest. A fifth to a quarter of them break, as in a shop. */
const TOLD: readonly [share: number, told: PastTold][] = [
	[0.34, { kind: "range", low: 1, high: 1 }],
	[0.26, { kind: "range", low: 1, high: 2 }],
	[0.12, { kind: "range", low: 1, high: 3 }],
	[0.04, { kind: "range", low: 3, high: 5 }],
	[0.05, { kind: "recent", low: 2, high: 2 }],
	[0.02, { kind: "over", low: 30, high: 30 }],
];
const TOLD_SHARES = [
	...TOLD.map(([share]) => share),
	1 - TOLD.reduce((sum, [share]) => sum + share, 0),
];

/** What came of it, the same for everybody: whoever has it, and whoever asks. */
export function course(begun: Begun, chance: Draws): Course {
	return begun.hour.isOpen ? live(begun, chance) : message(begun, chance);
}

function live({ at, agents }: Begun, chance: Draws): Course {
	const told = TOLD[chance.weighed(TOLD_SHARES)]?.[1] ?? null;
	const waits = whole(chance.around(...WAIT));
	const patience = whole(chance.patience(PATIENCE_MS));
	const replies = whole(chance.around(...REPLY));
	const first = chance.oneIn(agents);
	const base = { ...NOTHING, mode: "live" as const, told };
	if (patience < waits) {
		const left = at + patience;
		if (!chance.isSo(SILENT))
			return { ...base, outcome: "abandoned", endedAt: left };
		return {
			...base,
			outcome: "silent",
			silentAt: left,
			endedAt: left + 20 * MINUTE_MS,
			endedBy: "agent",
		};
	}
	const takenAt = at + waits;
	if (patience < waits + replies)
		return {
			...base,
			outcome: "never_answered",
			takenAt,
			agents: [first],
			endedAt: at + patience,
		};
	return {
		...base,
		...answered({ takenAt, answeredAt: takenAt + replies, first }, chance),
		agents: [first],
		...passedOn({ takenAt, replies, first, agents }, chance),
	};
}

function message({ hour, at, agents }: Begun, chance: Draws): Course {
	const opensAt = Math.max(hour.opensAt, at);
	const reads = Math.min(chance.around(...MORNING), MORNING_MOST_MS);
	const takenAt = opensAt + whole(reads);
	const replies = whole(chance.around(...REPLY));
	const first = chance.oneIn(agents);
	return {
		...NOTHING,
		mode: "message",
		answerBy: chance.isSo(NOTHING_KNOWN) ? null : opensAt + ANSWERS_MS,
		...answered({ takenAt, answeredAt: takenAt + replies, first }, chance),
		agents: [first],
		...passedOn({ takenAt, replies, first, agents }, chance),
	};
}

const NOTHING = {
	told: null,
	answerBy: null,
	takenAt: null,
	agents: [] as number[],
	answeredAt: null,
	passedOn: null,
	silentAt: null,
	endedBy: "visitor" as const,
};

function answered(
	{
		takenAt,
		answeredAt,
	}: { takenAt: number; answeredAt: number; first: number },
	chance: Draws,
) {
	const handles = whole(chance.around(...HANDLE));
	return {
		outcome: "answered" as const,
		takenAt,
		answeredAt,
		endedAt: Math.max(takenAt + handles, answeredAt + 30 * SECOND_MS),
		endedBy: chance.isSo(ENDED_BY_VISITOR)
			? ("visitor" as const)
			: ("agent" as const),
	};
}

/** Some time after the first word somebody else is given it, and writes as well. Nothing where nobody is. */
function passedOn(
	{
		takenAt,
		replies,
		first,
		agents,
	}: { takenAt: number; replies: number; first: number; agents: number },
	chance: Draws,
): Partial<Course> {
	const other = chance.oneIn(Math.max(1, agents - 1));
	if (!chance.isSo(PASSED_ON) || agents < 2) return {};
	const at = takenAt + replies + 40 * SECOND_MS;
	const wroteAt = at + whole(chance.around(...REPLY));
	return {
		agents: [first, other < first ? other : other + 1],
		passedOn: { at, wroteAt },
		endedAt: wroteAt + whole(chance.around(...HANDLE)),
	};
}

/** Of milliseconds, one at least. */
function whole(ms: number): number {
	return Math.max(1, Math.round(ms));
}
