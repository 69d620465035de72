import type { BulkUndo } from "../../protocol/bulk.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { AgentSession } from "../people/actor.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { assignBack } from "./assign-back.ts";
import type { ActHandlers } from "./do-act.ts";

interface Parts {
	store: Store;
	log: ConversationLog;
	handlers: ActHandlers;
}

/** Takes it back of one conversation. What the console says of the time before is believed only where it may be so. */
export async function undoAct(
	{ store, log, handlers }: Parts,
	actor: AgentSession,
	row: ConversationRow,
	undo: BulkUndo,
): Promise<void> {
	const { id: conversation, site_id: site } = row;
	const reopen = () =>
		handlers["conversation:reopen"].answer(actor, {
			conversation,
			undo: true,
		});
	switch (undo.kind) {
		case "tag": {
			const { add, remove } = undo;
			await handlers["conversation:tag"].answer(actor, {
				conversation,
				add,
				remove,
			});
			return;
		}
		case "assign": {
			const { agent, team, epoch } = undo;
			const teams = team === null ? [] : await store.teams(site);
			const members = agent === null ? [] : await store.members(site);
			const holder = members.find(({ person_id }) => person_id === agent);
			const before = {
				holder: holder ? { id: holder.person_id, name: holder.name } : null,
				team: teams.find(({ id }) => id === team) ?? null,
				epoch,
			};
			await assignBack(log, actor.who, { site, conversation, before });
			return;
		}
		case "close":
			await reopen();
			return;
		case "snooze":
			if (undo.was)
				await handlers["conversation:snooze"].answer(actor, {
					conversation,
					until: undo.was.until,
				});
			else await handlers["conversation:wake"].answer(actor, { conversation });
			return;
		case "spam":
			await handlers["conversation:spam"].answer(actor, {
				conversation,
				spam: false,
			});
			if (undo.reopens) await reopen();
			return;
		default:
			unreachable(undo);
	}
}
