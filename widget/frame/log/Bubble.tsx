import { useSignal } from "@preact/signals";
import { WITHDRAW_MS } from "../../../protocol/limits.ts";
import type { Written } from "../../../ui/grouped.ts";
import { saidIn } from "../../../ui/said-in.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { BubbleText } from "./BubbleText.tsx";

/** One message. One's own can be withdrawn for a few minutes. */
export function Bubble({
	entry,
	conversation,
}: {
	entry: Written;
	conversation: Conversation;
}) {
	const { later, now } = useModels();
	const { words } = useLanguage();
	const failed = useSignal<string | null>(null);
	const { EntryFiles, WithdrawButton } = later.value ?? {};
	if (!entry.body) {
		return <p class="bubble bubble-gone">{words.chat.withdrawn}</p>;
	}
	const mayWithdraw =
		entry.author.kind === "visitor" && now.value < entry.at + WITHDRAW_MS;

	const { files, text } = entry.body;
	// Without what shows files they are named.
	const isNamed = !files || !EntryFiles;
	const bubble = (
		<div class="bubble">
			<BubbleText text={isNamed ? saidIn(entry.body) : text} />
		</div>
	);

	return (
		<>
			<div class="bubble-row">
				{mayWithdraw && WithdrawButton && (
					<WithdrawButton
						conversation={conversation.id}
						seq={entry.seq}
						onFailed={(why) => {
							failed.value = why;
						}}
					/>
				)}
				{isNamed ? (
					bubble
				) : (
					<EntryFiles entry={entry} conversation={conversation}>
						{bubble}
					</EntryFiles>
				)}
			</div>
			{failed.value && (
				<p class="group-foot" role="alert">
					{failed.value}
				</p>
			)}
		</>
	);
}
