import { useEffect } from "preact/hooks";
import { createLazy } from "../workspace/lazy.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { lostConversationsModel } from "./lost-conversations.ts";

export const lostConversationsCard = createLazy(
	() => import("./LostConversationsCard.tsx"),
);

/** Says what was lost, as soon as something was and the card is loaded. */
export function LazyLostConversations() {
	const { list } = useModel(lostConversationsModel);
	const isLost = list.value.length > 0;
	useEffect(() => void (isLost && lostConversationsCard.fetch()), [isLost]);
	const { value: state } = lostConversationsCard.state;
	return (
		<div role="status">
			{isLost && state.kind === "here" && (
				<state.module.LostConversationsCard />
			)}
		</div>
	);
}
