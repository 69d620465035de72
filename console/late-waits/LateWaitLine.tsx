import { focusComposer } from "../conversation/composer-focus.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { duration, fill, languageName, plain } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { apologyIn } from "./apologies.ts";
import { type LateWait, lateWaitIn } from "./late-wait.ts";
import { lateWaitWords } from "./words.ts";

/** Above the box of whoever has it now: that the shopper was told less, and words for it. A draft is never written over. */
export function LateWaitLine({ conversation }: { conversation: Conversation }) {
	const { clock } = useWorkspace();
	const { drafts } = useModel(conversationsModel);
	const row = conversation.head.value;
	const late =
		conversation.mine.value && row?.mode === "live"
			? lateWaitIn(
					conversation.log.value.entries,
					conversation.told.value,
					clock.now.value,
				)
			: null;
	if (!late) return null;
	const { language, text } = apologyIn(plain(row?.language) || null);
	const w = lateWaitWords;
	return (
		<div class="late-wait" role="status">
			<p>
				{fill(w.waited, {
					waited: duration(late.waitedMs),
					told: toldWords(late),
				})}
			</p>
			{!drafts.of(conversation.id).message && (
				<button
					type="button"
					class="button"
					title={text}
					onClick={() => {
						drafts.choose(conversation.id, "message");
						drafts.write(conversation.id, `${text} `);
						focusComposer();
					}}
				>
					{language === "en"
						? w.apologise
						: fill(w.apologiseIn, { language: languageName(language) })}
				</button>
			)}
		</div>
	);
}

function toldWords({ low, high }: LateWait): string | number {
	return low > 0 && low < high
		? fill(lateWaitWords.range, { low, high })
		: high;
}
