import { signal } from "@preact/signals";
import type { Colleague, TeamPicture } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { inOrder } from "../colleagues/team.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { nameOf } from "../inbox/name-of.ts";
import { fill, plain } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { transferWords } from "./words.ts";

/** The conversation that the dialog hands over; null: it is closed. */
export const transferring = signal<Conversation | null>(null);

export async function giveBack(
	workspace: Workspace,
	conversation: Conversation,
) {
	if (!conversation.mine.value) return;
	const { id } = conversation;
	const given = await workspace.acting(id, () =>
		conversation.say({ kind: "head" }, () =>
			workspace.relay.ask("conversation:release", { conversation: id }),
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
	return (
		conversation.head.value?.state.kind === "open" && !conversation.mine.value
	);
}

export async function takeOver(
	workspace: Workspace,
	conversation: Conversation,
) {
	const epoch = conversation.head.value?.epoch;
	if (epoch === undefined || !mayTakeOver(conversation)) return;
	const { id } = conversation;
	const taken = await workspace.acting(id, () =>
		conversation.say({ kind: "head" }, () =>
			workspace.relay.ask("conversation:take-over", {
				conversation: id,
				epoch,
			}),
		),
	);
	if (taken) workspace.lists.choose("mine");
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
	const reply = await workspace.acting(id, () =>
		workspace.relay.ask("conversation:transfer", {
			conversation: id,
			to: { kind, id: to },
			note: note.trim(),
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

/** Whom a conversation can be handed to. */
export type Target =
	| { kind: "agent"; id: string; name: string; colleague: Colleague }
	| { kind: "team"; id: string; name: string; here: number; all: number };

/** Teams first, then everybody but oneself; whoever is here before whoever is not. */
export function targetsIn(picture: TeamPicture | null, me: string): Target[] {
	if (!picture) return [];
	const teams = picture.teams.map(({ id, name }): Target => {
		const all = picture.agents.filter(({ teams }) => teams.includes(id));
		const here = all.filter(({ presence }) => presence === "present");
		return { kind: "team", id, name, here: here.length, all: all.length };
	});
	const colleagues = inOrder(picture.agents)
		.filter(({ id }) => id !== me)
		.map(
			(colleague): Target => ({
				kind: "agent",
				id: colleague.id,
				name: colleague.name,
				colleague,
			}),
		);
	return [...teams, ...colleagues];
}
