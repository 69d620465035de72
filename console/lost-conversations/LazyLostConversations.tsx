import { useEffect } from "preact/hooks";
import { createLazy } from "../workspace/lazy.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { lostConversationsModel } from "./lost-conversations.ts";

const card = createLazy(() => import("./LostConversationsCard.tsx"));

/** Says what was lost, as soon as something was and the card is loaded. */
export function LazyLostConversations() {
	const { list } = useModel(lostConversationsModel);
	const isLost = list.value.length > 0;
	useEffect(() => void (isLost && card.fetch()), [isLost]);
	const { value: state } = card.state;
	return (
		<div role="status">
			{isLost && state.kind === "here" && (
				<state.module.LostConversationsCard />
			)}
		</div>
	);
}
