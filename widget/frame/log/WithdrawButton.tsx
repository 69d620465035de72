import { Icon } from "../../../ui/Icon.tsx";
import { undo } from "../../../ui/icons.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { withdraw } from "./withdraw.ts";

/** The one thing that can still be done with one's own message. */
export function WithdrawButton({
	conversation,
	seq,
	onFailed,
}: {
	conversation: string;
	seq: number;
	onFailed: (why: string) => void;
}) {
	const { chat, panel } = useModels();
	const { words } = useLanguage();
	const later = useLazyWords();

	async function press() {
		const refusal = await withdraw(chat, conversation, seq);
		if (!refusal) {
			// The button that was pressed is gone with the text.
			panel.returnFocus();
			return;
		}
		onFailed(
			refusal.code === "too_late"
				? later.chat.withdrawLate
				: words.errors.generic,
		);
	}

	return (
		<button
			type="button"
			class="icon-button withdraw"
			aria-label={later.chat.withdraw}
			title={later.chat.withdraw}
			onClick={() => void press()}
		>
			<Icon of={undo} turns />
		</button>
	);
}
