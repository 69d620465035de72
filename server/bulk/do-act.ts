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
		case "close":
			await handlers["conversation:close"].answer(actor, {
				conversation,
				outcome: act.outcome,
				tags: act.tags,
			});
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
	if (before.last_seq === after.last_seq) return null;
	switch (act.kind) {
		case "tag": {
			const [was, is] = [before, after].map(
				({ tags }) => JSON.parse(tags) as string[],
			);
			const without = (some: string[] = [], others: string[] = []) =>
				some.filter((tag) => !others.includes(tag));
			return {
				kind: "tag",
				add: without(was, is),
				remove: without(is, was),
			};
		}
		case "assign":
		case "release": {
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
		default:
			return unreachable(act);
	}
}
