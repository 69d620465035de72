import { type Figure, median, rounded } from "../figure.ts";
import { cpuOf } from "./cpu-of-messages.ts";
import {
	saturated,
	type Target,
	type Turn,
	takeTurns,
	turnOf,
	withTargets,
} from "./target.ts";

const WARM_UP_MS = 2_000;
const RUN_MS = 2_000;
const LONE_MS = 3_000;
/** Far enough apart that each tells a row of its own, also to a thousand consoles. */
const LONE_PER_SECOND = 2;
const ROUNDS = 3;
const SIZES = [20, 300, 1_000];

type Measures = (target: Target) => Promise<Turn>;

/** How messages come. Rows are told some times a second, however many messages change them, so it matters. */
const LOADS: Record<string, Measures> = {
	"40 in flight": saturated({ by: "visitors", inFlight: 1, ms: RUN_MS }),
	"one after the other": saturated({
		...{ by: "visitors", inFlight: 1, ms: RUN_MS },
		senders: 1,
	}),
	"a lone one": lone,
};

/** CPU time of a message in a site with so many consoles, each of which is told of the row. The floor has no such thing. */
export async function manyConsoles(
	folders: readonly (string | null)[],
): Promise<Figure[]> {
	const relays = folders.filter((folder) => folder !== null);
	const figures: Figure[] = [];
	for (const consoles of SIZES) {
		const crowd = { conversations: 40, agents: 10, consoles };
		await withTargets(relays, [crowd], async (targets) => {
			const warmUp = saturated({
				...{ by: "visitors", inFlight: 1, ms: WARM_UP_MS },
			});
			for (const target of targets) await warmUp(target);
			const site = `a site of ${consoles.toLocaleString("en")} consoles`;
			for (const [how, measure] of Object.entries(LOADS))
				figures.push(
					figureOf(
						`CPU a message in ${site}, ${how}`,
						await takeTurns(targets, ROUNDS, measure),
					),
				);
		});
	}
	return figures;
}

/** What pings cost meanwhile is no cost of a message. */
async function lone(target: Target): Promise<Turn> {
	const silent = await turnOf(target, async () => {
		await new Promise((next) => setTimeout(next, LONE_MS));
		return 0;
	});
	const turn = await turnOf(target, async () => {
		const paced = { perSecond: LONE_PER_SECOND, ms: LONE_MS };
		const { acknowledged } = await target.ask("pace", paced);
		await new Promise((next) => setTimeout(next, 1_000 / LONE_PER_SECOND));
		return acknowledged.length;
	});
	const silentMicros = (silent.cpuMicros / silent.ms) * turn.ms;
	return { ...turn, cpuMicros: Math.max(0, turn.cpuMicros - silentMicros) };
}

function figureOf(name: string, rounds: Turn[][]): Figure {
	const ms = (at: number) =>
		rounded(median(rounds.map((round) => cpuOf(round[at]) / 1_000)));
	const rate = ({ count, ms }: Turn) => (count * 1_000) / ms;
	const perSecond = rounded(
		median(rounds.map((round) => rate(round[0] as Turn))),
	);
	return {
		name,
		value: ms(0),
		unit: "ms",
		beside: {
			messages: `${perSecond} a second`,
			...(rounds[0]?.[1] && { "the other checkout": `${ms(1)} ms` }),
		},
	};
}
