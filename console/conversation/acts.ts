import { effect } from "@preact/signals";
import type { PendingFile } from "../../client/outbox.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import {
	CLOSE_UNDO_MS,
	TEXT_CHARS,
	WITHDRAW_MS,
} from "../../protocol/limits.ts";
import type { CardProduct } from "../../protocol/product.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Closing } from "../../protocol/tags.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { refused } from "../words/words.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { afterCloseModel, goOn } from "./after-close.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import type { Draft, DraftKind } from "./drafts.ts";
import {
	closeAsks,
	type NoteSaid,
	type SendStop,
	sendChecks,
	type ToClose,
} from "./slots.ts";
import { conversationWords } from "./words.ts";

/** What the agent may do to the opened conversation now. */
export interface Acts {
	take: boolean;
	close: boolean;
	reopen: boolean;
	reply: boolean;
}

export function actsOn(conversation: Conversation): Acts {
	const kind = conversation.head.value?.state.kind;
	const mayWrite = !conversation.isReadOnly.value;
	return {
		take: mayWrite && kind === "waiting",
		close: conversation.mine.value,
		reopen:
			mayWrite && kind === "closed" && !conversation.head.value?.forgotten,
		reply: conversation.mine.value,
	};
}

export async function take(workspace: Workspace, conversation: Conversation) {
	const epoch = conversation.head.value?.epoch;
	if (epoch === undefined || !actsOn(conversation).take) return;
	const taken = await workspace.of(inboxModel).acting(conversation.id, () =>
		conversation.say({ kind: "head" }, () =>
			workspace.connection.ask("conversation:take", {
				conversation: conversation.id,
				epoch,
			}),
		),
	);
	// The list goes along with the conversation that stands beside it.
	if (taken) workspace.of(inboxModel).lists.choose("mine");
}

/** At once where the shop wants nothing more said: it can be undone for a while, and only then is the shopper asked. */
export async function close(workspace: Workspace, conversation: Conversation) {
	if (!actsOn(conversation).close) return;
	const row = conversation.head.peek();
	await closeAsked(workspace, {
		rows: row ? [row] : [],
		close: (said) => closeWith(workspace, conversation, said),
	});
}

/** Closes them, once a part has asked what it has to ask. */
export async function closeAsked(workspace: Workspace, closing: ToClose) {
	const isAsked = (refusal: Refusal | null) =>
		closeAsks
			.of(workspace.parts)
			.some((asks) => asks(workspace, closing, refusal));
	if (isAsked(null)) return;
	const refusal = await closing.close({});
	if (refusal?.code === "required") isAsked(refusal);
}

/** @returns why it was not closed; null: it was, or there is nothing to close any more */
async function closeWith(
	workspace: Workspace,
	conversation: Conversation,
	said: Omit<Closing, "conversation">,
): Promise<Refusal | null> {
	if (!actsOn(conversation).close) return null;
	let refusal: Refusal | null = null;
	await workspace.of(inboxModel).acting(conversation.id, () =>
		conversation.say({ kind: "head" }, async () => {
			const reply = await workspace.connection.ask("conversation:close", {
				conversation: conversation.id,
				...said,
			});
			refusal = reply.ok ? null : reply.refusal;
			return reply;
		}),
	);
	if (refusal) return refusal;
	workspace.toasts.say(
		{
			text: conversationWords.closedToast,
			action: {
				label: conversationWords.undo,
				run: () => void undoClose(workspace, conversation.id),
			},
		},
		CLOSE_UNDO_MS,
	);
	goOn(workspace, conversation.id);
	return null;
}

async function undoClose(workspace: Workspace, conversation: string) {
	const reply = await workspace.of(inboxModel).acting(conversation, () =>
		workspace.connection.ask("conversation:reopen", {
			conversation,
			undo: true,
		}),
	);
	// The agent may have gone on to another conversation: the answer stands where the question stood.
	if (!reply.ok)
		workspace.toasts.say({ text: refused(reply.refusal), action: null });
	else if (workspace.of(afterCloseModel).choice.peek() !== "stay")
		go({ kind: "conversation", id: conversation });
}

export async function reopen(workspace: Workspace, conversation: Conversation) {
	if (!actsOn(conversation).reopen) return;
	await workspace.of(inboxModel).acting(conversation.id, () =>
		conversation.say({ kind: "head" }, () =>
			workspace.connection.ask("conversation:reopen", {
				conversation: conversation.id,
				undo: false,
			}),
		),
	);
}

export function mayWithdraw(atMs: number, nowMs: number): boolean {
	return nowMs - atMs < WITHDRAW_MS;
}

