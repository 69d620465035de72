import { useEffect } from "preact/hooks";
import { focusComposer } from "../conversation/composer-focus.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { duration, fill, languageName, plain } from "../words/words.ts";
import { createLazy } from "../workspace/lazy.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { type LateWait, lateWaitIn } from "./late-wait.ts";
import { lateWaitWords } from "./words.ts";

/** In thirteen languages: nothing that the first view needs. */
const lazyApologies = createLazy(() =>
	import("./apologies.ts").then((part) => part.apologyIn),
);

/** Above the box of whoever has it now: that the shopper was told less, and words for it. A draft is never written over. */
export function LateWaitLine({ conversation }: { conversation: Conversation }) {
	const { clock } = useWorkspace();
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
	const w = lateWaitWords;
	return (
		<div class="late-wait" role="status">
			<p>
				{fill(w.waited, {
					waited: duration(late.waitedMs),
					told: toldWords(late),
				})}
			</p>
			<ApologyButton
				id={conversation.id}
				language={plain(row?.language) || null}
			/>
		</div>
	);
}

function ApologyButton({
	id,
	language,
}: {
	id: string;
	language: string | null;
}) {
	const { drafts } = useModel(conversationsModel);
	useEffect(() => void lazyApologies.fetch(), []);
	const state = lazyApologies.state.value;
	if (state.kind !== "here" || drafts.of(id).message) return null;
	const apology = state.module(language);
	const w = lateWaitWords;
	return (
		<button
			type="button"
			class="button"
			title={apology.text}
			onClick={() => {
				drafts.choose(id, "message");
				drafts.write(id, `${apology.text} `);
				focusComposer();
			}}
		>
			{apology.language === "en"
				? w.apologise
				: fill(w.apologiseIn, { language: languageName(apology.language) })}
		</button>
	);
}

function toldWords({ low, high }: LateWait): string | number {
	return low > 0 && low < high
		? fill(lateWaitWords.range, { low, high })
		: high;
}
