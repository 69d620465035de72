import type { AvailabilitySet, Leaving, Me } from "../../protocol/agent.ts";
import { BREAK_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { isUnanswered } from "../conversations/unanswered.ts";
import { type Agent, meOf } from "../people/agent.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { Inputs } from "./inputs.ts";
import type { Presence } from "./presence.ts";
import type { Routing } from "./routing.ts";
import { settleHeld } from "./settle-held.ts";
import type { TypingNow } from "./typing-now.ts";
import type { WrapUps } from "./wrap-ups.ts";

export interface RoutingParts {
	store: Store;
	log: ConversationLog;
	publisher: Publisher;
	presence: Presence;
	inputs: Inputs;
	typing: TypingNow;
	routing: Routing;
	wrapUps: WrapUps;
}

/**
 * The agent's own switch, and what becomes of the conversations that nobody has answered. Errors: `malformed` for a
 * break without a good end, an end without a break, or a wish for the unanswered of who stays; those of
 * {@link settleHeld}: then the agent stays as they were.
 */
export async function switchTo(
	parts: RoutingParts,
	agent: Agent,
	{ unanswered, ...to }: AvailabilitySet,
): Promise<Me> {
	const { store } = parts;
	mayEnd(to.availability === "break", to.until, store.now());
	if (unanswered === undefined) await setTo(parts, agent, to);
	else if (to.availability === "here")
		throw new Refused({ code: "malformed", field: "unanswered" });
	else
		await leaveTo(parts, agent, to, async () => {
			const held = await store.heldBy(agent.id);
			const rows = held.filter(isUnanswered);
			// Kept, they stay in hand: what is unanswered turns no more quiet than before.
			if (unanswered.kind !== "keep")
				await settleHeld(parts, agent, unanswered, rows);
		});
	return meOf(store, agent);
}

type Switch = Pick<AvailabilitySet, "availability" | "until">;

async function setTo(
	{ store, routing }: RoutingParts,
	agent: Agent,
	{ availability, until }: Switch,
): Promise<void> {
	await store.setAvailability(agent.id, {
		availability,
		until: until ?? null,
		set_because: null,
	});
	await routing.personChanged(agent.id);
}

/** Switched first, or what goes back comes straight back: they are still the agent of before, and have a free slot. */
async function leaveTo(
	parts: RoutingParts,
	agent: Agent,
	to: Switch,
	settle: () => Promise<void>,
): Promise<void> {
	const [before] = await parts.store.memberships(agent.id);
	await setTo(parts, agent, to);
	try {
		await settle();
	} catch (error) {
		if (before)
			await setTo(parts, agent, {
				availability: before.availability,
				until: before.until ?? undefined,
			});
		throw error;
	}
}

function mayEnd(
	isBreak: boolean,
	until: number | undefined,
	now: number,
): void {
	const good =
		until === undefined
			? !isBreak
			: isBreak && until > now && until <= now + BREAK_MS;
	if (!good) throw new Refused({ code: "malformed", field: "until" });
}

/**
 * Going home. What is kept turns quiet if nothing of the shopper's is unanswered; the rest stays in hand as
 * long as somebody is at the console, and goes back to the queue after that, as with anybody who is gone.
 * Errors: those of {@link settleHeld}; the agent stays as they were then, and may choose what becomes of the rest.
 */
export async function leaveShift(
	parts: RoutingParts,
	agent: Agent,
	{ open }: Leaving,
): Promise<Me> {
	const { store } = parts;
	await leaveTo(parts, agent, { availability: "away" }, async () => {
		const held = await store.heldBy(agent.id);
		const rows = held.filter(({ quiet_since }) => quiet_since === null);
		await settleHeld(parts, agent, open, rows);
	});
	return meOf(store, agent);
}
