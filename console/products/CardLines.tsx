import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import { useModel } from "../workspace/use-workspace.ts";

const Tray = lazyView(
	createLazy(async () => (await import("./CardTray.tsx")).CardTray),
);

/** Above the box, as soon as a card is chosen. */
export function CardLines({ conversation }: { conversation: Conversation }) {
	const { drafts, showing } = useModel(conversationsModel);
	const isFor = drafts.of(conversation.id).kind === "message";
	return isFor && showing.value?.has(conversation.id) ? (
		<Tray conversation={conversation} />
	) : null;
}
