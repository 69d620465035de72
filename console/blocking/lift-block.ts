import type { Block } from "../../protocol/blocking.ts";
import { refused } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { blockWords } from "./form-words.ts";

/** Says how it went. */
export async function liftBlock(
	{ connection, toasts }: Workspace,
	{ site, id }: Block,
): Promise<boolean> {
	const reply = await connection.ask("visitor:unblock", { site, block: id });
	const text = reply.ok ? blockWords.lifted : refused(reply.refusal);
	toasts.say({ text, action: null });
	return reply.ok;
}
