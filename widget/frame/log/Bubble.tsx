import { useSignal } from "@preact/signals";
import type { Bodies } from "../../../protocol/entry.ts";
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
	const { later, now, policies } = useModels();
	const { words } = useLanguage();
	const failed = useSignal<string | null>(null);
	const { EntryFiles, ProductCard, WithdrawButton } = later.value ?? {};
	if (!entry.body) {
		return <p class="bubble bubble-gone">{words.chat.withdrawn}</p>;
	}
	const mayWithdraw =
		entry.author.kind === "visitor" && now.value < entry.at + WITHDRAW_MS;

	// Of notes, which have none, nothing is told here.
	const { files, policy, product, text } = entry.body as Bodies["message"];
	const { PolicyCard } = policies.value ?? {};
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
				{product && ProductCard ? (
					<ProductCard {...{ product, files }} conversation={conversation.id} />
				) : policy && PolicyCard ? (
					<PolicyCard card={policy} />
				) : isNamed ? (
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
