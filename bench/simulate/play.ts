import { chance as seeded } from "../../server/statistics/chance.ts";
import { createAgenda } from "./agenda.ts";
import { createCrew } from "./crew.ts";
import { createCrowd } from "./crowd.ts";
import { createInvariants } from "./invariants.ts";
import type { Played } from "./played.ts";
import { simulatedRelay } from "./relay.ts";
import { sameIds } from "./same-ids.ts";
import { type Scenario, SLOTS } from "./scenarios.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const MIDNIGHT = Date.UTC(2026, 5, 1);

/** Plays a scenario through the relay, looking at the invariants after every single step. */
export async function play(scenario: Scenario, seed: number): Promise<Played> {
	const chance = seeded(seed);
	const endSameIds = sameIds(seed);
	const relay = await simulatedRelay(MIDNIGHT);
	const agenda = createAgenda();
	const { clock } = relay;
	const crew = createCrew(relay, agenda);
	const crowd = createCrowd({ relay, agenda, crew, scenario, chance });
	const invariants = createInvariants(
		crew.agents.map(({ id, here }) => ({ id, slots: SLOTS, here })),
		clock.now,
	);
	relay.onCommit(invariants.saw);
	relay.onCommit(crowd.saw);
	relay.onTold(crowd.told);
	let restarts = 0;

	async function restart(): Promise<void> {
		await relay.restart();
		restarts++;
		invariants.restarted(await relay.store.atWork(relay.site));
		crew.comeBack();
	}

	/** Until nobody has anything to do any more, alarm by alarm: none may see a later time than its own. */
	async function run(): Promise<void> {
		for (;;) {
			const due = agenda.next();
			if (due === null) return;
			const at = Math.min(due, clock.next() ?? due);
			clock.pass(Math.max(0, at - clock.now()));
			await relay.settle();
			if (at === due) {
				await agenda.take()?.();
				await relay.settle();
			}
			crowd.look();
			invariants.step();
		}
	}

	const days = scenario.warmUpDays + scenario.days;
	for (let played = 0; played < days; played++) {
		const day = played - scenario.warmUpDays + 1;
		const minute = (of: number) =>
			MIDNIGHT + (played * DAY_MINUTES + of) * MINUTE_MS;
		crowd.counts(day > 0);
		crew.plan(scenario, day, minute);
		crowd.plan(day, minute);
		if (played === days - 1) agenda.at(minute(scenario.restarts), restart);
		await run();
	}
	await relay.stop();
	endSameIds();
	return {
		name: scenario.name,
		about: scenario.about,
		...crowd.result(),
		commits: relay.commits(),
		restarts,
		broken: invariants.broken,
		looked: invariants.looked,
	};
}
