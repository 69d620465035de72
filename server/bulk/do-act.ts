import type { BulkAct, BulkUndo } from "../../protocol/bulk.ts";
import type { ConsoleCommands } from "../../protocol/events.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Handlers } from "../ports/handler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";

/** The commands on one conversation of which acts on several are made. */
export type ActHandlers = Handlers<
	Pick<
		ConsoleCommands,
		| "conversation:take"
		| "conversation:transfer"
		| "conversation:close"
		| "conversation:reopen"
		| "conversation:snooze"
		| "conversation:wake"
		| "conversation:spam"
		| "conversation:tag"
	>,
	AgentSession
>;

/** Does it with one conversation, as its own command would. Throws what that throws. */
export async function doAct(
	handlers: ActHandlers,
	actor: AgentSession,
	{ id: conversation, state, epoch }: ConversationRow,
	act: BulkAct,
): Promise<void> {
	switch (act.kind) {
		case "assign": {
			const { to } = act;
			if (state === "waiting" && to.kind === "agent" && to.id === actor.who.id)
				await handlers["conversation:take"].answer(actor, {
					conversation,
					epoch,
				});
			else
				await handlers["conversation:transfer"].answer(actor, {
					conversation,
					to,
					note: "",
				});
			return;
		}
		case "close":
			await handlers["conversation:close"].answer(actor, { conversation });
			return;
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
		case "tag": {
			const { add, remove } = act;
			await handlers["conversation:tag"].answer(actor, {
				conversation,
				add,
				remove,
			});
			return;
		}
		default:
			unreachable(act);
	}
}

/** What takes the act back. null: nothing changed. */
export function undoOf(
	before: ConversationRow,
	after: ConversationRow,
	act: BulkAct,
): BulkUndo | null {
	if (before.last_seq === after.last_seq) return null;
	switch (act.kind) {
		case "assign": {
			const { agent_id: agent, team_id: team } = before;
			return { kind: "assign", agent, team, epoch: after.epoch };
		}
		case "close":
			return before.state === "closed" ? null : { kind: "close" };
		case "snooze":
			return {
				kind: "snooze",
				was:
					before.snoozed_at === null ? null : { until: before.snoozed_until },
			};
		case "spam":
			return before.spam === 1
				? null
				: { kind: "spam", reopens: before.state !== "closed" };
		case "tag": {
			const had: string[] = JSON.parse(before.tags);
			const add = act.remove.filter((tag) => had.includes(tag));
			const remove = act.add.filter((tag) => !had.includes(tag));
			return add.length + remove.length > 0
				? { kind: "tag", add, remove }
				: null;
		}
		default:
			return unreachable(act);
	}
}
