import "./lost-conversations.css";
import type { Part } from "../workspace/part.ts";
import { LostConversationsCard } from "./LostConversationsCard.tsx";
import { lostConversationsModel } from "./lost-conversations.ts";

/** What an agent held, and lost without having done it. */
export const lostConversationsPart: Part = {
	model: lostConversationsModel,
	Corner: LostConversationsCard,
};
