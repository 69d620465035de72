import type { Leaving } from "../../protocol/agent.ts";
import { Refused } from "../../protocol/refusal.ts";
import { keepForLater } from "../conversations/idle.ts";
import { release } from "../conversations/release.ts";
import type { Agent } from "../people/agent.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { type TransferParts, transfer } from "./transfer.ts";

/**
 * What becomes of conversations whose agent goes. Errors: `not_found`, `not_free` when a colleague has not enough free
 * slots: those before it went.
 */
export async function settleHeld(
	parts: TransferParts,
	agent: Agent,
	open: Leaving["open"],
	rows: readonly ConversationRow[],
): Promise<void> {
	const { log } = parts;
	const holder = asHolder(agent);
	switch (open.kind) {
		case "keep":
			await each(rows, (row) => keepForLater(log, keyOf(row), agent.id));
			break;
		case "queue":
			await each(rows, (row) => release(log, holder, keyOf(row), "agent_left"));
			break;
		case "transfer":
			await each(rows, ({ id: conversation }) =>
				transfer(parts, holder, { conversation, to: open.to, note: "" }),
			);
	}
}

/** Who runs the shop may move what others hold; going home moves only their own, whatever a colleague takes meanwhile. */
function asHolder(agent: Agent): Agent {
	const roles = [...agent.roles.keys()].map((site) => [site, "agent"] as const);
	return { ...agent, roles: new Map(roles) };
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