/** One's own last message, as long as the shopper has not seen it. */
export function withdrawLast(
	workspace: Workspace,
	conversation: Conversation,
): void {
	const mine = conversation.log.value.entries.findLast(
		({ kind, body, author }) =>
			kind === "message" &&
			body !== null &&
			author.kind === "agent" &&
			author.id === workspace.me.value.id,
	);
	const isSeen =
		(conversation.head.value?.readByVisitor ?? 0) >= (mine?.seq ?? 0);
	if (!mine || isSeen || !mayWithdraw(mine.at, workspace.clock.now.value))
		return;
	void withdraw(workspace, conversation, mine.seq);
}

export async function withdraw(
	workspace: Workspace,
	conversation: Conversation,
	seq: number,
) {
	await conversation.say({ kind: "entry", seq }, () =>
		workspace.connection.ask("message:withdraw", {
			conversation: conversation.id,
			seq,
		}),
	);
}

/** Characters as the relay counts them, above what it takes. */
export function charactersOver(draft: Draft): number {
	return [...trimmed(draft[draft.kind])].length - TEXT_CHARS;
}

/** What of a message has to be changed before it may go out. */
export function stopIn(
	{ parts }: Workspace,
	{ kind, message }: Draft,
): SendStop | null {
	if (kind !== "message") return null;
	const stops = sendChecks.of(parts).map(({ stops }) => stops?.(message));
	return stops.find(Boolean) ?? null;
}

export type Sending = "kept" | "nothing" | "full";
const keeping = new WeakSet<Conversation>();

/**
 * The box is emptied only when the outbox has the text on disk. Whose conversation it is, is not known until it is
 * joined: Enter in that moment, right after a reload, waits for the answer instead of being lost.
 */
export async function send(
	workspace: Workspace,
	conversation: Conversation,
): Promise<Sending> {
	// A second Enter, while the first is still being kept, would send the same text twice.
	if (keeping.has(conversation)) return "nothing";
	keeping.add(conversation);
	try {
		await headKnown(conversation);
		const { drafts, outbox, attaching, showing } =
			workspace.of(conversationsModel);
		const draft = drafts.of(conversation.id);
		const { kind } = draft;
		const text = draft[kind];
		const mayNot = kind === "message" && !actsOn(conversation).reply;
		const attached = hasFiles(workspace, conversation, kind)
			? attaching.peek()
			: null;
		const hasCard = hasCards(workspace, conversation, kind);
		const isBlank = !trimmed(text) && !attached;
		if ((isBlank && !hasCard) || mayNot || charactersOver(draft) > 0)
			return "nothing";
		if (stopIn(workspace, draft)) return "nothing";
		const add = (text: string, files?: PendingFile[], product?: CardProduct) =>
			outbox.add({
				conversation: conversation.id,
				kind,
				text,
				...(product && { product }),
				...(files && { files, site: conversation.head.peek()?.site ?? "" }),
				...(kind === "message"
					? { seen: conversation.begunAt() }
					: noteWith(workspace, conversation, text)),
			});
		const kept =
			isBlank ||
			(await (attached
				? attached.send(conversation.id, kind, trimmed(text), add)
				: add(trimmed(text))));
		if (!kept) return "full";
		drafts.sent(conversation.id, kind, text);
		conversation.stoppedTyping();
		if (kind === "message")
			for (const { sent } of sendChecks.of(workspace.parts))
				sent?.(workspace, conversation);
		// Behind the words that speak of them.
		const isLeft =
			hasCard && !(await showing.peek()?.send(conversation.id, add));
		return isLeft ? "full" : "kept";
	} finally {
		keeping.delete(conversation);
	}
}

/** Whether files wait to go with it. */
export function hasFiles(
	{ of }: Workspace,
	{ id }: Conversation,
	kind: DraftKind,
): boolean {
	return of(conversationsModel).attaching.value?.has(id, kind) === true;
}

/** The same of cards, which go to shoppers alone. */
export function hasCards(
	{ of }: Workspace,
	{ id }: Conversation,
	kind: DraftKind,
): boolean {
	return (
		kind === "message" && of(conversationsModel).showing.value?.has(id) === true
	);
}

/** What parts say with a note. */
function noteWith(
	workspace: Workspace,
	conversation: Conversation,
	text: string,
) {
	const said = sendChecks
		.of(workspace.parts)
		.map(({ notes }) => notes?.(workspace, conversation, text));
	return Object.assign({}, ...said) as NoteSaid;
}

function headKnown({ head }: Conversation): Promise<void> | undefined {
	if (head.peek()) return;
	return new Promise((known) => {
		const stop = effect(() => {
			if (!head.value) return;
			known();
			queueMicrotask(() => stop());
		});
	});
}
