import { dots, undo } from "../../../ui/icons.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { Menu } from "../panel/Menu.tsx";
import { withdraw } from "./withdraw.ts";

/** What can still be done with one's own message. */
export function WithdrawMenu({
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

	async function choose() {
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
		<Menu
			quiet
			label={later.chat.options}
			icon={dots}
			items={[
				{
					key: "withdraw",
					label: later.chat.withdraw,
					icon: undo,
					turns: true,
					choose: () => void choose(),
				},
			]}
		/>
	);
}
