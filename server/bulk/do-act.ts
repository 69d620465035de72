import type { Transfer } from "../../protocol/agent.ts";
import type { BulkAct, BulkUndo } from "../../protocol/bulk.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Handlers } from "../ports/handler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";

/** The commands on one conversation of which acts on several are made. */
export type ActHandlers = Handlers<
	Pick<
		ConsoleCommands,
		| "conversation:tag"
		| "conversation:take"
		| "conversation:take-over"
		| "conversation:transfer"
		| "conversation:release"
		| "conversation:close"
		| "conversation:reopen"
		| "conversation:snooze"
		| "conversation:wake"
		| "conversation:spam"
	>,
	AgentSession
>;

/** Does it with one conversation, as its own command would. Throws what that throws. */
export async function doAct(
	handlers: ActHandlers,
	actor: AgentSession,
	row: ConversationRow,
	act: BulkAct,
): Promise<void> {
	const { id: conversation } = row;
	switch (act.kind) {
		case "tag": {
			const { add, remove } = act;
			await handlers["conversation:tag"].answer(actor, {
				conversation,
				add,
				remove,
			});
			return;
		}
		case "assign":
			await assign(handlers, actor, row, act.to);
			return;
		case "release":
			// What waits is where it is to go.
			if (row.state !== "waiting")
				await handlers["conversation:release"].answer(actor, { conversation });
			return;
		case "close": {
			const { outcome, tags } = act;
			await handlers["conversation:close"].answer(actor, {
				conversation,
				outcome,
				tags,
			});
			return;
		}
		case "snooze":
			await handlers["conversation:snooze"].answer(actor, {
				conversation,
				until: act.until,
			});
			return;
		case "spam":
			await handlers["conversation:spam"].answer(actor, {
				conversation,
				spam: true,
			});
			return;
		default:
			unreachable(act);
	}
}

/** What goes to oneself is taken, also beyond the slots; whoever is typing in it keeps it. */
async function assign(
	handlers: ActHandlers,
	actor: AgentSession,
	{ id: conversation, state, epoch }: ConversationRow,
	to: Transfer["to"],
): Promise<void> {
	if (to.kind !== "agent" || to.id !== actor.who.id || state === "closed")
		await handlers["conversation:transfer"].answer(actor, {
			conversation,
			to,
			note: "",
		});
	else if (state === "waiting")
		await handlers["conversation:take"].answer(actor, { conversation, epoch });
	else
		await handlers["conversation:take-over"].answer(actor, {
			conversation,
			epoch,
			anyway: false,
		});
}

/** What takes the act back. null: nothing changed. */
export function undoOf(
	before: ConversationRow,
	after: ConversationRow,
	act: BulkAct,
): BulkUndo | null {
	if (before.last_seq === after.last_seq || isSo(before, act)) return null;
	const kind = act.kind === "release" ? "assign" : act.kind;
	return { kind, seq: before.last_seq };
}

/** It was so already: what has changed meanwhile is another thing. */
function isSo(row: ConversationRow, act: BulkAct): boolean {
	if (act.kind === "close") return row.state === "closed";
	if (act.kind === "release") return row.state === "waiting";
	return act.kind === "spam" && row.spam === 1;
}
