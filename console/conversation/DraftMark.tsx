import { useComputed } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { conversationsModel } from "./conversations.ts";
import { conversationWords } from "./words.ts";

/** In the lists: something is written for it on this machine, and not sent. */
export function DraftMark({ row }: { row: StaffConversation }) {
	const { drafts } = useModel(conversationsModel);
	const is = useComputed(() => drafts.has(row.id));
	return is.value ? <span class="badge">{conversationWords.draft}</span> : null;
}
