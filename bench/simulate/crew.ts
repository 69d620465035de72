import type { Agenda } from "./agenda.ts";
import type { SimulatedRelay } from "./relay.ts";
import type { Scenario } from "./scenarios.ts";
import { setAvailability } from "./words.ts";

/** The agents, as their consoles let the relay see them. */
export interface Crew {
	agents: readonly CrewMember[];
	/** Writes a day's shifts into the agenda. */
	plan(scenario: Scenario, day: number, minute: (of: number) => number): void;
	/** All consoles connect again, after a restart. */
	comeBack(): void;
}

export interface CrewMember {
	id: string;
	/** Whether they take new conversations at this moment. */
	here(): boolean;
}

/** A console answers a ping every 10 s; twice that is enough to hold a lease, and half the work. */
const ANSWERS_MS = 20_000;
/** Whoever has conversations to finish stays this long at most. */
const FINISHING_MINUTES = 180;

export function createCrew(relay: SimulatedRelay, agenda: Agenda): Crew {
	const { clock } = relay;
	const crew = relay.agents.map((agent) => {
		const member = {
			id: agent.id,
			agent,
			takes: false,
			/** Of the console; empty: it is not connected. */
			window: "",
			here: (): boolean => member.takes && member.window !== "",
		};
		return member;
	});
	type Member = (typeof crew)[number];
	let windows = 0;
	let answering = false;

	function connect(member: Member): void {
		member.window = `window ${++windows}`;
		relay.parts().presence.arrived(member.id, member.window);
		if (!answering) answer();
	}

	function disconnect(member: Member): void {
		const { window } = member;
		member.window = "";
		if (window) relay.parts().presence.left(member.id, window);
	}

	function answer(): void {
		answering = crew.some(({ window }) => window !== "");
		for (const { id, window } of crew)
			if (window) relay.parts().presence.answered(id, window);
		if (answering) agenda.at(clock.now() + ANSWERS_MS, answer);
	}

	async function begins(member: Member): Promise<void> {
		if (!member.window) connect(member);
		member.takes = true;
		await setAvailability(relay, member.agent, "here");
	}

	async function ends(member: Member): Promise<void> {
		member.takes = false;
		await setAvailability(relay, member.agent, "finishing");
	}

	function loses(member: Member): void {
		member.takes = false;
		disconnect(member);
	}

	return {
		agents: crew,
		plan({ shifts, closes, leaves }, day, minute) {
			const today = shifts(day);
			for (const [nth, member] of crew.entries()) {
				for (const [from, to] of today[nth] ?? []) {
					agenda.at(minute(from), () => begins(member));
					const early = to < closes && leaves === "lost";
					agenda.at(minute(to), () => (early ? loses(member) : ends(member)));
				}
				agenda.at(minute(closes + FINISHING_MINUTES), () => disconnect(member));
			}
		},
		comeBack() {
			for (const member of crew) if (member.window) connect(member);
		},
	};
}
