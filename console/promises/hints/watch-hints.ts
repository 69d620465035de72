import { effect } from "@preact/signals";
import { isBlank } from "../../../protocol/is-blank.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import { conversationsModel } from "../../conversation/conversations.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Hint } from "./hint.ts";
import { hintMemoryModel } from "./hint-memory.ts";
import { languageOf } from "./language-of.ts";
import { promiseOffers } from "./promise-offers.ts";
import { shownHintModel } from "./shown-hint.ts";

/** Who types on is not interrupted. */
const PAUSE_MS = 1_500;

/**
 * Looks at what is written for the shopper after a pause in typing, and shows one hint of it, once in a conversation.
 * @returns ends it
 */
export function watchHints(
	workspace: Workspace,
	conversation: Conversation,
): () => void {
	let pause: ReturnType<typeof setTimeout> | undefined;
	const { drafts } = workspace.of(conversationsModel);
	const stop = effect(() => {
		const { kind, message } = drafts.of(conversation.id);
		const language = conversation.head.value?.language;
		clearTimeout(pause);
		if (kind === "note" || isBlank(message) || !language) return;
		pause = setTimeout(
			() => void look(workspace, conversation.id, message, language),
			PAUSE_MS,
		);
	});
	return () => {
		clearTimeout(pause);
		stop();
	};
}

async function look(
	workspace: Workspace,
	conversation: string,
	text: string,
	language: string,
): Promise<void> {
	const memory = workspace.of(hintMemoryModel);
	if (await memory.hasHad(conversation)) return;
	// A language that cannot be loaded now is asked for again after the next pause.
	const find = await languageOf(language).catch(() => null);
	const hint = find && (await choose(workspace, find(text)));
	// They went on writing meanwhile, or have sent it.
	const { kind, message } = workspace
		.of(conversationsModel)
		.drafts.of(conversation);
	if (!hint || kind === "note" || message !== text) return;
	workspace.of(shownHintModel).value = { ...hint, conversation };
	await memory.keepShown(conversation);
}

/** Vague words first: they can be mended where they stand. A promise alone is said where it can be made one. */
async function choose(
	workspace: Workspace,
	hints: Hint[],
): Promise<Hint | null> {
	const offered = promiseOffers.of(workspace.parts).length > 0;
	const memory = workspace.of(hintMemoryModel);
	for (const kind of ["vague", "promise"] as const)
		for (const hint of hints) {
			if (hint.kind !== kind || (kind === "promise" && !offered)) continue;
			if (!(await memory.isOff(hint.phrase))) return hint;
		}
	return null;
}
