import { signal } from "@preact/signals";
import { trimmed } from "../../protocol/is-blank.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Target } from "../colleagues/targets.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, plain } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { transferWords } from "./words.ts";

/** The conversation that the dialog hands over; null: it is closed. */
export const transferring = signal<Conversation | null>(null);

/** The conversation of a colleague who is typing in it, which somebody wants to take over; null: nobody asks. */
export const takingOver = signal<Conversation | null>(null);

export async function giveBack(
	workspace: Workspace,
	conversation: Conversation,
) {
	if (!conversation.mine.value) return;
	const { id } = conversation;
	const given = await workspace
		.of(inboxModel)
		.acting(id, () =>
			conversation.say({ kind: "head" }, () =>
				workspace.connection.ask("conversation:release", { conversation: id }),
			),
		);
	const row = conversation.head.value;
	if (given && row)
		workspace.toasts.say({
			text: fill(transferWords.given, { name: nameOf(row) }),
			action: null,
		});
}

export function mayTakeOver(conversation: Conversation): boolean {
	const { head, mine, isReadOnly } = conversation;
	return head.value?.state.kind === "open" && !mine.value && !isReadOnly.value;
}

/** Asks first where the colleague is typing: the shopper would read half of two answers. */
export async function takeOver(
	workspace: Workspace,
	conversation: Conversation,
) {
	if (!mayTakeOver(conversation)) return;
	if (conversation.colleagueTyping.value) takingOver.value = conversation;
	else await askToTakeOver(workspace, conversation, false);
}

/** Whoever was asked, and wants it all the same. */
export async function takeOverNow(
	workspace: Workspace,
	conversation: Conversation,
) {
	await askToTakeOver(workspace, conversation, true);
}

async function askToTakeOver(
	workspace: Workspace,
	conversation: Conversation,
	anyway: boolean,
) {
	const epoch = conversation.head.value?.epoch;
	if (epoch === undefined || !mayTakeOver(conversation)) return;
	const { id } = conversation;
	const taken = await workspace.of(inboxModel).acting(id, () =>
		conversation.say({ kind: "head" }, async () => {
			const reply = await workspace.connection.ask("conversation:take-over", {
				conversation: id,
				epoch,
				anyway,
			});
			// The relay knows of it also where this console has not heard it.
			if (!reply.ok && reply.refusal.code === "typing")
				takingOver.value = conversation;
			return reply;
		}),
	);
	if (taken) workspace.of(inboxModel).lists.choose("mine");
}

export function askToWhom(conversation: Conversation) {
	if (conversation.mine.value) transferring.value = conversation;
}

/** Why it could not be handed over; null: it was. */
export async function handOver(
	workspace: Workspace,
	conversation: Conversation,
	target: Target,
	note: string,
): Promise<Refusal | null> {
	const { id } = conversation;
	const { kind, id: to } = target;
	const reply = await workspace.of(inboxModel).acting(id, () =>
		workspace.connection.ask("conversation:transfer", {
			conversation: id,
			to: { kind, id: to },
			note: trimmed(note),
		}),
	);
	if (!reply.ok) return reply.refusal;
	const row = conversation.head.value;
	workspace.toasts.say({
		text: fill(transferWords.done, {
			name: row ? nameOf(row) : "",
			to: plain(target.name),
		}),
		action: null,
	});
	return null;
}
