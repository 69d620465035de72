import type { FunctionComponent } from "preact";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { useModel } from "../workspace/use-workspace.ts";

type Lines = FunctionComponent<{ conversation: Conversation }>;

/** Above the box, as soon as a card is chosen. */
export function cardLines(Tray: Lines): Lines {
	return ({ conversation }) => {
		const { showing } = useModel(conversationsModel);
		return showing.value?.has(conversation.id) ? (
			<Tray conversation={conversation} />
		) : null;
	};
}
