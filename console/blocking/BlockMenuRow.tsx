import { Icon } from "../../ui/Icon.tsx";
import { barred } from "../../ui/icons.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { blocking } from "./block-acts.ts";
import { blockingWords } from "./words.ts";

/** For whoever works by mouse or finger. */
export function BlockMenuRow({
	conversation,
	hide,
}: {
	conversation: Conversation;
	hide(): void;
}) {
	return (
		<button
			type="button"
			class="account-row"
			onClick={() => {
				hide();
				blocking.value = conversation.id;
			}}
		>
			<Icon of={barred} />
			{blockingWords.block}
		</button>
	);
}
