import type { Entry } from "../../../protocol/entry.ts";
import { useLazyWords } from "../context/context.ts";

/** What of the message above is not shown, and why. */
export function MaskedLine({ entry }: { entry: Entry }) {
	const { chat } = useLazyWords();
	if (entry.kind !== "masked" || !entry.body) return null;
	return (
		<p class="line">
			{entry.body.cards ? chat.cardHidden : chat.accountHidden}
		</p>
	);
}

/** Read aloud when it comes: the number itself is not in the log to be heard. */
export function MaskedAnnouncement() {
	return <p>{useLazyWords().chat.numberHidden}</p>;
}
