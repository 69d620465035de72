import { signal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import { actOn } from "../inbox/act-on.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { agentName, fill } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { floorWords } from "./words.ts";

/** In which row somebody whispers; null: in none. */
export const whispering = signal<string | null>(null);

export function takeOver(workspace: Workspace, conversation: string) {
	const { id, name } = workspace.me.peek();
	const to = { kind: "agent", id } as const;
	void actOn(workspace, [conversation], {
		act: { kind: "assign", to },
		done: floorWords.takenOver,
		to: name,
	});
}

/** Only what somebody else holds has an ear to whisper to. */
export function beginWhisper(workspace: Workspace, conversation: string) {
	const holder = workspace.of(inboxModel).inbox.row(conversation)?.agent;
	if (holder && holder.id !== workspace.me.peek().id)
		whispering.value = conversation;
}

/** Why it could not be said; null: it was. @param clientId the same for every try of one whisper */
export async function whisper(
	workspace: Workspace,
	conversation: string,
	clientId: string,
	text: string,
): Promise<Refusal | null> {
	const reply = await workspace.connection.ask("note:add", {
		conversation,
		clientId,
		text,
		whisper: true,
	});
	if (!reply.ok) return reply.refusal;
	const holder = workspace.of(inboxModel).inbox.row(conversation)?.agent;
	workspace.toasts.say({
		text: fill(floorWords.whispered, { name: agentName(holder?.name) }),
		action: null,
	});
	return null;
}
