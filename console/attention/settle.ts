import type { Conversation } from "../conversation/conversation.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Whether something of the shopper's wants an answer of this agent. */
export function maySettle({ head, mine }: Conversation): boolean {
	return mine.value && head.value?.unansweredSince != null;
}

export async function settle(
	{ connection, of }: Workspace,
	conversation: Conversation,
): Promise<void> {
	if (!maySettle(conversation)) return;
	const { id } = conversation;
	await of(inboxModel).acting(id, () =>
		conversation.say({ kind: "head" }, () =>
			connection.ask("conversation:nothing-to-answer", { conversation: id }),
		),
	);
}
