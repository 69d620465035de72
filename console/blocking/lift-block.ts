import type { Block } from "../../protocol/blocking.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { blockWords } from "./form-words.ts";

/** Says how it went, and offers what a block leaves: their conversation is closed as spam, where their words ring nobody. */
export async function liftBlock(
	{ connection, toasts }: Workspace,
	{ site, id, conversation }: Pick<Block, "site" | "id" | "conversation">,
): Promise<boolean> {
	const w = blockWords;
	const reply = await connection.ask("visitor:unblock", { site, block: id });
	if (!reply.ok) toasts.say({ text: refused(reply.refusal), action: null });
	else if (conversation === null) toasts.say({ text: w.lifted, action: null });
	else {
		const run = () => void noSpam(conversation);
		const action = { label: w.noSpam, run };
		toasts.say({ text: w.liftedSpam, action }, CLOSE_UNDO_MS);
	}
	return reply.ok;

	async function noSpam(conversation: string) {
		const given = { conversation, spam: false };
		const reply = await connection.ask("conversation:spam", given);
		if (!reply.ok) toasts.say({ text: refused(reply.refusal), action: null });
	}
}
