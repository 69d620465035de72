import {
	closeAsAgent,
	closeAsVisitor,
} from "../../server/conversations/lifecycle.ts";
import type { Committed } from "../../server/conversations/log.ts";
import { sendAsAgent, sendAsVisitor } from "../../server/conversations/send.ts";
import { makeVisitor } from "../../server/people/visitors.ts";
import type { ToldWaitRow } from "../../server/store/contract/routing-rows.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import type { Agenda } from "./agenda.ts";
import type { Crew } from "./crew.ts";
import { type Chance, exponential } from "./draw.ts";
import type { Played, Waited } from "./played.ts";
import { fresh, type SimulatedRelay } from "./relay.ts";
import { OPENS, type Scenario, SLOTS } from "./scenarios.ts";
import { frontOf, signOfLife } from "./words.ts";

/** The shoppers: when they come, how long they wait, and what is said once somebody is there. */
export interface Crowd {
	/** Draws a day's shoppers and writes them into the agenda. */
	plan(day: number, minute: (of: number) => number): void;
	/** Whether those who come from now on are counted. */
	counts(counted: boolean): void;
	saw(outcome: Committed): void;
	told(row: ToldWaitRow): void;
	/** After each step: who came in it, and has to wait? */
	look(): void;
	result(): Pick<Played, "shoppers" | "waited">;
}

interface Shopper {
	visitor: VisitorRow;
	conversation: string;
	came: number;
	counted: boolean;
	/** Milliseconds. */
	patience: number;
	handle: number;
	held: boolean;
	/** What was noted when they came to full hands; null: they did not have to wait. */
	waited: Waited | null;
	/** Strikes out what they, or their agent, were going to do. */
	plans: (() => void)[];
}

const MINUTE_MS = 60_000;
const LINE = "-/-";
const REPLY_MS = 20_000;
/** After the reply, so that a conversation never looks quiet before it is over. */
const WORD_MS = 40_000;
const LIFE_MS = 60_000;

