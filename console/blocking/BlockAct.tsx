import type { Conversation } from "../conversation/conversation.ts";
import { blocking } from "./block-acts.ts";
import { blockingWords } from "./words.ts";

/** Beside what says that it is no spam. */
export function BlockAct({ conversation }: { conversation: Conversation }) {
	const row = conversation.head.value;
	if (!row?.spam || row.forgotten || conversation.isReadOnly.value) return null;
	return (
		<button
			type="button"
			class="button"
			onClick={() => {
				blocking.value = row.id;
			}}
		>
			{blockingWords.block}
		</button>
	);
}
