import type { Part } from "../workspace/part.ts";
import { LazyLostConversations } from "./LazyLostConversations.tsx";
import { lostConversationsModel } from "./lost-conversations.ts";

/** What an agent held, and lost without having done it. */
export const lostConversationsPart: Part = {
	model: lostConversationsModel,
	Corner: LazyLostConversations,
};
