import type { AvailabilitySet, Leaving, Me } from "../../protocol/agent.ts";
import { BREAK_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { keepForLater } from "../conversations/idle.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { release } from "../conversations/release.ts";
import { type Agent, meOf } from "../people/agent.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { Presence } from "./presence.ts";
import type { Routing } from "./routing.ts";
import { transfer } from "./transfer.ts";

export interface RoutingParts {
	store: Store;
	log: ConversationLog;
	publisher: Publisher;
	presence: Presence;
	routing: Routing;
}

/** The agent's own switch. Errors: `malformed` for a break without a good end, or an end without a break. */
export async function switchTo(
	{ store, routing }: RoutingParts,
	agent: Agent,
	{ availability, until }: AvailabilitySet,
): Promise<Me> {
	mayEnd(availability === "break", until, store.now());
	await store.setAvailability(agent.id, {
		availability,
		until: until ?? null,
		set_because: null,
	});
	await routing.personChanged(agent.id);
	return meOf(store, agent);
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
 * Errors: `not_found`, `not_free` when a colleague has not enough free slots: those before it went, the agent
 * stays as they were, and may choose what becomes of the rest.
 */
export async function leaveShift(
	parts: RoutingParts,
	agent: Agent,
	{ open }: Leaving,
): Promise<Me> {
	const { store, log } = parts;
	// Away first, or what goes back comes straight back: they are still the agent of before, and have a free slot.
	const [before] = await store.memberships(agent.id);
	await switchTo(parts, agent, { availability: "away" });
	const held = await store.heldBy(agent.id);
	const counted = held.filter(({ quiet_since }) => quiet_since === null);
	try {
		await settle();
	} catch (error) {
		if (before)
			await switchTo(parts, agent, {
				availability: before.availability,
				until: before.until ?? undefined,
			});
		throw error;
	}
	return meOf(store, agent);

	async function settle(): Promise<void> {
		switch (open.kind) {
			case "keep":
				await each(counted, (row) => keepForLater(log, keyOf(row), agent.id));
				break;
			case "queue":
				await each(counted, (row) =>
					release(log, agent, keyOf(row), "agent_left"),
				);
				break;
			case "transfer":
				await each(counted, ({ id: conversation }) =>
					transfer(parts, agent, { conversation, to: open.to, note: "" }),
				);
		}
	}
}

const keyOf = ({ site_id: site, id: conversation }: ConversationRow) => ({
	site,
	conversation,
});

/** One after the other: the first that cannot be is the answer, and those before it were right. */
async function each(
	rows: readonly ConversationRow[],
	work: (row: ConversationRow) => Promise<unknown>,
): Promise<void> {
	for (const row of rows) {
		try {
			await work(row);
		} catch (error) {
			// The shopper ended it, or a colleague took it, in this very moment: as good.
			const moved =
				error instanceof Refused &&
				["closed", "taken", "forbidden"].includes(error.refusal.code);
			if (!moved) throw error;
		}
	}
}
