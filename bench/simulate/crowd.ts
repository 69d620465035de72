import type { Committed } from "../../server/conversations/log.ts";
import { makeVisitor } from "../../server/people/visitors.ts";
import type {
	ConversationRow,
	EntryRow,
} from "../../server/store/contract/columns.ts";
import type { EstimatedWaitRow } from "../../server/store/contract/routing-rows.ts";
import { createActs, type Shopper } from "./acts.ts";
import type { Agenda } from "./agenda.ts";
import type { Crew } from "./crew.ts";
import { type Chance, exponential } from "./draw.ts";
import type { Played, Waited } from "./played.ts";
import { fresh, type SimulatedRelay } from "./relay.ts";
import { OPENS, type Scenario, SLOTS } from "./scenarios.ts";

/** The shoppers: when they come, how long they wait, and what is said once somebody is there. */
export interface Crowd {
	/** Draws a day's shoppers and writes them into the agenda. */
	plan(day: number, minute: (of: number) => number): void;
	/** Whether those who come from now on are counted. */
	counts(counted: boolean): void;
	saw(outcome: Committed): void;
	told(row: EstimatedWaitRow): void;
	/** After each step: who came in it, and has to wait? */
	look(): void;
	result(): Pick<Played, "shoppers" | "waited">;
}

const MINUTE_MS = 60_000;
const LINE = "-/-";

interface Parts {
	relay: SimulatedRelay;
	agenda: Agenda;
	crew: Crew;
	scenario: Scenario;
	chance: Chance;
}

export function createCrowd(parts: Parts): Crowd {
	const { relay, agenda, crew, scenario, chance } = parts;
	const { clock, site } = relay;
	const { says, waits, taken, drop } = createActs(relay, agenda, (load) =>
		scenario.reply(load, chance),
	);
	const shoppers = new Map<string, Shopper>();
	const { told, waited, minutesOf, ends } = createNotes(clock);
	let arrived: Shopper[] = [];
	let counted = false;
	let came = 0;

	async function comes(): Promise<void> {
		const visitor = await makeVisitor(relay.store, site, fresh.token());
		const shopper = { ...drawn(visitor, parts), counted };
		if (counted) came++;
		const sent = await says(shopper, null);
		shopper.conversation = sent.conversation;
		shoppers.set(sent.conversation, shopper);
		arrived.push(shopper);
		await relay.settle();
		const row = await relay.store.conversation(sent.conversation);
		if (row?.state === "open") givenTo(shopper, row.agent_id ?? "");
		else waits(shopper);
	}

	function givenTo(shopper: Shopper, by: string): void {
		taken(shopper, by, loadOf(shopper, by, shoppers.values()));
		if (shopper.waited) shopper.waited.takenMinutes = minutesOf(shopper);
	}

	function happens(
		shopper: Shopper,
		{ kind, author_kind }: EntryRow,
		row: ConversationRow,
	): void {
		if (kind === "message" && author_kind === "agent") {
			shopper.answered = true;
			ends(shopper, true);
		} else if (kind === "assigned") {
			shopper.held = false;
			givenTo(shopper, row.agent_id ?? "");
		} else if (kind === "released") {
			shopper.held = false;
			waits(shopper);
		} else if (kind === "closed") {
			ends(shopper, false);
			drop(shopper);
			shoppers.delete(row.id);
		}
	}

	return {
		counts(yes) {
			counted = yes;
		},
		plan(day, minute) {
			for (const at of arrivalsOf(scenario, day, chance))
				agenda.at(Math.round(minute(at)), comes);
		},
		told(row) {
			if (!told.has(row.conversation_id)) told.set(row.conversation_id, row);
		},
		saw(outcome) {
			if (outcome.kind !== "written") return;
			const { row, entries } = outcome;
			const shopper = shoppers.get(row.id);
			if (!shopper) return;
			for (const entry of entries) happens(shopper, entry, row);
		},
		look() {
			for (const shopper of arrived) {
				if (!shoppers.has(shopper.conversation)) continue;
				shopper.waited = waitOf(shopper, shoppers.values(), relay, crew);
			}
			arrived = [];
		},
		result: () => ({ shoppers: came, waited }),
	};
}

/** Who has just come, with the patience and the talk that chance gives. */
function drawn(
	visitor: Shopper["visitor"],
	{ relay, scenario, chance }: Parts,
): Shopper {
	return {
		visitor,
		conversation: "",
		came: relay.clock.now(),
		counted: false,
		patience: scenario.patience(chance) * MINUTE_MS,
		handle: scenario.handle(chance) * MINUTE_MS,
		held: false,
		by: "",
		answered: false,
		waited: null,
		plans: [],
	};
}

/** How many an agent has with this one. */
function loadOf(shopper: Shopper, by: string, all: Iterable<Shopper>): number {
	const others = [...all].filter(
		(one) => one !== shopper && one.held && one.by === by,
	);
	return others.length + 1;
}

/** Poisson by thinning: as many as could ever come, and each stays with its probability. */
function* arrivalsOf(
	{ arrivals, mostArrivals, closes }: Scenario,
	day: number,
	chance: Chance,
): Iterable<number> {
	for (let at = OPENS; ; ) {
		at += exponential(1 / mostArrivals, chance);
		if (at >= closes) return;
		if (chance() * mostArrivals < arrivals(at, day)) yield at;
	}
}

/** What was told, and what came of it. */
function createNotes(clock: SimulatedRelay["clock"]) {
	const told = new Map<string, EstimatedWaitRow>();
	const waited: Waited[] = [];

	function minutesOf({ came }: Shopper): number {
		return (clock.now() - came) / MINUTE_MS;
	}

	function ends(shopper: Shopper, answered: boolean): void {
		const { waited: noted } = shopper;
		shopper.waited = null;
		if (!noted || !shopper.counted) return;
		waited.push({
			...noted,
			told: toldOf(told.get(shopper.conversation)),
			minutes: minutesOf(shopper),
			answered,
		});
	}

	return { told, waited, minutesOf, ends };
}

/** What is known of a wait at its beginning. */
function waitOf(
	shopper: Shopper,
	shoppers: Iterable<Shopper>,
	relay: SimulatedRelay,
	crew: Crew,
): Waited {
	const { clock, site } = relay;
	const before = [...shoppers].filter(
		(other) => !other.held && other.came < shopper.came,
	);
	const slots = SLOTS * crew.agents.filter((agent) => agent.here()).length;
	const { waits: known } = relay.parts();
	const ahead = shopper.held ? null : before.length;
	const asked = { ahead, slots, now: clock.now() };
	return {
		ahead,
		slots,
		expected: known.spread(site, LINE, asked),
		reply: known.spread(site, LINE, { ...asked, ahead: null }),
		told: null,
		takenMinutes: 0,
		minutes: 0,
		answered: false,
	};
}

function toldOf(row: EstimatedWaitRow | undefined): Waited["told"] {
	if (!row) return null;
	const { kind, low, high } = row;
	return kind === "range" ? { kind, low, high } : { kind, minutes: high };
}
