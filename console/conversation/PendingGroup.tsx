import type { Pending } from "../../client/outbox.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { plain, refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import { LogCard } from "./LogCard.tsx";
import { PendingFiles } from "./LogFiles.tsx";
import { LogText } from "./LogText.tsx";
import { systemWords } from "./system-words.ts";
import { messageWords } from "./words.ts";

/** What was written here and is not in the log yet, in the order in which it was written. */
export function PendingGroup({ conversation }: { conversation: Conversation }) {
	return (
		<>
			{conversation.pending.value.map((item) => (
				<div
					key={item.clientId}
					class={`group group-${item.kind === "note" ? "note" : "ours"} group-pending`}
				>
					<div class="group-body">
						{item.kind === "note" && (
							<p class="group-head">{systemWords.note}</p>
						)}
						<div class="bubble-line">
							<div class="bubble-column">
								<LogCard
									product={item.product}
									files={<PendingFiles item={item} />}
								>
									{item.text && (
										<div class="bubble">
											<LogText text={plain(item.text)} />
										</div>
									)}
								</LogCard>
							</div>
						</div>
						<PendingState item={item} />
					</div>
				</div>
			))}
		</>
	);
}

function PendingState({ item }: { item: Pending }) {
	const { outbox } = useModel(conversationsModel);
	const again = async (refusal: Refusal) => {
		if (refusal.code !== "answered") return outbox.retry(item.clientId);
		await outbox.keep({ ...item, anyway: true, state: { kind: "sending" } });
		await outbox.drain();
	};
	const { lost } = useWorkspace();
	const { state } = item;
	switch (state.kind) {
		case "sending":
			return (
				<p class="delivered delivered-sending">
					{lost.value ? messageWords.waitsForNetwork : messageWords.sending}
				</p>
			);
		case "sent":
			return <p class="delivered">{messageWords.sent}</p>;
		case "refused":
			return (
				<div class="fault pending-fault">
					<p role="alert">
						{messageWords.failed}. {refused(state.refusal)}
					</p>
					<button
						type="button"
						class="text-button"
						onClick={() => void again(state.refusal)}
					>
						{state.refusal.code === "answered"
							? messageWords.anyway
							: messageWords.retry}
					</button>
					<button
						type="button"
						class="text-button"
						onClick={() => void outbox.discard(item.clientId)}
					>
						{messageWords.discard}
					</button>
				</div>
			);
		default:
			return unreachable(state);
	}
}
