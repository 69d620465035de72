import { useSignal } from "@preact/signals";
import { WITHDRAW_MS } from "../../protocol/limits.ts";
import type { Written } from "../../ui/grouped.ts";
import { dots, undo } from "../../ui/icons.ts";
import { MessageText } from "../../ui/MessageText.tsx";
import { useLanguage, useModels } from "./context.ts";
import type { Conversation } from "./conversation.ts";
import { isTouch } from "./keys.ts";
import { Menu } from "./Menu.tsx";

/** One message. One's own can be withdrawn for a few minutes. */
export function Bubble({
	entry,
	conversation,
}: {
	entry: Written;
	conversation: Conversation;
}) {
	const { chat, now, panel } = useModels();
	const { words } = useLanguage();
	const failed = useSignal<string | null>(null);
	if (!entry.body) {
		return <p class="bubble bubble-gone">{words.chat.withdrawn}</p>;
	}
	const mayWithdraw =
		entry.author.kind === "visitor" && now.value < entry.at + WITHDRAW_MS;

	async function withdraw() {
		const refusal = await chat.withdraw(conversation.id, entry.seq);
		if (!refusal) {
			// The button that was pressed is gone with the text.
			if (!isTouch()) panel.focusAsked.value += 1;
			return;
		}
		failed.value =
			refusal.code === "too_late"
				? words.chat.withdrawLate
				: words.errors.generic;
	}

	return (
		<>
			<div class="bubble-row">
				{mayWithdraw && (
					<Menu
						quiet
						label={words.chat.options}
						icon={dots}
						items={[
							{
								key: "withdraw",
								label: words.chat.withdraw,
								icon: undo,
								choose: () => void withdraw(),
							},
						]}
					/>
				)}
				<div class="bubble">
					<MessageText text={entry.body.text} />
				</div>
			</div>
			{failed.value && (
				<p class="group-foot" role="alert">
					{failed.value}
				</p>
			)}
		</>
	);
}
