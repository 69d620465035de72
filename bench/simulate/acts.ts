import { closeAsAgent } from "../../server/conversations/close-as-agent.ts";
import { openConversation } from "../../server/conversations/join.ts";
import { closeAsVisitor } from "../../server/conversations/lifecycle.ts";
import { sendAsAgent } from "../../server/conversations/send-as-agent.ts";
import { sendAsVisitor } from "../../server/conversations/send-as-visitor.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import type { Agenda } from "./agenda.ts";
import type { Waited } from "./played.ts";
import { fresh, type SimulatedRelay } from "./relay.ts";
import { frontOf, signOfLife } from "./words.ts";

export interface Shopper {
	visitor: VisitorRow;
	conversation: string;
	came: number;
	counted: boolean;
	/** Milliseconds. */
	patience: number;
	handle: number;
	held: boolean;
	/** Who has them; empty: nobody. */
	by: string;
	/** A person has written to them. */
	answered: boolean;
	/** What was noted when they came; null: not yet, or they were answered. */
	waited: Waited | null;
	/** Strikes out what they, or their agent, were going to do. */
	plans: (() => void)[];
}

/** What one shopper, and the agent who took them, do and are going to do. */
export interface Acts {
	says(
		shopper: Shopper,
		conversation: string | null,
	): ReturnType<typeof sendAsVisitor>;
	/** Shows signs of life until patience ends. */
	waits(shopper: Shopper): void;
	/**
	 * Is answered after some time, if patience lasts, writes again, and is closed when the conversation has taken its
	 * time. `load`: how many conversations its agent has, this one included.
	 */
	taken(shopper: Shopper, by: string, load: number): void;
	/** Strikes out all plans. */
	drop(shopper: Shopper): void;
}

/** Whoever has it opens it soon, so that it does not ring, and reads before the first word. */
const OPENS_MS = 5_000;
/** After the reply, so that a conversation never looks quiet before it is over. */
const WORD_MS = 40_000;
const LIFE_MS = 60_000;
const MINUTE_MS = 60_000;

export function createActs(
	relay: SimulatedRelay,
	agenda: Agenda,
	replyMinutes: (load: number) => number,
): Acts {
	const { clock, site } = relay;

	async function says(shopper: Shopper, conversation: string | null) {
		const draft = { clientId: fresh.id(), text: "Is the blue one in stock?" };
		const serviceState = await frontOf(relay);
		const { log } = relay.parts();
		return sendAsVisitor(
			log,
			shopper.visitor,
			{ ...draft, conversation },
			serviceState,
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

	function taken(shopper: Shopper, by: string, load: number): void {
		const agent = relay.agents.find(({ id }) => id === by);
		if (!agent || shopper.held) return;
		shopper.held = true;
		shopper.by = by;
		drop(shopper);
		const { conversation } = shopper;
		const reply = Math.round(replyMinutes(load) * MINUTE_MS);
		const stays = Math.max(0, shopper.came + shopper.patience - clock.now());
		const left = shopper.answered
			? undefined
			: plan(shopper, stays, () => leaves(shopper));
		plan(shopper, Math.min(OPENS_MS, reply), async () => {
			const row = await relay.store.conversation(conversation);
			const on = { site, conversation };
			await openConversation(relay.parts().log, agent, on, row?.epoch ?? 0);
		});
		plan(shopper, reply, async () => {
			left?.();
			const draft = { conversation, clientId: fresh.id(), text: "It is." };
			await sendAsAgent(relay.parts().log, agent, site, draft);
		});
		plan(shopper, reply + WORD_MS, async () => {
			await says(shopper, conversation);
		});
		// What was said to an agent who is gone is said again to the next.
		plan(shopper, Math.max(shopper.handle, reply + WORD_MS + 1), async () => {
			drop(shopper);
			await closeAsAgent(relay.parts().log, agent, { site, conversation }, {});
		});
	}

	/** The returned function strikes it out. */
	function plan(
		shopper: Shopper,
		ms: number,
		act: () => Promise<void> | void,
	): () => void {
		const strike = agenda.at(clock.now() + ms, act);
		shopper.plans.push(strike);
		return strike;
	}

	function drop(shopper: Shopper): void {
		for (const strike of shopper.plans.splice(0)) strike();
	}

	return { says, waits, taken, drop };
}
