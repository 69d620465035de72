import { signal } from "@preact/signals";
import type { Conversation } from "../conversation/conversation.ts";
import { actOn } from "../inbox/act-on.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { targetsOf } from "../inbox/selection.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { snoozingWords } from "./words.ts";

/** What is to be put off; null: nobody asks until when. */
export const snoozing = signal<readonly string[] | null>(null);

export function askUntil(workspace: Workspace) {
	const ids = targetsOf(workspace);
	if (ids.length > 0) snoozing.value = ids;
}

/** @param until null: until the shopper writes */
export function snooze(
	workspace: Workspace,
	ids: readonly string[],
	until: number | null,
): Promise<unknown> {
	return actOn(workspace, ids, {
		act: { kind: "snooze", until },
		done: snoozingWords.done,
	});
}

export function maySnooze({ head, mine }: Conversation): boolean {
	return mine.value && !head.value?.snoozed;
}

export async function wake(
	{ connection, of }: Workspace,
	conversation: Conversation,
) {
	const { id } = conversation;
	await of(inboxModel).acting(id, () =>
		conversation.say({ kind: "head" }, () =>
			connection.ask("conversation:wake", { conversation: id }),
		),
	);
}