export function createCrowd({
	relay,
	agenda,
	crew,
	scenario,
	chance,
}: {
	relay: SimulatedRelay;
	agenda: Agenda;
	crew: Crew;
	scenario: Scenario;
	chance: Chance;
}): Crowd {
	const { clock, site } = relay;
	const shoppers = new Map<string, Shopper>();
	const told = new Map<string, ToldWaitRow>();
	const waited: Waited[] = [];
	let arrived: Shopper[] = [];
	let counted = false;
	let came = 0;

	async function comes(): Promise<void> {
		const visitor = await makeVisitor(relay.store, site, fresh.token());
		const shopper: Shopper = {
			visitor,
			conversation: "",
			came: clock.now(),
			counted,
			patience: scenario.patience(chance) * MINUTE_MS,
			handle: scenario.handle(chance) * MINUTE_MS,
			held: false,
			waited: null,
			plans: [],
		};
		if (counted) came++;
		const sent = await says(shopper, null);
		shopper.conversation = sent.conversation;
		shoppers.set(sent.conversation, shopper);
		arrived.push(shopper);
		await relay.settle();
		const row = await relay.store.conversation(sent.conversation);
		if (row?.state === "open") taken(shopper, row.agent_id ?? "");
		else waits(shopper);
	}

	async function says(shopper: Shopper, conversation: string | null) {
		const draft = { clientId: fresh.id(), text: "Is the blue one in stock?" };
		const front = await frontOf(relay);
		const { log } = relay.parts();
		return sendAsVisitor(
			log,
			shopper.visitor,
			{ ...draft, conversation },
			front,
		);
	}

	function waits(shopper: Shopper): void {
		drop(shopper);
		const stays = () => {
			signOfLife(relay, shopper.visitor);
			plan(shopper, LIFE_MS, stays);
		};
		plan(shopper, LIFE_MS, stays);
		plan(shopper, shopper.patience, () => leaves(shopper));
	}

	async function leaves(shopper: Shopper): Promise<void> {
		drop(shopper);
		await closeAsVisitor(
			relay.parts().log,
			shopper.visitor,
			shopper.conversation,
		);
	}

	function taken(shopper: Shopper, by: string): void {
		const agent = relay.agents.find(({ id }) => id === by);
		if (!agent || shopper.held) return;
		shopper.held = true;
		drop(shopper);
		const { conversation } = shopper;
		plan(shopper, REPLY_MS, async () => {
			const draft = { conversation, clientId: fresh.id(), text: "It is." };
			await sendAsAgent(relay.parts().log, agent, site, draft);
		});
		plan(shopper, REPLY_MS + WORD_MS, async () => {
			await says(shopper, conversation);
		});
		// What was said to an agent who is gone is said again to the next.
		plan(
			shopper,
			Math.max(shopper.handle, REPLY_MS + WORD_MS + 1),
			async () => {
				drop(shopper);
				await closeAsAgent(relay.parts().log, agent, site, conversation);
			},
		);
	}

	function plan(shopper: Shopper, ms: number, act: () => Promise<void> | void) {
		shopper.plans.push(agenda.at(clock.now() + ms, act));
	}

	function drop(shopper: Shopper): void {
		for (const strike of shopper.plans.splice(0)) strike();
	}

	function ends(shopper: Shopper, taken: boolean): void {
		const { waited: noted } = shopper;
		shopper.waited = null;
		if (!noted || !shopper.counted) return;
		const minutes = (clock.now() - shopper.came) / MINUTE_MS;
		waited.push({
			...noted,
			told: toldOf(told.get(shopper.conversation)),
			minutes,
			taken,
		});
	}

	return {
		counts(yes) {
			counted = yes;
		},
		plan(day, minute) {
			// Poisson by thinning: as many as could ever come, and each stays with its probability.
			const { arrivals, mostArrivals } = scenario;
			let at = OPENS;
			for (;;) {
				at += exponential(1 / mostArrivals, chance);
				if (at >= scenario.closes) return;
				if (chance() * mostArrivals < arrivals(at, day))
					agenda.at(Math.round(minute(at)), comes);
			}
		},
		told(row) {
			if (!told.has(row.conversation_id)) told.set(row.conversation_id, row);
		},
		saw(outcome) {
			if (outcome.kind !== "written") return;
			const { row, entries } = outcome;
			const shopper = shoppers.get(row.id);
			if (!shopper) return;
			for (const { kind } of entries) {
				if (kind === "assigned") {
					ends(shopper, true);
					shopper.held = false;
					taken(shopper, row.agent_id ?? "");
				} else if (kind === "released") {
					shopper.held = false;
					waits(shopper);
				} else if (kind === "closed") {
					ends(shopper, false);
					drop(shopper);
					shoppers.delete(row.id);
				}
			}
		},
		look() {
			for (const shopper of arrived) {
				if (shopper.held || !shoppers.has(shopper.conversation)) continue;
				shopper.waited = note(shopper);
			}
			arrived = [];
		},
		result: () => ({ shoppers: came, waited }),
	};

	function note(shopper: Shopper): Waited {
		const before = [...shoppers.values()].filter(
			(other) => !other.held && other.came < shopper.came,
		);
		const slots = SLOTS * crew.agents.filter((agent) => agent.here()).length;
		const { waits: known } = relay.parts();
		const asked = { ahead: before.length, slots, now: clock.now() };
		const next = known.spread(site, LINE, { ...asked, ahead: 0 });
		return {
			ahead: before.length,
			slots,
			expected: known.spread(site, LINE, asked),
			rate: next ? 1 / next.mean : 0,
			told: null,
			minutes: 0,
			taken: false,
		};
	}
}

function toldOf(row: ToldWaitRow | undefined): Waited["told"] {
	if (!row) return null;
	const { kind, low, high } = row;
	return kind === "range" ? { kind, low, high } : { kind, minutes: high };
}
