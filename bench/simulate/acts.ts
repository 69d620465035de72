import {
	closeAsAgent,
	closeAsVisitor,
} from "../../server/conversations/lifecycle.ts";
import { sendAsAgent, sendAsVisitor } from "../../server/conversations/send.ts";
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
	/** What was noted when they came to full hands; null: they did not have to wait. */
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
	/** Is answered, writes again, and is closed when the conversation has taken its time. */
	taken(shopper: Shopper, by: string): void;
	/** Strikes out all plans. */
	drop(shopper: Shopper): void;
}

const REPLY_MS = 20_000;
/** After the reply, so that a conversation never looks quiet before it is over. */
const WORD_MS = 40_000;
const LIFE_MS = 60_000;

export function createActs(relay: SimulatedRelay, agenda: Agenda): Acts {
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

	return { says, waits, taken, drop };
}
