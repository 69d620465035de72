import "./hints.css";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/Icon.tsx";
import { close } from "../../../ui/icons.ts";
import { focusComposer } from "../../conversation/composer-focus.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import { conversationsModel } from "../../conversation/conversations.ts";
import { fill } from "../../words/words.ts";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { hintMemoryModel } from "./hint-memory.ts";
import { promiseOffers } from "./promise-offers.ts";
import { sentenceAt } from "./sentences.ts";
import { placeOf, shownHintModel } from "./shown-hint.ts";
import { watchHints } from "./watch-hints.ts";
import { hintWords } from "./words.ts";

/** Above the box, for as long as the words stand in it. It is no live region: nobody is interrupted by it. */
export function HintLine({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const { drafts } = useModel(conversationsModel);
	const memory = useModel(hintMemoryModel);
	const shown = useModel(shownHintModel);
	useEffect(() => watchHints(workspace, conversation), [conversation]);
	const hint = shown.value;
	const { kind, message } = drafts.of(conversation.id);
	if (!hint || kind === "note") return null;
	if (placeOf(hint, conversation.id, message).length === 0) return null;
	const values = { phrase: hint.phrase };
	const [offer] = promiseOffers.of(workspace.parts);
	return (
		<p class="hint-line">
			<span class="hint-text">{fill(hintWords[hint.kind], values)}</span>
			{offer && (
				<button
					type="button"
					class="button"
					onClick={() =>
						offer(workspace, conversation, sentenceAt(message, hint.start))
					}
				>
					{hintWords.make}
				</button>
			)}
			<button
				type="button"
				class="icon-button"
				aria-label={fill(hintWords.dismiss, values)}
				title={fill(hintWords.dismiss, values)}
				onClick={() => {
					shown.value = null;
					void memory.keepDismissed(hint.phrase);
					focusComposer();
				}}
			>
				<Icon of={close} />
			</button>
		</p>
	);
}
