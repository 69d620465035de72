import type { Conversation } from "../conversation/conversation.ts";
import { actOn } from "../inbox/act-on.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { targetsOf } from "../inbox/selection.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { spamWords } from "./words.ts";

export function markSpam(workspace: Workspace) {
	void actOn(workspace, targetsOf(workspace), {
		act: { kind: "spam" },
		done: spamWords.done,
	});
}

export async function takeMarkBack(
	{ connection, of }: Workspace,
	conversation: Conversation,
) {
	const { id } = conversation;
	await of(inboxModel).acting(id, () =>
		conversation.say({ kind: "head" }, () =>
			connection.ask("conversation:spam", { conversation: id, spam: false }),
		),
	);
}
